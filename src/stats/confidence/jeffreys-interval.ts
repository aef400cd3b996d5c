import { betaQuantile } from '../distribution/beta-quantile.ts';
import type { ConfidenceInterval } from './confidence-interval.ts';
import { requireCount } from './require-count.ts';

/**
 * Jeffreys' interval for a share of a simple random sample: equal tails of the posterior beta(x + 1/2, n - x + 1/2).
 *
 * Modified, its ends are 0 where no answer and 1 where every answer has the property, so that it contains the share.
 * Reference: Brown, Cai and DasGupta, Statistical Science 16 (2001), 101-133, sections 3.1.2 and 4.1.
 *
 * @param count - answers that have the property, from 0 to `n`
 * @param n - answers, above 0
 * @param level - the confidence level, 0.95 by custom
 * @param modified - whether the ends are moved to 0 and 1 as said
 * @returns the interval, within 0-1
 * @throws RangeError when the count leaves 0 to `n` or the level leaves 0-1
 * @example
 * ```ts
 * jeffreysInterval(0, 20, 0.95, true).low // 0
 * ```
 */
export function jeffreysInterval(
  count: number,
  n: number,
  level: number,
  modified = false,
): ConfidenceInterval {
  requireCount('jeffreysInterval', count, n, level);
  const tail = (1 - level) / 2;
  return {
    estimate: count / n,
    low: modified && count === 0 ? 0 : betaQuantile(tail, count + 0.5, n - count + 0.5),
    high: modified && count === n ? 1 : betaQuantile(1 - tail, count + 0.5, n - count + 0.5),
    level,
  };
}
