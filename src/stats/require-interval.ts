import type { Interval } from './interval.ts';

/**
 * Refuses ends that are not a pair: the common contract of the interval functions.
 *
 * @param caller - the name of the function that was called
 * @param interval - the ends it was given
 * @throws RangeError when an end is not a number or the low end lies above the high end
 * @example
 * ```ts
 * requireInterval('intervalSum', { low: 1, high: 2 }) // undefined
 * ```
 */
export function requireInterval(caller: string, interval: Interval): void {
  if (!(interval.low <= interval.high)) {
    throw new RangeError(`${caller} requires low <= high: [${interval.low}, ${interval.high}]`);
  }
}
