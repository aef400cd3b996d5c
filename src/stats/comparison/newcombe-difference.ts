import type { ConfidenceInterval } from '../confidence/confidence-interval.ts';
import { wilsonInterval } from '../confidence/wilson-interval.ts';
import { requireTwoGroups } from '../require-two-groups.ts';
import type { TwoGroups } from '../two-groups.ts';

/**
 * Newcombe's interval for the difference of two independent shares, built from the Wilson interval of each.
 *
 * Reference: Newcombe, Statistics in Medicine 17 (1998), 873-890, method 10, without a correction for continuity.
 *
 * @param groups - the counts of two simple random samples
 * @param level - the confidence level, 0.95 by custom
 * @returns the first share minus the second with its ends, within -1 to 1
 * @throws RangeError when a group is empty, a count leaves 0 to the size of its group, or the level leaves 0-1
 * @example
 * ```ts
 * newcombeDifference({ x1: 56, n1: 70, x2: 48, n2: 80 }, 0.95).low.toFixed(4) // '0.0524'
 * ```
 */
export function newcombeDifference(groups: TwoGroups, level: number): ConfidenceInterval {
  requireTwoGroups('newcombeDifference', groups);
  const first = wilsonInterval(groups.x1, groups.n1, level);
  const second = wilsonInterval(groups.x2, groups.n2, level);
  const estimate = first.estimate - second.estimate;
  return {
    estimate,
    low: estimate - Math.hypot(first.estimate - first.low, second.high - second.estimate),
    high: estimate + Math.hypot(first.high - first.estimate, second.estimate - second.low),
    level,
  };
}
