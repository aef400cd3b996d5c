/**
 * How much larger a sample must be because its members come in groups that are alike.
 *
 * Kish, Survey Sampling (1965), section 5.4: `1 + (m - 1) x rho`, for groups of the same size `m`. Groups of unequal
 * size make it larger.
 *
 * @param groupSize - the members of each group, at least 1
 * @param icc - the intra-cluster correlation rho, 0-1: 0 where members of a group are no more alike than any others
 * @returns the factor, at least 1
 * @throws RangeError when the size is below 1 or the correlation leaves 0-1
 * @example
 * ```ts
 * designEffect(6, 0.05) // 1.25
 * ```
 */
export function designEffect(groupSize: number, icc: number): number {
  if (!(groupSize >= 1)) throw new RangeError(`designEffect requires a size of at least 1: ${groupSize}`);
  if (!(icc >= 0 && icc <= 1)) throw new RangeError(`designEffect requires a correlation within 0-1: ${icc}`);
  return 1 + (groupSize - 1) * icc;
}
