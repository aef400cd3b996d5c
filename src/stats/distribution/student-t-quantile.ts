import betaincinv from '@stdlib/math-base-special-betaincinv';
import { normalQuantile } from '../normal-quantile.ts';

/** Above it the normal quantile differs by less than 1e-9 of itself and the inverse beta function loses digits. */
const asGoodAsNormal = 1e10;

/** The last quantile asked for: the cells of a table ask for the same one, and its search takes longer than a cell. */
let last = { probability: NaN, df: NaN, quantile: NaN };

/**
 * The value below which a variable of Student's t distribution lies with a given probability.
 *
 * From the inverse of the incomplete beta function: t²/(df + t²) is beta distributed with 1/2 and df/2. Reference:
 * Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.7.1.
 *
 * @param probability - between 0 and 1, both excluded
 * @param df - degrees of freedom, above 0; `Infinity` gives the normal quantile
 * @returns the quantile
 * @throws RangeError when the probability leaves 0-1 or is one of its ends, or `df` is not above 0
 * @example
 * ```ts
 * studentTQuantile(0.75, 1).toFixed(12) // '1.000000000000'
 * ```
 */
export function studentTQuantile(probability: number, df: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`studentTQuantile requires a probability between 0 and 1: ${probability}`);
  }
  if (!(df > 0)) throw new RangeError(`studentTQuantile requires degrees of freedom above 0: ${df}`);
  if (df > asGoodAsNormal) return normalQuantile(probability);
  if (probability !== last.probability || df !== last.df) {
    last = { probability, df, quantile: searchQuantile(probability, df) };
  }
  return last.quantile;
}

function searchQuantile(probability: number, df: number): number {
  const bothTails = 2 * Math.min(probability, 1 - probability);
  if (bothTails === 1) return 0;
  // Of the two parts t²/(df + t²) and df/(df + t²), the smaller one keeps its digits.
  const part = betaincinv(bothTails, 0.5, df / 2, true);
  const rest = part > 0.5 ? betaincinv(bothTails, df / 2, 0.5) : 1 - part;
  const size = Math.sqrt((df * (part > 0.5 ? 1 - rest : part)) / rest);
  return probability < 0.5 ? -size : size;
}
