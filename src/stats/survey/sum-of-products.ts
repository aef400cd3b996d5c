/**
 * The sum of the products of two vectors, entry by entry.
 *
 * @param a - the first vector
 * @param b - the second, of the same length
 * @returns the sum
 * @throws RangeError when the lengths differ
 * @example
 * ```ts
 * sumOfProducts(Float64Array.of(1, 2), Float64Array.of(3, 4)) // 11
 * ```
 */
export function sumOfProducts(a: Float64Array, b: Float64Array): number {
  if (a.length !== b.length)
    throw new RangeError(`sumOfProducts requires equal lengths: ${a.length}, ${b.length}`);
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}
