import type { SamplingErrorRow } from '../../src/schema/sampling-error.ts';
import { cleanNumber } from '../../src/stats/clean-number.ts';
import { samplingError } from '../../src/stats/confidence/sampling-error.ts';
import { shareIntervals } from '../../src/stats/confidence/share-intervals.ts';
import { normalQuantile } from '../../src/stats/normal-quantile.ts';
import type { DerivedFact } from './derive-facts.ts';

/** The fact that says how many answered the report's survey. */
const returned = 'survey-returned';

/** The numbers of answers that survey reports in Japan mostly tabulate. */
const tabulated = [50, 100, 200, 300, 400, 500, 700, 1000, 1500, 2000, 3000, 5000, 10_000];
const shares = [0.1, 0.2, 0.3, 0.4, 0.5];
const levels = [0.95, 0.9, 0.99];

/**
 * Computes the table of sampling errors: for the usual numbers of answers and for those of the report's survey.
 *
 * @param facts - the facts, among them the number of firms that answered
 * @returns a row for each level, number of answers and share, the level by custom first
 */
export function deriveSamplingErrors(facts: readonly DerivedFact[]): SamplingErrorRow[] {
  const own = facts.find(({ fact }) => fact.id === returned)?.quantity?.estimate;
  const answers = new Set(own == null ? tabulated : [...tabulated, own]);
  const ascending = [...answers].sort((one, other) => one - other);
  return levels.flatMap((level) => ascending.flatMap((n) => shares.map((share) => rowOf(n, share, level))));
}

function rowOf(n: number, share: number, level: number): SamplingErrorRow {
  const design = { n, population: Infinity, designEffect: 1 } as const;
  const { normal, wilson, exact } = shareIntervals(share, design, level);
  return {
    id: `n${n}-p${Math.round(share * 100)}-c${Math.round(level * 100)}`,
    respondents: n,
    share,
    complement: cleanNumber(1 - share),
    confidence: level,
    z: cleanNumber(normalQuantile((1 + level) / 2)),
    designEffect: design.designEffect,
    samplingError: cleanNumber(samplingError(share, design, level)),
    normalLow: cleanNumber(normal.low),
    normalHigh: cleanNumber(normal.high),
    wilsonLow: cleanNumber(wilson.low),
    wilsonHigh: cleanNumber(wilson.high),
    exactLow: cleanNumber(exact.low),
    exactHigh: cleanNumber(exact.high),
    role: 'derived',
  };
}
