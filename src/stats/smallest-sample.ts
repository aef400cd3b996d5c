/** Where a search over sample sizes ended; null where it found none. */
export interface SmallestSample {
  /** The smallest size that passes. */
  readonly smallest: number | null;
  /** The smallest size from which on every size searched passes. */
  readonly stable: number | null;
}

/**
 * The smallest sample that passes a test, and the smallest from which on every larger one does.
 *
 * The two differ because counts are whole: one firm more can turn a significant difference into one that is not.
 *
 * @param passes - whether a sample of `n` passes; for instance whether its p-value lies below 0.05
 * @param first - the smallest size tried, an integer
 * @param last - the largest size tried, an integer of at least `first`
 * @returns both sizes
 * @throws RangeError when the sizes are not integers in order
 * @example
 * ```ts
 * smallestSample((n) => n === 6 || n > 7, 5, 20) // { smallest: 6, stable: 8 }
 * ```
 */
export function smallestSample(passes: (n: number) => boolean, first: number, last: number): SmallestSample {
  if (!Number.isInteger(first) || !Number.isInteger(last) || first > last) {
    throw new RangeError(`smallestSample requires integers in order: ${first}, ${last}`);
  }
  let smallest = first;
  while (smallest <= last && !passes(smallest)) smallest += 1;
  if (smallest > last) return { smallest: null, stable: null };
  let stable = last;
  while (stable >= smallest && passes(stable)) stable -= 1;
  return { smallest, stable: stable === last ? null : stable + 1 };
}
