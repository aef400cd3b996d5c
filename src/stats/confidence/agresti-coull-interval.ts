import { normalQuantile } from '../normal-quantile.ts';
import type { ConfidenceInterval } from './confidence-interval.ts';
import { requireCount } from './require-count.ts';

/**
 * Agresti and Coull's interval for a share of a simple random sample: Wald's after z² answers more, half of them yes.
 *
 * Not cut at 0 and 1. Reference: Agresti and Coull, The American Statistician 52 (1998), 119-126.
 *
 * @param count - answers that have the property, from 0 to `n`
 * @param n - answers, above 0
 * @param level - the confidence level, 0.95 by custom
 * @returns the interval, around the middle of Wilson's; its ends can leave 0-1
 * @throws RangeError when the count leaves 0 to `n` or the level leaves 0-1
 * @example
 * ```ts
 * agrestiCoullInterval(25, 50, 0.95).low.toFixed(6) // '0.366445'
 * ```
 */
export function agrestiCoullInterval(count: number, n: number, level: number): ConfidenceInterval {
  requireCount('agrestiCoullInterval', count, n, level);
  const z = normalQuantile((1 + level) / 2);
  const more = n + z * z;
  const middle = (count + (z * z) / 2) / more;
  const reach = z * Math.sqrt((middle * (1 - middle)) / more);
  return { estimate: count / n, low: middle - reach, high: middle + reach, level };
}
