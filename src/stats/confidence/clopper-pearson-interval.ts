import { betaQuantile } from '../distribution/beta-quantile.ts';
import type { ConfidenceInterval } from './confidence-interval.ts';
import { requireCount } from './require-count.ts';

/**
 * Clopper and Pearson's interval for a share of a simple random sample: the shares that neither tail refuses.
 *
 * The quantiles of beta(x, n - x + 1) and beta(x + 1, n - x): `binom.test` of R. It never covers less than its level
 * and mostly more. Reference: Clopper and Pearson, Biometrika 26 (1934), 404-413.
 *
 * @param count - answers that have the property, from 0 to `n`
 * @param n - answers, above 0
 * @param level - the confidence level, 0.95 by custom
 * @returns the interval, within 0-1; it contains the share
 * @throws RangeError when the count leaves 0 to `n` or the level leaves 0-1
 * @example
 * ```ts
 * clopperPearsonInterval(0, 1, 0.5).high.toFixed(12) // '0.750000000000'
 * ```
 */
export function clopperPearsonInterval(count: number, n: number, level: number): ConfidenceInterval {
  requireCount('clopperPearsonInterval', count, n, level);
  const tail = (1 - level) / 2;
  return {
    estimate: count / n,
    low: betaQuantile(tail, count, n - count + 1),
    high: betaQuantile(1 - tail, count + 1, n - count),
    level,
  };
}
