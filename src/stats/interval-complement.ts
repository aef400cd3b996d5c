import type { Interval } from './interval.ts';
import { intervalDifference } from './interval-difference.ts';

/**
 * The ends of the rest of a whole, `1 - a`, where only the ends of the part `a` are known.
 *
 * Interval subtraction from the degenerate interval [1, 1].
 *
 * @param part - the ends of the part, as a share 0-1
 * @returns the ends of the rest, as a share
 * @throws RangeError when the pair of ends is not one
 * @example
 * ```ts
 * intervalComplement({ low: 0.775, high: 0.785 }) // { low: 0.215, high: 0.225 }
 * ```
 */
export function intervalComplement(part: Interval): Interval {
  return intervalDifference({ low: 1, high: 1 }, part);
}
