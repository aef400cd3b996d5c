import { logInterval } from './log-interval.ts';
import type { RatioInterval } from './ratio-interval.ts';
import type { SharePair } from './share-pair.ts';

/**
 * How many times the odds of the second group those of the first are, under the design of a survey.
 *
 * The delta method on the difference of log odds with the joint covariance of both shares: the coefficient of a
 * logistic `svyglm` of R survey. Reference: Lumley, Complex Surveys (2010), section 5.2.
 *
 * @param pair - both shares, from `surveyComparison`
 * @param level - the confidence level, 0.95 by custom
 * @param df - degrees of freedom, above 0; those of the design where it is missing, `Infinity` for the normal
 * @returns the ratio; null where a share is 0 or 1
 * @throws RangeError when the level or the degrees of freedom leave their range
 * @example
 * ```ts
 * surveyOddsRatio({ p1: 0.75, p2: 0.5, se1: 0.05, se2: 0.05, covariance: 0, n1: 9, n2: 9, df: 10 }, 0.95).estimate // 3
 * ```
 */
export function surveyOddsRatio(pair: SharePair, level: number, df: number = pair.df): RatioInterval | null {
  const { p1, p2, se1, se2, covariance } = pair;
  const spread1 = p1 * (1 - p1);
  const spread2 = p2 * (1 - p2);
  if (spread1 === 0 || spread2 === 0) return null;
  const variance = (se1 / spread1) ** 2 + (se2 / spread2) ** 2 - (2 * covariance) / (spread1 * spread2);
  return logInterval((p1 * (1 - p2)) / ((1 - p1) * p2), Math.sqrt(Math.max(0, variance)), level, df);
}
