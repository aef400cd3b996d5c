import betainc from '@stdlib/math-base-special-betainc';

/**
 * The probability that a variable of the F distribution lies above `f`.
 *
 * The regularised incomplete beta function at df2/(df2 + df1 f), or its upper tail at the rest where that is
 * smaller, so that no probability loses digits. Reference: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.6.2.
 *
 * @param f - the statistic, at least 0
 * @param df1 - degrees of freedom of the numerator, above 0; need not be whole
 * @param df2 - degrees of freedom of the denominator, above 0; need not be whole
 * @returns the probability, 0-1
 * @throws RangeError when `f` is below 0 or no number, or a number of degrees of freedom is not above 0
 * @example
 * ```ts
 * fUpperTail(1, 2, 2) // 0.5
 * ```
 */
export function fUpperTail(f: number, df1: number, df2: number): number {
  if (!(f >= 0)) throw new RangeError(`fUpperTail requires a statistic of at least 0: ${f}`);
  if (!(df1 > 0 && df2 > 0)) {
    throw new RangeError(`fUpperTail requires degrees of freedom above 0: ${df1}, ${df2}`);
  }
  const ratio = df1 * f;
  return ratio < df2
    ? betainc(ratio / (df2 + ratio), df1 / 2, df2 / 2, true, true)
    : betainc(df2 / (df2 + ratio), df2 / 2, df1 / 2);
}
