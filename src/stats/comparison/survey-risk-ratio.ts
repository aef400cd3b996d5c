import { logInterval } from './log-interval.ts';
import type { RatioInterval } from './ratio-interval.ts';
import type { SharePair } from './share-pair.ts';

/**
 * How many times the second share the first is, under the design of a survey.
 *
 * The delta method on log(p1 / p2) with the joint covariance of both shares. Reference: Lumley, Complex Surveys
 * (2010), section 2.2; `svycontrast` of R survey.
 *
 * @param pair - both shares, from `surveyComparison`
 * @param level - the confidence level, 0.95 by custom
 * @param df - degrees of freedom, above 0; those of the design where it is missing, `Infinity` for the normal
 * @returns the ratio; null where a share is 0
 * @throws RangeError when the level or the degrees of freedom leave their range
 * @example
 * ```ts
 * surveyRiskRatio({ p1: 0.5, p2: 0.25, se1: 0.05, se2: 0, covariance: 0, n1: 9, n2: 9, df: 10 }, 0.95).logSe // 0.1
 * ```
 */
export function surveyRiskRatio(pair: SharePair, level: number, df: number = pair.df): RatioInterval | null {
  const { p1, p2, se1, se2, covariance } = pair;
  if (p1 === 0 || p2 === 0) return null;
  const variance = (se1 / p1) ** 2 + (se2 / p2) ** 2 - (2 * covariance) / (p1 * p2);
  return logInterval(p1 / p2, Math.sqrt(Math.max(0, variance)), level, df);
}
