import { cleanNumber } from './clean-number.ts';

/**
 * The number of members of a group that a share of it comes to, rounded half up.
 *
 * The product is freed of binary noise before it is rounded, so that 58 % of 50 is 29 and never 28.
 *
 * @param share - 0-1
 * @param size - the size of the group, an integer of at least 0
 * @returns an integer from 0 to `size`
 * @throws RangeError when the share leaves 0-1 or the size is not an integer of at least 0
 * @example
 * ```ts
 * shareCount(0.78, 95) // 74
 * shareCount(0.5, 3) // 2
 * ```
 */
export function shareCount(share: number, size: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`shareCount requires a share within 0-1: ${share}`);
  if (!Number.isInteger(size) || size < 0) {
    throw new RangeError(`shareCount requires an integer size of at least 0: ${size}`);
  }
  const product = share * size;
  // Only close to a half can noise change the whole number, and to clean a number takes longer than all the rest.
  const isClose = size > 1e8 || Math.abs((product % 1) - 0.5) < 1e-3;
  return Math.floor((isClose ? cleanNumber(product) : product) + 0.5);
}
