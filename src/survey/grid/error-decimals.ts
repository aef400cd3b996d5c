import type { SurveyEstimate } from '../../schema/survey-estimate.ts';

/**
 * The decimals that show two digits of the smallest standard error: more would be noise, less would hide differences.
 *
 * @param estimates - the estimates of a number that are shown together
 * @returns 0 to 6; 2 where no estimate has a standard error above 0
 * @example
 * ```ts
 * errorDecimals([{ se: 0.034 }, { se: 1.2 }, { se: null }]) // 3
 * ```
 */
export function errorDecimals(estimates: readonly Pick<SurveyEstimate, 'se'>[]): number {
  const errors = estimates.flatMap(({ se }) => (se !== null && se > 0 ? [se] : []));
  if (errors.length === 0) return 2;
  const smallest = errors.reduce((least, se) => Math.min(least, se));
  return Math.max(0, Math.min(6, 1 - Math.floor(Math.log10(smallest))));
}
