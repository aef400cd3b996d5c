import { cleanNumber } from './clean-number.ts';
import type { Interval } from './interval.ts';
import { requireInterval } from './require-interval.ts';

/**
 * The ends of a sum of values of which only the ends are known.
 *
 * Interval addition: [sum of the lows, sum of the highs]. Reference: Moore, Kearfott and Cloud, Introduction
 * to Interval Analysis (SIAM, 2009), section 2.2.
 *
 * @param terms - the ends of each term, all in one unit; at least one
 * @returns the ends of the sum, in the unit of the terms
 * @throws RangeError without a term, or when a pair of ends is not one
 * @example
 * ```ts
 * intervalSum([{ low: 0.25, high: 0.35 }, { low: 0.65, high: 0.75 }]) // { low: 0.9, high: 1.1 }
 * ```
 */
export function intervalSum(terms: readonly Interval[]): Interval {
  if (terms.length === 0) throw new RangeError('intervalSum requires a term: none given');
  for (const term of terms) requireInterval('intervalSum', term);
  return {
    low: cleanNumber(terms.reduce((total, term) => total + term.low, 0)),
    high: cleanNumber(terms.reduce((total, term) => total + term.high, 0)),
  };
}
