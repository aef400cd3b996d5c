import { chiSquaredUpperTail } from '../distribution/chi-squared-upper-tail.ts';

/**
 * Cochran and Armitage's test that shares of several groups rise or fall along a score.
 *
 * (sum of s (x - n p))² / (p (1 - p) sum of n (s - mean)²) with p the share of all: `prop.trend.test` of R.
 * Reference: Armitage, Biometrics 11 (1955), 375-386.
 *
 * @param counts - for each group the members that have the property
 * @param sizes - for each group its size, above 0
 * @param scores - for each group its place on the scale; 1, 2, 3 … by custom
 * @returns the chi-squared statistic on one degree of freedom and its p-value
 * @throws RangeError when the lists differ in length, a count leaves 0 to the size of its group, or neither the shares
 *   nor the scores vary
 * @example
 * ```ts
 * proportionTrendTest([83, 90, 129, 70], [86, 93, 136, 82], [1, 2, 3, 4]).statistic.toFixed(6) // '8.224922'
 * ```
 */
export function proportionTrendTest(
  counts: readonly number[],
  sizes: readonly number[],
  scores: readonly number[],
): { statistic: number; df: number; pValue: number } {
  if (counts.length !== sizes.length || counts.length !== scores.length) {
    throw new RangeError(
      `proportionTrendTest requires lists of one length: ${counts.length}, ${sizes.length}, ${scores.length}`,
    );
  }
  const bad = counts.findIndex(
    (x, group) => !(x >= 0 && x <= (sizes[group] ?? 0) && (sizes[group] ?? 0) > 0),
  );
  if (bad >= 0) {
    throw new RangeError(
      `proportionTrendTest requires counts from 0 to the size of a group: ${counts[bad] ?? NaN}/${sizes[bad] ?? NaN}`,
    );
  }
  const sum = (value: (group: number) => number): number =>
    counts.reduce((total, _, group) => total + value(group), 0);
  const n = (group: number): number => sizes[group] ?? 0;
  const s = (group: number): number => scores[group] ?? 0;
  const total = sum(n);
  const share = sum((group) => counts[group] ?? 0) / total;
  const mean = sum((group) => n(group) * s(group)) / total;
  const trend = sum((group) => (s(group) - mean) * ((counts[group] ?? 0) - n(group) * share));
  const spread = share * (1 - share) * sum((group) => n(group) * (s(group) - mean) ** 2);
  if (!(spread > 0))
    throw new RangeError(`proportionTrendTest requires shares and scores that vary: ${share}`);
  const statistic = trend ** 2 / spread;
  return { statistic, df: 1, pValue: chiSquaredUpperTail(statistic, 1) };
}
