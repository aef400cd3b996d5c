import { normalQuantile } from '../normal-quantile.ts';
import { betaDensityFactor } from './beta-density-factor.ts';
import { betaTail } from './beta-tail.ts';

const mostSteps = 400;
/** With both parameters above it a normal quantile corrected for skewness is right to 1e-12 of itself. */
const asGoodAsNormal = 1e8;

/**
 * The value below which a beta distributed variable lies with a given probability.
 *
 * The inverse of the regularised incomplete beta function; a parameter of 0 puts all probability on one end, as
 * `qbeta` of R takes it. Reference: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.5. Newton's
 * method kept inside a bracket: a function of our own, since pages compute with it and stdlib's brings 36 KB of brotli.
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
  if (probability === 0 || probability === 1) return probability;
  if (Math.min(a, b) > asGoodAsNormal) return nearNormal(normalQuantile(probability), a, b);
  const inLowerHalf = betaTail(0.5, a, b) >= probability;
  return inLowerHalf ? root(probability, a, b, false) : 1 - root(probability, b, a, true);
}

/** The first terms of Cornish and Fisher's expansion: Abramowitz and Stegun, 26.2.49. */
function nearNormal(z: number, a: number, b: number): number {
  const n = a + b;
  const [share, rest] = [a / n, b / n];
  const spread = Math.sqrt(share * rest) / Math.sqrt(n);
  return share + spread * z + ((z * z - 1) * (rest - share)) / (3 * n);
}

/** Where the tail has the probability: at most 0.5, so that a quantile near an end of 0-1 keeps its digits. */
function root(probability: number, a: number, b: number, upper: boolean): number {
  let [low, high] = [0, 1];
  let x = Math.min(0.5, a / (a + b));
  for (let step = 0; step < mostSteps && x > 0; step += 1) {
    const beyond = (betaTail(x, a, b, upper) - probability) * (upper ? -1 : 1);
    if (beyond > 0) high = x;
    else low = x;
    const last = x;
    const next = x - (beyond * x * (1 - x)) / betaDensityFactor(x, a, b);
    x = next > low && next < high ? next : between(low, high);
    if (Math.abs(x - last) <= 2 * Number.EPSILON * x) break;
  }
  return x;
}

/** A quantile can be tiny: far from 1 the bracket is halved by its exponent. */
const between = (low: number, high: number): number => {
  if (low === 0) return high / 16;
  return high / low > 4 ? Math.sqrt(low) * Math.sqrt(high) : (low + high) / 2;
};
