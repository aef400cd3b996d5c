import betaincinv from '@stdlib/math-base-special-betaincinv';

/**
 * The value below which a beta distributed variable lies with a given probability.
 *
 * The inverse of the regularised incomplete beta function; a parameter of 0 puts all probability on one end, as
 * `qbeta` of R takes it. Reference: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.5.
 *
 * @param probability - 0-1
 * @param a - the first parameter, at least 0
 * @param b - the second parameter, at least 0, not 0 where `a` is
 * @returns the quantile, 0-1
 * @throws RangeError when the probability leaves 0-1 or a parameter is below 0, or both are 0
 * @example
 * ```ts
 * betaQuantile(0.25, 1, 1).toFixed(12) // '0.250000000000'
 * betaQuantile(0.975, 5, 0) // 1
 * ```
 */
export function betaQuantile(probability: number, a: number, b: number): number {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`betaQuantile requires a probability within 0-1: ${probability}`);
  }
  if (!(a >= 0 && b >= 0 && a + b > 0)) {
    throw new RangeError(`betaQuantile requires parameters of at least 0, not both 0: ${a}, ${b}`);
  }
  if (a === 0) return 0;
  if (b === 0) return 1;
  return betaincinv(probability, a, b);
}
