/**
 * Whole numbers in proportion to shares (Hare's quota with the largest remainders): they add up to the total.
 *
 * @param shares - numbers of at least 0 with a sum above 0
 * @param total - the sum wanted, an integer
 * @returns a count for each share
 */
export function largestRemainder(shares: readonly number[], total: number): number[] {
  const sum = shares.reduce((before, share) => before + share, 0);
  const exact = shares.map((share) => (share / sum) * total);
  const counts = exact.map(Math.floor);
  const missing = total - counts.reduce((before, count) => before + count, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .toSorted((one, other) => other.rest - one.rest || one.index - other.index);
  for (const { index } of byRemainder.slice(0, missing)) counts[index] = (counts[index] ?? 0) + 1;
  return counts;
}
