import { studentTQuantile } from '../distribution/student-t-quantile.ts';
import type { RatioInterval } from './ratio-interval.ts';

/**
 * The interval of a ratio from the standard error of its logarithm.
 *
 * exp(log ratio ± quantile x standard error): Woolf's method. Reference: Fleiss, Levin and Paik, Statistical Methods
 * for Rates and Proportions, 3rd ed. (2003), section 6.4.
 *
 * @param estimate - the ratio, above 0
 * @param logSe - the standard error of its natural logarithm, at least 0
 * @param level - the confidence level, 0.95 by custom
 * @param df - degrees of freedom of Student's t, above 0; `Infinity` for the normal quantile
 * @returns the interval
 * @throws RangeError when a number leaves its range
 * @example
 * ```ts
 * logInterval(2, 0, 0.95, Infinity) // { estimate: 2, logSe: 0, low: 2, high: 2, level: 0.95 }
 * ```
 */
export function logInterval(estimate: number, logSe: number, level: number, df: number): RatioInterval {
  if (!(estimate > 0 && estimate < Infinity)) {
    throw new RangeError(`logInterval requires a finite ratio above 0: ${estimate}`);
  }
  if (!(logSe >= 0)) throw new RangeError(`logInterval requires a standard error of at least 0: ${logSe}`);
  const factor = Math.exp(studentTQuantile((1 + level) / 2, df) * logSe);
  return { estimate, logSe, low: estimate / factor, high: estimate * factor, level };
}
