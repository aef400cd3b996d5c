import { cleanNumber } from './clean-number.ts';
import type { Interval } from './interval.ts';
import { requireInterval } from './require-interval.ts';

/**
 * The ends of the overall share `w a + (1 - w) b` of two groups, where only ends are known.
 *
 * The expression is linear in each of its three variables, so that its extremes lie at the corners of the
 * box: all 8 are tried. Interval arithmetic on the written form would count `w` twice and be too wide.
 *
 * @param weight - the ends of the share of the first group, within 0-1
 * @param first - the ends of the value in the first group, finite
 * @param second - the ends of the value in the second group, finite, in the same unit
 * @returns the ends of the overall value, in the unit of the groups
 * @throws RangeError when the weight leaves 0-1, an end is infinite, or a pair of ends is not one
 * @example
 * ```ts
 * intervalMixture({ low: 0.5, high: 0.5 }, { low: 0.2, high: 0.4 }, { low: 0, high: 0.2 }) // { low: 0.1, high: 0.3 }
 * ```
 */
export function intervalMixture(weight: Interval, first: Interval, second: Interval): Interval {
  for (const interval of [weight, first, second]) {
    requireInterval('intervalMixture', interval);
    if (!Number.isFinite(interval.high - interval.low)) {
      throw new RangeError(`intervalMixture requires finite ends: [${interval.low}, ${interval.high}]`);
    }
  }
  if (weight.low < 0 || weight.high > 1) {
    throw new RangeError(`intervalMixture requires a weight within 0-1: [${weight.low}, ${weight.high}]`);
  }
  const corners = [weight.low, weight.high].flatMap((w) =>
    [first.low, first.high].flatMap((a) => [second.low, second.high].map((b) => w * a + (1 - w) * b)),
  );
  return { low: cleanNumber(Math.min(...corners)), high: cleanNumber(Math.max(...corners)) };
}
