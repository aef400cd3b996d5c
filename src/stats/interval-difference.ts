import { cleanNumber } from './clean-number.ts';
import type { Interval } from './interval.ts';
import { requireInterval } from './require-interval.ts';

/**
 * The ends of `a - b` where only the ends of `a` and `b` are known.
 *
 * Interval subtraction: [a.low - b.high, a.high - b.low]. Reference: Moore, Kearfott and Cloud, Introduction
 * to Interval Analysis (SIAM, 2009), section 2.2. For two shares it is a difference in points, as a share:
 * 0.23 is 23 percentage points.
 *
 * @param a - the ends of the minuend
 * @param b - the ends of the subtrahend, in the unit of `a`
 * @returns the ends of the difference, in the unit of `a`
 * @throws RangeError when a pair of ends is not one
 * @example
 * ```ts
 * intervalDifference({ low: 0.665, high: 0.675 }, { low: 0.435, high: 0.445 }) // { low: 0.22, high: 0.24 }
 * ```
 */
export function intervalDifference(a: Interval, b: Interval): Interval {
  requireInterval('intervalDifference', a);
  requireInterval('intervalDifference', b);
  return { low: cleanNumber(a.low - b.high), high: cleanNumber(a.high - b.low) };
}
