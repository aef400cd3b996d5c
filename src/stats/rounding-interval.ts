import { cleanNumber } from './clean-number.ts';
import type { Interval } from './interval.ts';

/**
 * The values that print as `value` when they are rounded to the nearest multiple of `precision`.
 *
 * Half up, as official statistics are rounded: the low end belongs to the interval, the high end does not
 * (67 stands for [66.5, 67.5)). Reference: JCGM 100:2008 (GUM), F.2.2.1, a rounded indication.
 *
 * @param value - the printed number, in any unit
 * @param precision - the unit of the last printed place, in the same unit, above 0 (1 for 67, 0.1 for 1.5)
 * @returns the ends, in the unit of the value
 * @throws RangeError when the value is not finite or the precision is not positive
 * @example
 * ```ts
 * roundingInterval(67, 1) // { low: 66.5, high: 67.5 }
 * ```
 */
export function roundingInterval(value: number, precision: number): Interval {
  if (!Number.isFinite(value)) throw new RangeError(`roundingInterval requires a finite value: ${value}`);
  if (!(precision > 0)) throw new RangeError(`roundingInterval requires a positive precision: ${precision}`);
  return { low: cleanNumber(value - precision / 2), high: cleanNumber(value + precision / 2) };
}
