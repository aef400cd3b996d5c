import gammainc from '@stdlib/math-base-special-gammainc';

/**
 * The probability that a chi-squared variable lies above a value.
 *
 * The regularised upper incomplete gamma function, asked for directly: 1 minus the lower one would lose the digits
 * of small probabilities. Reference: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.4.19.
 *
 * @param statistic - at least 0
 * @param df - degrees of freedom, above 0
 * @returns the probability, 0-1
 * @throws RangeError when the statistic is below 0 or no number, or `df` is not above 0
 * @example
 * ```ts
 * chiSquaredUpperTail(2 * Math.LN2, 2).toFixed(12) // '0.500000000000'
 * ```
 */
export function chiSquaredUpperTail(statistic: number, df: number): number {
  if (!(statistic >= 0)) {
    throw new RangeError(`chiSquaredUpperTail requires a statistic of at least 0: ${statistic}`);
  }
  if (!(df > 0)) throw new RangeError(`chiSquaredUpperTail requires degrees of freedom above 0: ${df}`);
  return gammainc(statistic / 2, df / 2, true, true);
}
