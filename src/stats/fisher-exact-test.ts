import { requireTwoGroups } from './require-two-groups.ts';
import type { TwoGroups } from './two-groups.ts';

/** R counts a table as no more probable than the observed one up to this relative difference. */
const tolerance = 1 + 1e-7;

/** Against the observed probability: the tables from here outwards, each less probable, change no digit of a double. */
const negligible = 1e-20;

/**
 * Fisher's exact test of two shares: the probability of a table no more probable than the observed one.
 *
 * Two-sided, given the margins, as `fisher.test` of R. The hypergeometric probabilities are computed from the
 * most probable table outwards, each from its neighbour, and divided by their sum: no factorial and no log-gamma
 * is needed. Reference: Agresti, Categorical Data Analysis, 3rd ed. (2013), section 3.5.
 *
 * @param groups - integer counts
 * @returns the two-sided p-value, 0-1
 * @throws RangeError when a count is not an integer, a group is empty or a count leaves 0 to the size of its group
 * @example
 * ```ts
 * fisherExactTest({ x1: 2, n1: 2, x2: 0, n2: 2 }) // 0.3333333333333333
 * ```
 */
export function fisherExactTest(groups: TwoGroups): number {
  requireTwoGroups('fisherExactTest', groups);
  const { x1, n1, x2, n2 } = groups;
  if (![x1, n1, x2, n2].every(Number.isInteger)) {
    throw new RangeError(`fisherExactTest requires integer counts: ${x1}/${n1}, ${x2}/${n2}`);
  }
  const total = x1 + x2;
  const first = Math.max(0, total - n2);
  const last = Math.min(n1, total);
  const mode = Math.min(last, Math.max(first, Math.floor(((n1 + 1) * (total + 1)) / (n1 + n2 + 2))));
  const up = (x: number): number => ((n1 - x) * (total - x)) / ((x + 1) * (n2 - total + x + 1));
  let observed = 1;
  for (let x = mode; x < x1; x += 1) observed *= up(x);
  for (let x = mode - 1; x >= x1; x -= 1) observed /= up(x);
  let extreme = 0;
  let sum = 0;
  const add = (weight: number): boolean => {
    sum += weight;
    if (weight <= observed * tolerance) extreme += weight;
    return weight > observed * negligible;
  };
  for (let x = mode, weight = 1; x <= last && add(weight); x += 1) weight *= up(x);
  for (let x = mode - 1, weight = 1 / up(x); x >= first && add(weight); x -= 1) weight /= up(x - 1);
  return extreme / sum;
}
