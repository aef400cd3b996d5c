import { fisherExactTest } from './fisher-exact-test.ts';
import { shareCount } from './share-count.ts';
import { twoProportionZTest } from './two-proportion-z-test.ts';
import type { TwoShares } from './two-shares.ts';

/**
 * A definition of "told from chance": `zShares` the z test with the shares as printed, `zCounts` the z test with
 * whole firms, `yates` the same with Yates' correction, `fisher` Fisher's exact test.
 */
export type SignificanceDefinition = 'zShares' | 'zCounts' | 'yates' | 'fisher';

/** The definitions, in the order in which they are shown. */
export const significanceDefinitions: readonly SignificanceDefinition[] = [
  'zShares',
  'zCounts',
  'yates',
  'fisher',
];

/**
 * The p-value that a survey of `n` members would have had if it had printed these shares.
 *
 * The groups and, except for `zShares`, the counts are rounded half up to whole members.
 *
 * @param definition - the test
 * @param shares - the size of the first group and the shares of both
 * @param n - members asked in both groups together, an integer of at least 2
 * @returns the two-sided p-value; 1 where rounding leaves a group without a member
 * @throws RangeError when a share leaves 0-1 or `n` is not an integer of at least 0
 * @example
 * ```ts
 * surveyPValue('zCounts', { shareOfFirst: 0.5, p1: 0.5, p2: 0.5 }, 20) // 1
 * ```
 */
export function surveyPValue(definition: SignificanceDefinition, shares: TwoShares, n: number): number {
  const n1 = shareCount(shares.shareOfFirst, n);
  const n2 = n - n1;
  if (n1 === 0 || n2 === 0) return 1;
  if (definition === 'zShares') {
    return twoProportionZTest({ x1: shares.p1 * n1, n1, x2: shares.p2 * n2, n2 }).pValue;
  }
  const counts = { x1: shareCount(shares.p1, n1), n1, x2: shareCount(shares.p2, n2), n2 };
  if (definition === 'fisher') return fisherExactTest(counts);
  return twoProportionZTest(counts, definition === 'yates').pValue;
}
