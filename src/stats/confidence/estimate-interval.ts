import { studentTQuantile } from '../distribution/student-t-quantile.ts';
import type { ConfidenceInterval } from './confidence-interval.ts';

/**
 * The interval around an estimate that reaches as far on both sides: estimate ± quantile x standard error.
 *
 * Student's t with the degrees of freedom of the design, or the normal quantile where they are infinite: `confint`
 * of R survey. Reference: Korn and Graubard, Analysis of Health Surveys (1999), section 2.3.
 *
 * @param estimate - in any unit
 * @param se - its standard error, in the same unit, at least 0
 * @param level - the confidence level, 0.95 by custom
 * @param df - degrees of freedom, above 0; `Infinity` for the normal quantile
 * @returns the interval, in the unit of the estimate; that of a share can leave 0-1
 * @throws RangeError when the standard error is negative or no number, or the level or `df` leaves its range
 * @example
 * ```ts
 * estimateInterval(10, 0, 0.95, 20) // { estimate: 10, low: 10, high: 10, level: 0.95 }
 * ```
 */
export function estimateInterval(
  estimate: number,
  se: number,
  level: number,
  df: number,
): ConfidenceInterval {
  if (!(se >= 0)) throw new RangeError(`estimateInterval requires a standard error of at least 0: ${se}`);
  const reach = studentTQuantile((1 + level) / 2, df) * se;
  return { estimate, low: estimate - reach, high: estimate + reach, level };
}
