import type { Interval } from './interval.ts';
import { intervalMixture } from './interval-mixture.ts';
import { roundingInterval } from './rounding-interval.ts';

/** A rate with the ends that the rounding of what it was computed from allows. */
export interface RoundedRate extends Interval {
  /** The rate itself, 0-1. */
  readonly estimate: number;
}

/**
 * The rate of all, where a share of them belongs to a first group and the rest to a second.
 *
 * `share x first + (1 - share) x second`. The share is taken as printed to whole per cent, so that it adds its own
 * rounding to that of the two rates.
 *
 * @param share - the part of the first group, 0-1
 * @param first - the rate of the first group with its ends
 * @param second - the rate of the second group with its ends
 * @returns the overall rate with its ends
 * @throws RangeError when the share leaves 0-1 or a pair of ends is not one
 * @example
 * ```ts
 * overallRate(1, { estimate: 0.5, low: 0.5, high: 0.5 }, { estimate: 0.4, low: 0.4, high: 0.4 }) // { estimate: 0.5, low: 0.4995, high: 0.5 }
 * ```
 */
export function overallRate(share: number, first: RoundedRate, second: RoundedRate): RoundedRate {
  const point = (value: number): Interval => ({ low: value, high: value });
  const { low, high } = roundingInterval(share, 0.01);
  const estimate = intervalMixture(point(share), point(first.estimate), point(second.estimate)).low;
  const weight = { low: Math.max(0, low), high: Math.min(1, high) };
  return { estimate, ...intervalMixture(weight, first, second) };
}
