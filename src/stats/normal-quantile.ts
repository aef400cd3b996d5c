import { normalUpperTail } from './normal-upper-tail.ts';

const mostSteps = 200;

/**
 * The value below which a standard normal variable lies with a given probability.
 *
 * Newton's method on the upper tail, which is convex there, so that the steps from 0 never pass the root. The
 * quantiles of jStat and stdlib differ from the true ones by up to 1e-10, which the reference values do not allow.
 *
 * @param probability - between 0 and 1, both excluded
 * @returns the quantile, with a relative error below 1e-13
 * @throws RangeError when the probability leaves 0-1 or is one of its ends
 * @example
 * ```ts
 * normalQuantile(0.5) // 0
 * ```
 */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`normalQuantile requires a probability between 0 and 1: ${probability}`);
  }
  const upper = Math.min(probability, 1 - probability);
  let z = 0;
  for (let step = 0; step < mostSteps; step += 1) {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    const change = (normalUpperTail(z) - upper) / density;
    z += change;
    if (Math.abs(change) <= 2 * Number.EPSILON * z) break;
  }
  return probability < 0.5 ? -z : z;
}
