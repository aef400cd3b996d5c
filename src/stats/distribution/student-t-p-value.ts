import betainc from '@stdlib/math-base-special-betainc';

/**
 * The probability that a variable of Student's t distribution lies at least as far from 0 as `t`, on either side.
 *
 * The regularised incomplete beta function at df/(df + t²), or its upper tail at the rest where that is smaller, so
 * that no probability loses digits. Reference:
 * Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.7.1.
 *
 * @param t - the statistic, any number
 * @param df - degrees of freedom, above 0 and finite
 * @returns the two-sided p-value, 0-1
 * @throws RangeError when `t` is not a number or `df` is not above 0
 * @example
 * ```ts
 * studentTPValue(1, 1).toFixed(12) // '0.500000000000'
 * ```
 */
export function studentTPValue(t: number, df: number): number {
  if (Number.isNaN(t)) throw new RangeError('studentTPValue requires a number: NaN');
  if (!(df > 0)) throw new RangeError(`studentTPValue requires degrees of freedom above 0: ${df}`);
  const square = t * t;
  return square < df
    ? betainc(square / (df + square), 0.5, df / 2, true, true)
    : betainc(df / (df + square), df / 2, 0.5);
}
