import type { SurveyDesign } from '../../../src/stats/survey/survey-design.ts';
import { surveyNumbers } from '../../../src/stats/survey/survey-numbers.ts';
import { surveyProportions } from '../../../src/stats/survey/survey-proportions.ts';
import type { FittedWeights } from '../../../src/stats/weighting/fitted-weights.ts';
import type { Margin } from '../../../src/stats/weighting/margin.ts';
import { postStratify } from '../../../src/stats/weighting/post-stratify.ts';
import { type RakeOptions, rake } from '../../../src/stats/weighting/rake.ts';
import type { Answer } from './answer.ts';
import { type ReferenceData, referenceData, referenceDesign } from './reference-data.ts';

interface GivenMargin {
  readonly variables: readonly [string];
  readonly cells: readonly Readonly<Record<string, string | number>>[];
}

function marginOf(data: ReferenceData, { variables: [name], cells }: GivenMargin): Margin {
  const totals = data
    .levels(name)
    .map((level) => Number(cells.find((cell) => cell[name] === level)?.['total']));
  return { ...data.coding(name), totals };
}

interface GivenEstimate {
  readonly stat: 'proportion' | 'mean' | 'total';
  readonly question: string;
}

function estimateWith(design: SurveyDesign, data: ReferenceData, { stat, question }: GivenEstimate): object {
  if (stat !== 'proportion') {
    const [row] = surveyNumbers(design, data.numbers(question), stat);
    return { stat, question, est: row?.estimate, se: row?.se };
  }
  const { codes, categories } = data.coding(question);
  const rows = surveyProportions(design, codes, { categories }).map((row) => ({
    category: data.levels(question)[row.category],
    est: row.estimate,
    se: row.se,
  }));
  return { stat, question, rows };
}

function weighting(
  fit: (design: SurveyDesign, margins: readonly Margin[], control: RakeOptions) => FittedWeights,
): Answer {
  return (reference) => {
    const data = referenceData(reference.dataset);
    const { margins, control } = reference.input as {
      margins: readonly GivenMargin[];
      control: { maxit: number; epsilon: number } | null;
    };
    const given = margins.map((margin) => marginOf(data, margin));
    const fitted = fit(referenceDesign(reference), given, {
      maxCycles: control?.maxit,
      epsilon: control?.epsilon,
    });
    const { weights } = fitted.design;
    return {
      weights: [...weights],
      weight_stats: {
        sum: weights.reduce((sum, weight) => sum + weight, 0),
        min: Math.min(...weights),
        max: Math.max(...weights),
        kish_deff: weights.length / fitted.effectiveN,
        n_eff_kish: fitted.effectiveN,
      },
      full_cycles: control ? fitted.cycles : null,
      converged: control ? fitted.converged : null,
      estimates: (reference.values['estimates'] as readonly GivenEstimate[]).map((estimate) =>
        estimateWith(fitted.design, data, estimate),
      ),
    };
  };
}

export const weightingAnswers: Readonly<Record<string, Answer>> = {
  'weighting/postStratify': weighting((design, [margin]) => {
    if (!margin) throw new Error('no margin');
    return postStratify(design, margin);
  }),
  'weighting/rake_default_control': weighting(rake),
  'weighting/rake_tight': weighting(rake),
};
