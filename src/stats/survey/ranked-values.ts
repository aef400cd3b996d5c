import { risingOrder } from './rising-order.ts';

/** Values in rising order with their weights, sorted once for any number of quantiles. */
export interface RankedValues {
  /** The values that have a weight, in rising order; equal ones keep the order of the rows. */
  readonly sorted: Float64Array;
  /** The weight of each. */
  readonly weights: Float64Array;
  /** The sum of the weights up to each, its own included. */
  readonly cumulated: Float64Array;
}

/**
 * Sorts weighted values. A value without a weight stands for nobody and is left out.
 *
 * @param values - in any unit, none missing
 * @param weights - at least 0
 * @returns the values in rising order, which may be none
 * @example
 * ```ts
 * rankedValues([7, 5, 6], [2, 1, 0]) // { sorted: Float64Array.of(5, 7), weights: Float64Array.of(1, 2), cumulated: Float64Array.of(1, 3) }
 * ```
 */
export function rankedValues(values: ArrayLike<number>, weights: ArrayLike<number>): RankedValues {
  const order = risingOrder(Float64Array.from(values)).filter((row) => (weights[row] ?? 0) > 0);
  const own = Float64Array.from(order, (row) => weights[row] ?? 0);
  const cumulated = new Float64Array(order.length);
  let total = 0;
  for (let index = 0; index < order.length; index += 1) {
    total += own[index] ?? 0;
    cumulated[index] = total;
  }
  return { sorted: Float64Array.from(order, (row) => values[row] ?? 0), weights: own, cumulated };
}

/**
 * The first place of a rising array that holds at least a value.
 *
 * @param rising - in rising order
 * @param value - the value
 * @returns the place from 0; the length of the array where none does
 * @example
 * ```ts
 * firstAtLeast(Float64Array.of(1, 3, 3), 2) // 1
 * ```
 */
export function firstAtLeast(rising: Float64Array, value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) >= value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * How many values lie at or beyond a value, on the side where there are fewer.
 *
 * A value that has few others at or below it, or at or above it, says something of these few.
 *
 * @param ranked - the values
 * @param value - in their unit
 * @returns a count of rows, whatever their weights
 * @example
 * ```ts
 * thinnerTail(rankedValues([1, 2, 2, 9], [1, 1, 1, 1]), 2) // 3
 * thinnerTail(rankedValues([1, 2, 2, 9], [1, 1, 1, 1]), 9) // 1
 * ```
 */
export function thinnerTail({ sorted }: RankedValues, value: number): number {
  const below = firstAtLeast(sorted, value);
  let beyond = below;
  let high = sorted.length;
  while (beyond < high) {
    const middle = (beyond + high) >> 1;
    if ((sorted[middle] ?? 0) > value) high = middle;
    else beyond = middle + 1;
  }
  return Math.min(beyond, sorted.length - below);
}
