/** From here on the series of Stirling's error is exact to the last digits. */
const seriesFrom = 16;
const seriesTerms = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360];

/**
 * The density of the beta distribution times `x (1 - x)`, that is `x^a (1 - x)^b / B(a, b)`.
 *
 * Written as a deviance and Stirling's errors, so that no large logarithms cancel: Loader, Fast and Accurate
 * Computation of Binomial Probabilities (2000), the way of `dbeta` of R.
 *
 * @param x - between 0 and 1, both excluded
 * @param a - the first parameter, above 0
 * @param b - the second parameter, above 0
 * @returns the product, at least 0
 * @throws RangeError when `x` leaves 0-1 or a parameter is not above 0
 * @example
 * ```ts
 * betaDensityFactor(0.5, 1, 1).toFixed(12) // '0.250000000000'
 * ```
 */
export function betaDensityFactor(x: number, a: number, b: number): number {
  if (!(x > 0 && x < 1)) throw new RangeError(`betaDensityFactor requires a value between 0 and 1: ${x}`);
  if (!(a > 0 && b > 0)) throw new RangeError(`betaDensityFactor requires parameters above 0: ${a}, ${b}`);
  const n = a + b;
  const likeness = likenessOf(x * n, a, x * n - a) + likenessOf((1 - x) * n, b, a - x * n);
  const errors = stirlingError(n) - stirlingError(a) - stirlingError(b);
  return Math.sqrt(((a / n) * b) / (2 * Math.PI)) * Math.exp(likeness + errors);
}

/** part log(of / part) - apart, where `apart` is of - part: minus half a deviance, by its series where it is small. */
function likenessOf(of: number, part: number, apart: number): number {
  const u = apart / part;
  if (Math.abs(u) > 0.1) return part * Math.log(of / part) - apart;
  let sum = 0;
  let power = u;
  for (let k = 2; k < 20; k += 1) {
    power *= -u;
    sum += power / k;
  }
  return part * sum;
}

/** log(n!) less Stirling's formula for it, for any n above 0. */
function stirlingError(n: number): number {
  let error = 0;
  let from = n;
  for (; from < seriesFrom; from += 1) error += (from + 0.5) * Math.log1p(1 / from) - 1;
  return seriesTerms.reduce((sum, term, index) => sum + term / from ** (2 * index + 1), error);
}
