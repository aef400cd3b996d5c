import type { Interval } from './interval.ts';
import { requireInterval } from './require-interval.ts';

/**
 * The ends of the largest of several values of which only the ends are known.
 *
 * The max of values is monotone in each: it lies between the max of the lows and the max of the highs.
 *
 * @param values - the ends of each value, all in one unit; at least one
 * @returns the ends of the largest value, in the same unit
 * @throws RangeError without a value, or when a pair of ends is not one
 * @example
 * ```ts
 * intervalLargest([{ low: 1, high: 5 }, { low: 2, high: 3 }]) // { low: 2, high: 5 }
 * ```
 */
export function intervalLargest(values: readonly Interval[]): Interval {
  if (values.length === 0) throw new RangeError('intervalLargest requires a value: none given');
  for (const value of values) requireInterval('intervalLargest', value);
  return {
    low: Math.max(...values.map((value) => value.low)),
    high: Math.max(...values.map((value) => value.high)),
  };
}
