/**
 * The next tenth at or above the largest of some shares, so that no bar leaves its scale.
 *
 * @param values - shares of 0-1; null is none
 * @returns 0.1 to 1, a whole number of tenths
 * @example
 * ```ts
 * nextTenth([0.31, null, 0.4]) // 0.4
 * nextTenth([]) // 0.1
 * ```
 */
export function nextTenth(values: readonly (number | null)[]): number {
  const largest = Math.max(0, ...values.map((value) => value ?? 0));
  return Math.max(0.1, Math.ceil(largest * 10 - 1e-9) / 10);
}
