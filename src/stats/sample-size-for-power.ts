import { normalQuantile } from './normal-quantile.ts';
import type { TwoShares } from './two-shares.ts';

/**
 * The total sample at which a two-sided z test of two shares finds their difference with a given probability.
 *
 * The normal approximation with the pooled variance under no difference and the separate variances under the
 * difference, the other tail neglected: Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions,
 * 3rd ed. (2003), section 4.2, without correction for continuity. For two equal groups it is twice the `n` of
 * `power.prop.test` of R.
 *
 * @param shares - the size of the first group, within 0-1 without the ends, and two different shares
 * @param power - the probability wanted, between 0.5 and 1
 * @param alpha - the level of the test, 0.05 by custom
 * @param underNoDifference - whose variance counts under no difference: `pooled` that of the share of all, as the test
 *   has it, or `separate` that of both shares, as some tables do
 * @returns the number of members of both groups together, not rounded
 * @throws RangeError when a group is empty, the shares do not differ, or a probability leaves its range
 * @example
 * ```ts
 * Math.ceil(sampleSizeForPower({ shareOfFirst: 0.5, p1: 0.67, p2: 0.44 }, 0.8, 0.05) / 2) // 73
 * ```
 */
export function sampleSizeForPower(
  { shareOfFirst, p1, p2 }: TwoShares,
  power: number,
  alpha: number,
  underNoDifference: 'pooled' | 'separate' = 'pooled',
): number {
  const shareOfSecond = 1 - shareOfFirst;
  if (!(shareOfFirst > 0 && shareOfSecond > 0)) {
    throw new RangeError(`sampleSizeForPower requires two groups: ${shareOfFirst}`);
  }
  if (!(p1 >= 0 && p1 <= 1 && p2 >= 0 && p2 <= 1) || p1 === p2) {
    throw new RangeError(`sampleSizeForPower requires two different shares within 0-1: ${p1}, ${p2}`);
  }
  if (!(power >= 0.5)) throw new RangeError(`sampleSizeForPower requires a power of at least 0.5: ${power}`);
  const pooled = shareOfFirst * p1 + shareOfSecond * p2;
  const underBoth = Math.sqrt((p1 * (1 - p1)) / shareOfFirst + (p2 * (1 - p2)) / shareOfSecond);
  const underNone =
    underNoDifference === 'separate'
      ? underBoth
      : Math.sqrt(pooled * (1 - pooled) * (1 / shareOfFirst + 1 / shareOfSecond));
  const root = normalQuantile(1 - alpha / 2) * underNone + normalQuantile(power) * underBoth;
  return (root / (p1 - p2)) ** 2;
}
