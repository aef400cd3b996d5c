import type { ConfidenceInterval } from '../confidence/confidence-interval.ts';
import { normalQuantile } from '../normal-quantile.ts';
import { requireTwoGroups } from '../require-two-groups.ts';
import type { TwoGroups } from '../two-groups.ts';

/**
 * Wald's interval for the difference of two independent shares, with separate variances.
 *
 * The interval of `prop.test` of R, cut at -1 and 1. Corrected for continuity it is wider by min(0.5, |difference| /
 * (1/n1 + 1/n2)) times (1/n1 + 1/n2). Reference: Fleiss, Levin and Paik, Statistical Methods for Rates and
 * Proportions, 3rd ed. (2003), section 3.2. The test that belongs to it is `twoProportionZTest`.
 *
 * @param groups - the counts of two simple random samples
 * @param level - the confidence level, 0.95 by custom
 * @param corrected - whether the interval is corrected for continuity
 * @returns the first share minus the second with its ends
 * @throws RangeError when a group is empty, a count leaves 0 to the size of its group, or the level leaves 0-1
 * @example
 * ```ts
 * waldDifference({ x1: 5, n1: 5, x2: 0, n2: 5 }, 0.95) // { estimate: 1, low: 1, high: 1, level: 0.95 }
 * ```
 */
export function waldDifference(groups: TwoGroups, level: number, corrected = false): ConfidenceInterval {
  requireTwoGroups('waldDifference', groups);
  const { x1, n1, x2, n2 } = groups;
  const p1 = x1 / n1;
  const p2 = x2 / n2;
  const estimate = p1 - p2;
  const inverse = 1 / n1 + 1 / n2;
  const correction = corrected ? Math.min(0.5, Math.abs(estimate) / inverse) * inverse : 0;
  const se = Math.sqrt((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2);
  const reach = normalQuantile((1 + level) / 2) * se + correction;
  return { estimate, low: Math.max(-1, estimate - reach), high: Math.min(1, estimate + reach), level };
}
