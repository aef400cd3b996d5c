import { betaDensityFactor } from './beta-density-factor.ts';

const mostTerms = 100_000;
/** Stands for a denominator of 0, so that the continued fraction can go on. */
const tiny = 1e-300;

/**
 * The probability that a beta distributed variable lies below `x`, or above it.
 *
 * The continued fraction of the regularised incomplete beta function, NIST Digital Library of Mathematical Functions
 * 8.17.22, by Lentz's method, from the end where it settles soon.
 *
 * @param x - 0-1
 * @param a - the first parameter, above 0
 * @param b - the second parameter, above 0
 * @param upper - whether the probability above `x` is wanted, which keeps its digits where it is small
 * @returns the probability, 0-1
 * @throws RangeError when `x` leaves 0-1 or a parameter is not above 0
 * @example
 * ```ts
 * betaTail(0.25, 1, 1).toFixed(12) // '0.250000000000'
 * betaTail(0.25, 1, 1, true).toFixed(12) // '0.750000000000'
 * ```
 */
export function betaTail(x: number, a: number, b: number, upper = false): number {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`betaTail requires a value within 0-1: ${x}`);
  if (!(a > 0 && b > 0)) throw new RangeError(`betaTail requires parameters above 0: ${a}, ${b}`);
  const isUpper = x > (a + 1) / (a + b + 2);
  const tail = isUpper ? tailOf(1 - x, b, a) : tailOf(x, a, b);
  return isUpper === upper ? tail : 1 - tail;
}

const tailOf = (x: number, a: number, b: number): number =>
  x === 0 ? 0 : (betaDensityFactor(x, a, b) / a) * continuedFraction(x, a, b);

function continuedFraction(x: number, a: number, b: number): number {
  let before = 1;
  let inverse = 1 / notZero(1 - ((a + b) * x) / (a + 1));
  let value = inverse;
  for (let m = 1; m < mostTerms; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let change = 1;
    for (const term of [even, odd]) {
      inverse = 1 / notZero(1 + term * inverse);
      before = notZero(1 + term / before);
      change = before * inverse;
      value *= change;
    }
    if (Math.abs(change - 1) < Number.EPSILON) break;
  }
  return value;
}

const notZero = (value: number): number => (value === 0 ? tiny : value);
