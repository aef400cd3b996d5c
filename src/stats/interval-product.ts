import { cleanNumber } from './clean-number.ts';
import type { Interval } from './interval.ts';
import { requireInterval } from './require-interval.ts';

/**
 * The ends of a product of values of which only the ends are known.
 *
 * Interval multiplication: the extremes lie at the corners. Reference: Moore, Kearfott and Cloud, Introduction
 * to Interval Analysis (SIAM, 2009), section 2.2. Zero times an open end is zero, as is usual there.
 *
 * @param factors - the ends of each factor; at least one
 * @returns the ends of the product, in the product of the units
 * @throws RangeError without a factor, or when a pair of ends is not one
 * @example
 * ```ts
 * intervalProduct([{ low: 2, high: 3 }, { low: -1, high: 4 }]) // { low: -3, high: 12 }
 * ```
 */
export function intervalProduct(factors: readonly Interval[]): Interval {
  if (factors.length === 0) throw new RangeError('intervalProduct requires a factor: none given');
  for (const factor of factors) requireInterval('intervalProduct', factor);
  const product = factors.reduce((a, b) => {
    const corners = [times(a.low, b.low), times(a.low, b.high), times(a.high, b.low), times(a.high, b.high)];
    return { low: Math.min(...corners), high: Math.max(...corners) };
  });
  return { low: cleanNumber(product.low), high: cleanNumber(product.high) };
}

function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}
