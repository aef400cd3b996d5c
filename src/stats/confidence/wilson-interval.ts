import { normalQuantile } from '../normal-quantile.ts';
import type { ConfidenceInterval } from './confidence-interval.ts';
import { requireCount } from './require-count.ts';

/**
 * How far a count is moved before the ends are found: `none`; `newcombe` half a count always; `r` half a count but
 * no further than the count lies from n/2, which is what `prop.test` of R does.
 */
export type ContinuityCorrection = 'none' | 'newcombe' | 'r';

/**
 * Wilson's score interval for a share of a simple random sample.
 *
 * The shares that a score test would not refuse. Reference: Newcombe, Statistics in Medicine 17 (1998), 857-872,
 * method 3, and method 4 with a correction for continuity; `prop.test` of R.
 *
 * @param count - answers that have the property, from 0 to `n`; not an integer where a printed share is used as it is
 * @param n - answers, above 0
 * @param level - the confidence level, 0.95 by custom
 * @param correction - for continuity
 * @returns the interval, within 0-1; it contains the share
 * @throws RangeError when the count leaves 0 to `n` or the level leaves 0-1
 * @example
 * ```ts
 * wilsonInterval(789, 1011, 0.95).low.toFixed(6) // '0.753863'
 * wilsonInterval(0, 20, 0.95).low // 0
 * ```
 */
export function wilsonInterval(
  count: number,
  n: number,
  level: number,
  correction: ContinuityCorrection = 'none',
): ConfidenceInterval {
  requireCount('wilsonInterval', count, n, level);
  const z = normalQuantile((1 + level) / 2);
  const share = count / n;
  const moved = { none: 0, newcombe: 0.5, r: Math.min(0.5, Math.abs(count - n / 2)) }[correction] / n;
  const half = (z * z) / (2 * n);
  const end = (from: number, side: number): number =>
    (from + half + side * z * Math.sqrt((from * (1 - from)) / n + half / (2 * n))) / (1 + 2 * half);
  return {
    estimate: share,
    low: share - moved <= 0 ? 0 : Math.min(share, end(share - moved, -1)),
    high: share + moved >= 1 ? 1 : Math.max(share, end(share + moved, 1)),
    level,
  };
}
