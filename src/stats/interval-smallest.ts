import type { Interval } from './interval.ts';
import { requireInterval } from './require-interval.ts';

/**
 * The ends of the smallest of several values of which only the ends are known.
 *
 * The min of values is monotone in each: it lies between the min of the lows and the min of the highs.
 *
 * @param values - the ends of each value, all in one unit; at least one
 * @returns the ends of the smallest value, in the same unit
 * @throws RangeError without a value, or when a pair of ends is not one
 * @example
 * ```ts
 * intervalSmallest([{ low: 1, high: 5 }, { low: 2, high: 3 }]) // { low: 1, high: 3 }
 * ```
 */
export function intervalSmallest(values: readonly Interval[]): Interval {
  if (values.length === 0) throw new RangeError('intervalSmallest requires a value: none given');
  for (const value of values) requireInterval('intervalSmallest', value);
  return {
    low: Math.min(...values.map((value) => value.low)),
    high: Math.min(...values.map((value) => value.high)),
  };
}
