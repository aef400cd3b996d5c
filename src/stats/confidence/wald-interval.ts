import { normalQuantile } from '../normal-quantile.ts';
import type { ConfidenceInterval } from './confidence-interval.ts';
import { requireCount } from './require-count.ts';

/**
 * Wald's interval for a share of a simple random sample: the share plus and minus z standard errors.
 *
 * p ± z sqrt(p (1 - p) / n), not cut at 0 and 1. It covers too little where a share is extreme or a sample small and
 * stands here to be compared with: Brown, Cai and DasGupta, Statistical Science 16 (2001), 101-133.
 *
 * @param count - answers that have the property, from 0 to `n`
 * @param n - answers, above 0
 * @param level - the confidence level, 0.95 by custom
 * @returns the interval; its ends can leave 0-1
 * @throws RangeError when the count leaves 0 to `n` or the level leaves 0-1
 * @example
 * ```ts
 * waldInterval(0, 20, 0.95) // { estimate: 0, low: 0, high: 0, level: 0.95 }
 * ```
 */
export function waldInterval(count: number, n: number, level: number): ConfidenceInterval {
  requireCount('waldInterval', count, n, level);
  const estimate = count / n;
  const reach = normalQuantile((1 + level) / 2) * Math.sqrt((estimate * (1 - estimate)) / n);
  return { estimate, low: estimate - reach, high: estimate + reach, level };
}
