/** How p-values of several tests are adjusted, by the names that `p.adjust` of R gives them. */
export type PValueAdjustment = 'holm' | 'hochberg' | 'bonferroni' | 'BH' | 'BY';

/**
 * p-values of several tests, adjusted so that they can be compared with one level.
 *
 * `p.adjust` of R. `bonferroni`, `holm` and `hochberg` hold the probability of any false finding (`hochberg` for
 * independent or positively dependent tests), `BH` and `BY` the expected share of false findings. Reference: Holm,
 * Scandinavian Journal of Statistics 6 (1979), 65-70; Hochberg, Biometrika 75 (1988), 800-802; Benjamini and
 * Hochberg, Journal of the Royal Statistical Society B 57 (1995), 289-300; Benjamini and Yekutieli, Annals of
 * Statistics 29 (2001), 1165-1188.
 *
 * @param pValues - 0-1, in any order; null where a test has none, which then counts as no test
 * @param adjustment - the method
 * @returns the adjusted p-values in the same order, each at least the one given and at most 1
 * @throws RangeError when a p-value leaves 0-1
 * @example
 * ```ts
 * adjustedPValues([0.25, null, 0.0625], 'holm') // [0.25, null, 0.125]
 * ```
 */
export function adjustedPValues(
  pValues: readonly (number | null)[],
  adjustment: PValueAdjustment,
): (number | null)[] {
  const tests = pValues.flatMap((pValue, index) => (pValue === null ? [] : [{ pValue, index }]));
  const bad = tests.find(({ pValue }) => !(pValue >= 0 && pValue <= 1));
  if (bad)
    throw new RangeError(`adjustedPValues requires p-values within 0-1: ${bad.pValue} at ${bad.index}`);
  const count = tests.length;
  const harmonic = tests.reduce((sum, _, index) => sum + 1 / (index + 1), 0);
  tests.sort((a, b) => a.pValue - b.pValue);
  const factors = {
    bonferroni: () => count,
    holm: (rank: number) => count - rank,
    hochberg: (rank: number) => count - rank,
    BH: (rank: number) => count / (rank + 1),
    BY: (rank: number) => (harmonic * count) / (rank + 1),
  };
  const raised = tests.map(({ pValue }, rank) => pValue * factors[adjustment](rank));
  const adjusted: (number | null)[] = pValues.map(() => null);
  if (adjustment === 'holm') {
    for (let rank = 1; rank < count; rank += 1)
      raised[rank] = Math.max(raised[rank] ?? 0, raised[rank - 1] ?? 0);
  } else if (adjustment !== 'bonferroni') {
    for (let rank = count - 2; rank >= 0; rank -= 1)
      raised[rank] = Math.min(raised[rank] ?? 1, raised[rank + 1] ?? 1);
  }
  for (const [rank, { index, pValue }] of tests.entries()) {
    adjusted[index] = Math.min(1, Math.max(pValue, raised[rank] ?? 1));
  }
  return adjusted;
}
