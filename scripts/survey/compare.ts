import type { Codebook } from '../../src/schema/codebook.ts';
import type { Localised } from '../../src/schema/locale.ts';
import {
  syntheticMark,
  type Comparison,
  type EstimateOf,
  type NumberOf,
  type PublishedMapping,
  type ReproductionRow,
  type ReproductionVerdict,
} from '../../src/schema/reproduction.ts';
import type { Statement } from '../../src/schema/statement.ts';
import type { ShareEstimate, SurveyEstimate } from '../../src/schema/survey-estimate.ts';
import { cleanNumber } from '../../src/stats/clean-number.ts';
import { microdataRole } from '../../src/survey/microdata-role.ts';

/** What the answers give for one statement. */
type Given = Pick<
  ReproductionRow,
  'microdataValue' | 'microdataNext' | 'microdataSe' | 'microdataN' | 'invented' | 'verdict' | 'reason'
>;

const nothing = {
  microdataValue: null,
  microdataNext: null,
  microdataSe: null,
  microdataN: null,
  invented: false,
} as const;

const otherSource: Localised = {
  ja: 'この調査から取られたものではない。',
  en: 'It was not taken from this survey.',
};
const noCell: Localised = {
  ja: 'この調査データの集計表に、対応するセルがない。',
  en: 'The tables of these microdata hold no such cell.',
};
const withheld: Localised = {
  ja: '回答者を守るために伏せたセルが要る。',
  en: 'It needs a cell that is withheld to protect respondents.',
};

/**
 * Holds the estimates of a survey against every statement of the report: with respondents' answers an audit of the
 * report, with generated answers a test of the program.
 *
 * @param estimates - the tables of the survey
 * @param statements - the register; each statement gets one row, in its order
 * @param mapping - which estimate stands behind which statement, and which statements no answers can reproduce
 * @param microdata - what kind of answers the estimates were made from
 * @returns a row for each statement
 */
export function compare(
  estimates: readonly SurveyEstimate[],
  statements: readonly Statement[],
  mapping: PublishedMapping,
  microdata: Codebook['microdata'],
): ReproductionRow[] {
  const comparisons = new Map(mapping.comparisons.map((each) => [each.statement, each]));
  const reasons = new Map(mapping.notInMicrodata.map(({ statement, reason }) => [statement, reason]));
  const isSynthetic = microdata === 'synthetic';
  return statements.map((statement): ReproductionRow => {
    const comparison = comparisons.get(statement.id);
    const reason = reasons.get(statement.id);
    const given =
      comparison === undefined ? absent(reason ?? otherSource) : valueOf(comparison, statement, estimates);
    const isQuantity = comparison !== undefined && comparison.kind !== 'ranking';
    return {
      id: statement.id,
      wording: statement.wording,
      kind: comparison?.kind ?? (reason === undefined ? 'elsewhere' : 'none'),
      publishedValue: statement.estimate,
      publishedUnit: statement.estimateUnit,
      publishedLow: statement.low,
      publishedHigh: statement.high,
      interval: statement.interval,
      ...given,
      difference:
        isQuantity && given.microdataValue !== null && statement.estimate !== null
          ? cleanNumber(given.microdataValue - statement.estimate)
          : null,
      use: isSynthetic ? useOf(comparison, given) : null,
      note: comparison?.note ?? null,
      microdata,
      role: microdataRole(microdata),
      mark: isSynthetic ? syntheticMark : null,
    };
  });
}

/** Invented shares were chosen so that the ranking holds; any other ranking or ratio follows from fitted values. */
function useOf(comparison: Comparison | undefined, { invented }: Given): ReproductionRow['use'] {
  if (comparison === undefined) return null;
  if (comparison.kind === 'share' || comparison.kind === 'number') return comparison.use;
  return invented ? 'calibrated' : 'implied';
}

function absent(reason: Localised): Given {
  return { ...nothing, verdict: 'notInMicrodata', reason };
}

function valueOf(comparison: Comparison, statement: Statement, estimates: readonly SurveyEstimate[]): Given {
  if (comparison.kind === 'ranking') return rankingOf(comparison, estimates);
  const wanted = comparison.kind === 'ratio' ? comparison.of : [comparison.of];
  const cells = wanted.flatMap((of) => estimates.find((estimate) => isCell(estimate, of)) ?? []);
  if (cells.length < wanted.length) return absent(noCell);
  const values = cells.flatMap(({ estimate }) => estimate ?? []);
  const [first = 0, second] = values;
  if (values.length < wanted.length || second === 0) return absent(withheld);
  const value = cleanNumber(second === undefined ? first : first / second);
  const roundedTo = second === undefined ? (cells[0]?.roundedTo ?? 0) : 0;
  return {
    microdataValue: value,
    microdataNext: null,
    // The two cells of a ratio may vary together, which their own standard errors do not say.
    microdataSe: second === undefined ? (cells[0]?.se ?? null) : null,
    microdataN: smallestBase(cells),
    invented: cells.some(({ invented }) => invented),
    verdict: verdictOf(isWithinEnds(value, statement) || isNearEnds(value, roundedTo, statement)),
    reason: null,
  };
}

function rankingOf(
  { question, base, first }: Extract<Comparison, { kind: 'ranking' }>,
  estimates: readonly SurveyEstimate[],
): Given {
  const cells = estimates.filter(
    (each): each is ShareEstimate =>
      each.statistic === 'share' && each.question === question && each.base === base && each.by.length === 0,
  );
  const named = cells.filter(({ category }) => first.includes(category));
  const others = cells.filter(({ category }) => !first.includes(category));
  if (named.length < first.length || others.length === 0) return absent(noCell);
  if (cells.some(({ estimate }) => estimate === null)) return absent(withheld);
  const smallest = Math.min(...named.map(({ estimate }) => estimate ?? 0));
  const next = Math.max(...others.map(({ estimate }) => estimate ?? 0));
  return {
    microdataValue: cleanNumber(smallest),
    microdataNext: cleanNumber(next),
    microdataSe: null,
    microdataN: smallestBase(cells),
    invented: cells.some(({ invented }) => invented),
    verdict: verdictOf(smallest > next),
    reason: null,
  };
}

/**
 * Whether a value lies within the ends of a statement. As in the reconciliations, the upper end of a rounded or
 * “just under” number is open (67 stands for [66.5, 67.5)), and “over” leaves out its lower end.
 */
function isWithinEnds(value: number, { low, high, interval, qualifier }: Statement): boolean {
  const isAbove = low === null || (qualifier === 'over' ? value > low : value >= low);
  const isOpen = (interval === 'rounding' && low !== high) || qualifier === 'under';
  return isAbove && (high === null || (isOpen ? value < high : value <= high));
}

/** Whether the ends are no further than a value may have been rounded: then it does not speak against the statement. */
function isNearEnds(value: number, roundedTo: number, { low, high }: Statement): boolean {
  const nearest = Math.min(Math.max(value, low ?? value), high ?? value);
  return Math.abs(value - nearest) < roundedTo / 2;
}

function verdictOf(holds: boolean): ReproductionVerdict {
  return holds ? 'reproduced' : 'notReproduced';
}

function isCell(estimate: SurveyEstimate, of: EstimateOf | NumberOf): boolean {
  const isWanted =
    'category' in of
      ? estimate.statistic === 'share' && estimate.category === of.category && estimate.base === of.base
      : estimate.statistic === of.statistic && estimate.probability === of.probability;
  return (
    isWanted &&
    estimate.question === of.question &&
    estimate.by.length === of.by.length &&
    of.by.every((wanted, index) => {
      const own = estimate.by[index];
      return own?.variable === wanted.variable && own.category === wanted.category;
    })
  );
}

function smallestBase(cells: readonly SurveyEstimate[]): number | null {
  const bases = cells.flatMap(({ baseN }) => baseN ?? []);
  return bases.length === 0 ? null : Math.min(...bases);
}
