const rootOfTwoPi = Math.sqrt(2 * Math.PI);
/** Below it the series loses no more than two digits; above it the continued fraction soon settles. */
const seriesUpTo = 2.5;
const fractionTerms = (z: number): number => Math.ceil(10 + 700 / (z * z));

/**
 * The probability that a standard normal variable lies above `z`.
 *
 * The series of Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.2.11, near 0 and the
 * continued fraction 26.2.14 in the tail, so that the relative error stays below 1e-13 where the probability is
 * tiny. jStat computes it as 1 minus the rest and loses every digit there, hence a function of our own.
 *
 * @param z - any number; infinite values are allowed
 * @returns the probability, 0-1
 * @throws RangeError when `z` is not a number
 * @example
 * ```ts
 * normalUpperTail(0) // 0.5
 * ```
 */
export function normalUpperTail(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('normalUpperTail requires a number: NaN');
  if (z < 0) return 1 - normalUpperTail(-z);
  const density = Math.exp((-z * z) / 2) / rootOfTwoPi;
  return z < seriesUpTo ? 0.5 - density * series(z) : density / continuedFraction(z);
}

function series(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; term > sum * Number.EPSILON; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return sum;
}

function continuedFraction(z: number): number {
  let value = z;
  for (let term = fractionTerms(z); term > 0; term -= 1) value = z + term / value;
  return value;
}
