import type { Codebook } from '../../src/schema/codebook.ts';
import type { ShareEstimate, SurveyEstimate } from '../../src/schema/survey-estimate.ts';
import { crossCodes } from '../../src/stats/survey/cross-codes.ts';
import { surveyDesign } from '../../src/stats/survey/survey-design.ts';
import { surveyProportions } from '../../src/stats/survey/survey-proportions.ts';
import type {
  SyntheticAnswer,
  SyntheticRespondent,
} from '../../scripts/survey/synthetic/synthetic-answers.ts';

interface Tabulated {
  readonly question: string;
  readonly universe: string;
  readonly multiple: boolean;
  readonly invented: boolean;
  readonly categories: readonly string[];
  /** The categories given; null without an answer, undefined where the question was not put. */
  readonly given: (respondent: SyntheticRespondent) => readonly string[] | null | undefined;
}

/**
 * The tables of the codebook from generated answers, without the detour through their file. A test holds it against
 * the engine, which reads the file: both give the same. It protects nothing, as nobody is behind the answers.
 *
 * @param codebook - the questions and the tables wanted
 * @param respondents - the answers
 * @returns an estimate for each cell
 */
export function tabulate(codebook: Codebook, respondents: readonly SyntheticRespondent[]): ShareEstimate[] {
  const names = [...new Set(respondents.map(({ stratum }) => stratum))].sort();
  const design = surveyDesign({
    rows: respondents.length,
    weights: respondents.map(({ weight }) => weight),
    strata: respondents.map(({ stratum }) => names.indexOf(stratum)),
    lonelyPsu: codebook.design.lonelyPsu,
  });
  return codebook.tables.flatMap(({ question, by, base }) => {
    const asked = tabulated(codebook, question);
    const breakdown = by.map((id) => tabulated(codebook, id));
    const cross =
      breakdown.length === 0
        ? undefined
        : crossCodes(
            breakdown.map((variable) => ({
              codes: respondents.map((each) => variable.categories.indexOf(variable.given(each)?.[0] ?? '')),
              categories: variable.categories.length,
            })),
          );
    const isCounted = (respondent: SyntheticRespondent): boolean => {
      const given = asked.given(respondent);
      return given !== undefined && given !== null && (base === 'all' || given.length > 0);
    };
    const domain = respondents.map((each) => Number(asked.given(each) !== undefined));
    return asked.categories.flatMap((category, index) => {
      const shares = asked.multiple
        ? surveyProportions(
            design,
            respondents.map((each) => (isCounted(each) ? Number(asked.given(each)?.includes(category)) : -1)),
            { categories: 2, by: cross, domain },
          ).filter((share) => share.category === 1)
        : surveyProportions(
            design,
            respondents.map((each) =>
              isCounted(each) ? asked.categories.indexOf(asked.given(each)?.[0] ?? '') : -1,
            ),
            { categories: asked.categories.length, by: cross, domain },
          ).filter((share) => share.category === index);
      return shares.map((share): ShareEstimate => ({
        table: [question, ...by.map((id) => `by-${id}`)].join('-'),
        ...{ statistic: 'share', probability: null, unit: 'share' },
        ...{ question, category, base, universe: asked.universe },
        by: groupOf(breakdown, share.group),
        ...{ estimate: share.estimate, se: share.se, low: null, high: null, level: 0.95, roundedTo: null },
        ...{ n: share.n, baseN: share.base, baseWeight: share.baseWeight },
        ...{ effectiveN: share.effectiveN, df: share.df, designEffect: share.designEffect },
        role: 'synthetic',
        status: 'shown',
        reason: null,
        invented: asked.invented || breakdown.some(({ invented }) => invented),
      }));
    });
  });
}

/** The first variable varies slowest, as in `crossCodes`. */
function groupOf(breakdown: readonly Tabulated[], group: number): SurveyEstimate['by'] {
  let rest = group;
  return breakdown
    .toReversed()
    .map(({ question, categories }) => {
      const index = rest % categories.length;
      rest = Math.floor(rest / categories.length);
      return { variable: question, category: categories[index] ?? '' };
    })
    .toReversed();
}

function tabulated(codebook: Codebook, id: string): Tabulated {
  const variable = codebook.variables.find((each) => each.id === id);
  if (variable !== undefined && variable.type !== 'numeric') {
    return {
      ...{ question: id, universe: variable.universe, invented: variable.invented },
      multiple: variable.type === 'multiple',
      categories: variable.categories.map((category) => category.id),
      given: ({ answers }) => categoriesOf(answers.get(id)),
    };
  }
  const derived = codebook.derived.find((each) => each.id === id);
  if (derived === undefined || derived.type === 'anyOf') {
    throw new RangeError(`tabulate requires a question, bands or a recode: ${id}`);
  }
  const { universe, from } = derived;
  const invented = codebook.variables.some((each) => each.id === from && each.invented);
  const common = { question: id, universe, invented, multiple: false };
  if (derived.type === 'bands') {
    return {
      ...common,
      categories: derived.bands.map((band) => band.id),
      given: ({ answers }) => {
        const value = Number(answers.get(from) ?? NaN);
        return derived.bands
          .filter((band) => value >= (band.from ?? -Infinity) && value < (band.below ?? Infinity))
          .map((band) => band.id);
      },
    };
  }
  return {
    ...common,
    categories: derived.categories.map((category) => category.id),
    given: ({ answers }) => {
      const given = categoriesOf(answers.get(from));
      if (given === undefined || given === null) return given;
      return derived.categories
        .filter(({ of }) => of.some((each) => given.includes(each)))
        .map((each) => each.id);
    },
  };
}

function categoriesOf(answer: SyntheticAnswer | undefined): readonly string[] | null | undefined {
  return typeof answer === 'number' ? undefined : answer;
}
