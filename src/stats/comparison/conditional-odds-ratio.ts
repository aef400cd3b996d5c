import type { ConfidenceInterval } from '../confidence/confidence-interval.ts';
import { requireTwoGroups } from '../require-two-groups.ts';
import type { TwoGroups } from '../two-groups.ts';

/** As many halvings as it takes to tell two neighbouring numbers apart. */
const mostHalvings = 200;

/**
 * The odds ratio of Fisher's exact test: the conditional maximum likelihood estimate with its exact interval.
 *
 * The noncentral hypergeometric distribution given the margins; the estimate is where its mean is the observed count
 * and the ends are where a tail has half of what the level leaves: `fisher.test` of R, whose root finder stops
 * earlier. Reference: Agresti, Categorical Data Analysis, 3rd ed. (2013), section 16.6.
 *
 * @param groups - integer counts
 * @param level - the confidence level, 0.95 by custom
 * @returns the ratio; 0 or `Infinity` where the observed table is the last one that the margins allow
 * @throws RangeError when a count is not an integer, a group is empty, a count leaves 0 to the size of its group, or
 *   the level leaves 0-1
 * @example
 * ```ts
 * conditionalOddsRatio({ x1: 3, n1: 4, x2: 1, n2: 4 }, 0.95).estimate.toFixed(6) // '6.408320'
 * ```
 */
export function conditionalOddsRatio(groups: TwoGroups, level: number): ConfidenceInterval {
  requireTwoGroups('conditionalOddsRatio', groups);
  const { x1, n1, x2, n2 } = groups;
  if (![x1, n1, x2, n2].every(Number.isInteger)) {
    throw new RangeError(`conditionalOddsRatio requires integer counts: ${x1}/${n1}, ${x2}/${n2}`);
  }
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`conditionalOddsRatio requires a level between 0 and 1: ${level}`);
  }
  const total = x1 + x2;
  const first = Math.max(0, total - n2);
  const last = Math.min(n1, total);
  const logs = new Float64Array(last - first + 1);
  for (let x = first; x < last; x += 1) {
    const step = ((n1 - x) * (total - x)) / ((x + 1) * (n2 - total + x + 1));
    logs[x + 1 - first] = (logs[x - first] ?? 0) + Math.log(step);
  }
  const tail = (1 - level) / 2;
  const root = (rises: (logRatio: number) => number): number => Math.exp(rootOf(rises));
  return {
    estimate:
      x1 === first ? 0 : x1 === last ? Infinity : root((at) => expected(logs, at, (k) => k) - (x1 - first)),
    low: x1 === first ? 0 : root((at) => expected(logs, at, (k) => Number(k >= x1 - first)) - tail),
    high: x1 === last ? Infinity : root((at) => tail - expected(logs, at, (k) => Number(k <= x1 - first))),
    level,
  };
}

/** The mean of a function of the count, counted from the first one possible, at a logarithm of the odds ratio. */
function expected(logs: Float64Array, logRatio: number, value: (k: number) => number): number {
  let largest = -Infinity;
  for (let k = 0; k < logs.length; k += 1) largest = Math.max(largest, (logs[k] ?? 0) + k * logRatio);
  let sum = 0;
  let weighted = 0;
  for (let k = 0; k < logs.length; k += 1) {
    const weight = Math.exp((logs[k] ?? 0) + k * logRatio - largest);
    sum += weight;
    weighted += weight * value(k);
  }
  return weighted / sum;
}

/** Where a rising function of the logarithm is 0. */
function rootOf(rises: (logRatio: number) => number): number {
  let low = -1;
  let high = 1;
  while (rises(low) > 0) low *= 2;
  while (rises(high) < 0) high *= 2;
  for (let step = 0; step < mostHalvings; step += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (rises(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
