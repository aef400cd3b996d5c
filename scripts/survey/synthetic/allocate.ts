import { largestRemainder } from './largest-remainder.ts';

/** Respondents with the same weight. */
export interface Group {
  readonly size: number;
  readonly weight: number;
}

/**
 * How many of each group give an answer, so that its weighted share is as near to the one wanted as whole respondents
 * allow.
 *
 * It starts from the largest remainders and then moves one respondent, or trades one of a group for one of another, as
 * long as that brings the share nearer.
 *
 * @param groups - the respondents asked, by weight
 * @param share - the weighted share wanted, 0-1
 * @param tilt - how much more often those of small weight give the answer: 0 for all alike
 * @returns a count for each group
 */
export function allocate(groups: readonly Group[], share: number, tilt: number): number[] {
  const total = sum(groups.map(({ size, weight }) => size * weight));
  if (total === 0) return groups.map(() => 0);
  // The mean weight of a unit of weight: with it the tilt leaves the weighted share as it is.
  const middle = sum(groups.map(({ size, weight }) => size * weight ** 2)) / total;
  const ideal = groups.map(({ size, weight }) =>
    Math.min(size, Math.max(0, size * share * (1 + tilt * (middle - weight)))),
  );
  const wanted = sum(ideal);
  const start = wanted === 0 ? groups.map(() => 0) : largestRemainder(ideal, Math.round(wanted));
  const counts = start.map((count, group) => Math.min(count, groups[group]?.size ?? 0));
  return improved(counts, groups, share * total);
}

function improved(start: readonly number[], groups: readonly Group[], goal: number): number[] {
  const counts = [...start];
  const steps = [...stepsBetween(groups.length)];
  let error = sum(counts.map((count, group) => count * weightOf(groups, group))) - goal;
  for (;;) {
    const best = steps
      .filter((step) => isPossible(step, counts, groups))
      .map((step) => ({ step, error: error + gain(step, groups) }))
      .reduce<{ step: Step; error: number } | null>(
        (found, each) => (found !== null && Math.abs(found.error) <= Math.abs(each.error) ? found : each),
        null,
      );
    // A gain below this is noise of the arithmetic and would never end.
    if (best === null || Math.abs(error) - Math.abs(best.error) < 1e-9) return counts;
    const { more, fewer } = best.step;
    if (more !== null) counts[more] = (counts[more] ?? 0) + 1;
    if (fewer !== null) counts[fewer] = (counts[fewer] ?? 0) - 1;
    error = best.error;
  }
}

/** One respondent more in a group, one fewer in another, or both. */
interface Step {
  readonly more: number | null;
  readonly fewer: number | null;
}

function* stepsBetween(groups: number): Generator<Step> {
  for (let one = 0; one < groups; one += 1) {
    yield { more: one, fewer: null };
    yield { more: null, fewer: one };
    for (let other = 0; other < groups; other += 1) {
      if (one !== other) yield { more: one, fewer: other };
    }
  }
}

function isPossible({ more, fewer }: Step, counts: readonly number[], groups: readonly Group[]): boolean {
  const hasRoom = more === null || (counts[more] ?? 0) < (groups[more]?.size ?? 0);
  return hasRoom && (fewer === null || (counts[fewer] ?? 0) > 0);
}

function gain({ more, fewer }: Step, groups: readonly Group[]): number {
  return (more === null ? 0 : weightOf(groups, more)) - (fewer === null ? 0 : weightOf(groups, fewer));
}

function weightOf(groups: readonly Group[], group: number): number {
  return groups[group]?.weight ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((before, value) => before + value, 0);
}
