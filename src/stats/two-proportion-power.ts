import { normalQuantile } from './normal-quantile.ts';
import { normalUpperTail } from './normal-upper-tail.ts';
import type { TwoShares } from './two-shares.ts';

/**
 * The probability that a two-sided z test of two shares finds their difference in a sample of a given size.
 *
 * The inverse of `sampleSizeForPower`: the normal approximation, the other tail neglected unless it is asked for,
 * groups not rounded; for two equal groups it is the `power` of `power.prop.test` of R.
 *
 * @param shares - the size of the first group, within 0-1 without the ends, and the shares of both
 * @param n - members of both groups together, above 0
 * @param alpha - the level of the test, 0.05 by custom
 * @param bothTails - whether the probability of finding a difference of the wrong sign is added, as
 *   `power.prop.test(strict = TRUE)` of R does
 * @returns the power, 0-1
 * @throws RangeError when a group is empty, or neither share leaves a variance
 * @example
 * ```ts
 * twoProportionPower({ shareOfFirst: 0.5, p1: 0.67, p2: 0.44 }, 200, 0.05).toFixed(4) // '0.9114'
 * ```
 */
export function twoProportionPower(
  { shareOfFirst, p1, p2 }: TwoShares,
  n: number,
  alpha: number,
  bothTails = false,
): number {
  const n1 = shareOfFirst * n;
  const n2 = n - n1;
  if (!(n1 > 0 && n2 > 0)) throw new RangeError(`twoProportionPower requires two groups: ${n1}, ${n2}`);
  const pooled = shareOfFirst * p1 + (1 - shareOfFirst) * p2;
  const underNone = Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
  const underBoth = Math.sqrt((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2);
  if (!(underBoth > 0)) throw new RangeError(`twoProportionPower requires shares that vary: ${p1}, ${p2}`);
  const reach = normalQuantile(1 - alpha / 2) * underNone;
  const found = normalUpperTail((reach - Math.abs(p1 - p2)) / underBoth);
  return bothTails ? found + normalUpperTail((reach + Math.abs(p1 - p2)) / underBoth) : found;
}
