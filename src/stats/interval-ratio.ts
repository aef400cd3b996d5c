import type { Interval } from './interval.ts';
import { intervalProduct } from './interval-product.ts';
import { requireInterval } from './require-interval.ts';

/**
 * The ends of `a / b` where only the ends of `a` and `b` are known.
 *
 * Interval division: a times [1 / b.high, 1 / b.low]. Reference: Moore, Kearfott and Cloud, Introduction to
 * Interval Analysis (SIAM, 2009), section 2.2.
 *
 * @param a - the ends of the dividend
 * @param b - the ends of the divisor; 0 lies outside
 * @returns the ends of the ratio, in the unit of `a` per unit of `b`
 * @throws RangeError when the divisor can be 0, or when a pair of ends is not one
 * @example
 * ```ts
 * intervalRatio({ low: 2, high: 3 }, { low: 1, high: 4 }) // { low: 0.5, high: 3 }
 * ```
 */
export function intervalRatio(a: Interval, b: Interval): Interval {
  requireInterval('intervalRatio', a);
  requireInterval('intervalRatio', b);
  if (b.low <= 0 && b.high >= 0) {
    throw new RangeError(`intervalRatio requires a divisor that cannot be 0: [${b.low}, ${b.high}]`);
  }
  return intervalProduct([a, { low: 1 / b.high, high: 1 / b.low }]);
}
