/**
 * The smallest standard error that a published share can have, given the largest base it can have.
 *
 * Simple random sampling, unweighted: sqrt(p (1 - p) / (n - 1)), without a finite population correction
 * (Cochran, Sampling Techniques, 3rd ed., 1977, section 3.2; the estimate that `svymean` of R survey gives for
 * equal weights). The real base of a question is at most `largestBase` and a real design is rarely better
 * than simple random sampling, so this is a floor and not the error itself.
 *
 * @param share - the published share, 0-1
 * @param largestBase - the largest number of answers that the question can have, an integer of at least 2
 * @returns the standard error, as a share
 * @throws RangeError when the share leaves 0-1 or the base is not an integer of at least 2
 * @example
 * ```ts
 * smallestStandardError(0.5, 101) // 0.05
 * ```
 */
export function smallestStandardError(share: number, largestBase: number): number {
  if (!(share >= 0 && share <= 1)) {
    throw new RangeError(`smallestStandardError requires a share within 0-1: ${share}`);
  }
  if (!Number.isInteger(largestBase) || largestBase < 2) {
    throw new RangeError(`smallestStandardError requires an integer base of at least 2: ${largestBase}`);
  }
  return Math.sqrt((share * (1 - share)) / (largestBase - 1));
}
