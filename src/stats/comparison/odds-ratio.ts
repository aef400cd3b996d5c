import { requireTwoGroups } from '../require-two-groups.ts';
import type { TwoGroups } from '../two-groups.ts';
import { logInterval } from './log-interval.ts';
import type { RatioInterval } from './ratio-interval.ts';

/**
 * How many times the odds of the second group those of the first are, for two simple random samples.
 *
 * The ratio of the sample with Woolf's interval. Reference: Woolf, Annals of Human Genetics 19 (1955), 251-253. The
 * conditional estimate of Fisher's test is `conditionalOddsRatio`.
 *
 * @param groups - the counts
 * @param level - the confidence level, 0.95 by custom
 * @returns the ratio; null where nobody or everybody of a group has the property
 * @throws RangeError when a group is empty, a count leaves 0 to the size of its group, or the level leaves 0-1
 * @example
 * ```ts
 * oddsRatio({ x1: 9, n1: 10, x2: 3, n2: 10 }, 0.95).estimate.toFixed(9) // '21.000000000'
 * oddsRatio({ x1: 10, n1: 10, x2: 3, n2: 10 }, 0.95) // null
 * ```
 */
export function oddsRatio(groups: TwoGroups, level: number): RatioInterval | null {
  requireTwoGroups('oddsRatio', groups);
  const { x1, n1, x2, n2 } = groups;
  const cells = [x1, n1 - x1, x2, n2 - x2];
  if (cells.includes(0)) return null;
  const logSe = Math.sqrt(cells.reduce((sum, cell) => sum + 1 / cell, 0));
  return logInterval((x1 * (n2 - x2)) / ((n1 - x1) * x2), logSe, level, Infinity);
}
