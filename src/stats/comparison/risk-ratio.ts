import { requireTwoGroups } from '../require-two-groups.ts';
import type { TwoGroups } from '../two-groups.ts';
import { logInterval } from './log-interval.ts';
import type { RatioInterval } from './ratio-interval.ts';

/**
 * How many times the second share the first is, for two simple random samples.
 *
 * The interval of Katz and others on the logarithm, with the variance 1/x1 - 1/n1 + 1/x2 - 1/n2. Reference: Katz,
 * Baptista, Azen and Pike, Biometrics 34 (1978), 469-474.
 *
 * @param groups - the counts
 * @param level - the confidence level, 0.95 by custom
 * @returns the ratio; null where nobody of a group has the property
 * @throws RangeError when a group is empty, a count leaves 0 to the size of its group, or the level leaves 0-1
 * @example
 * ```ts
 * riskRatio({ x1: 9, n1: 10, x2: 3, n2: 10 }, 0.95).low.toFixed(4) // '1.1384'
 * riskRatio({ x1: 9, n1: 10, x2: 0, n2: 10 }, 0.95) // null
 * ```
 */
export function riskRatio(groups: TwoGroups, level: number): RatioInterval | null {
  requireTwoGroups('riskRatio', groups);
  const { x1, n1, x2, n2 } = groups;
  if (x1 === 0 || x2 === 0) return null;
  return logInterval(x1 / n1 / (x2 / n2), Math.sqrt(1 / x1 - 1 / n1 + (1 / x2 - 1 / n2)), level, Infinity);
}
