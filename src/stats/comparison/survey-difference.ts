import { estimateInterval } from '../confidence/estimate-interval.ts';
import type { ConfidenceInterval } from '../confidence/confidence-interval.ts';
import { studentTPValue } from '../distribution/student-t-p-value.ts';
import { normalUpperTail } from '../normal-upper-tail.ts';
import type { SharePair } from './share-pair.ts';

/** The difference of two shares with its interval and its test. */
export interface ShareDifference extends ConfidenceInterval {
  /** The standard error of the difference. */
  readonly se: number;
  /** The difference divided by its standard error; null where that is 0. */
  readonly t: number | null;
  /** The two-sided p-value of no difference; null where the standard error is 0. */
  readonly pValue: number | null;
  /** The degrees of freedom used. */
  readonly df: number;
}

/**
 * The first share minus the second, with an interval and a test under the design of the survey.
 *
 * The variance is v1 + v2 - 2 cov. Set the covariance to 0 for shares of independent samples. Reference: Lumley,
 * Complex Surveys (2010), section 2.2; `svycontrast` of R survey.
 *
 * @param pair - both shares, from `surveyComparison`
 * @param level - the confidence level, 0.95 by custom
 * @param df - degrees of freedom, above 0; those of the design where it is missing, `Infinity` for the normal
 * @returns the difference, in points as a share; its ends are not cut at -1 and 1
 * @throws RangeError when the level or the degrees of freedom leave their range
 * @example
 * ```ts
 * surveyDifference({ p1: 0.5, p2: 0.25, se1: 0.3, se2: 0.4, covariance: 0, n1: 9, n2: 9, df: 10 }, 0.95).se // 0.5
 * ```
 */
export function surveyDifference(pair: SharePair, level: number, df: number = pair.df): ShareDifference {
  const { p1, p2, se1, se2, covariance } = pair;
  const estimate = p1 - p2;
  const se = Math.sqrt(Math.max(0, se1 ** 2 + se2 ** 2 - 2 * covariance));
  const t = se > 0 ? estimate / se : null;
  const pValue = (size: number): number =>
    df === Infinity ? 2 * normalUpperTail(Math.abs(size)) : studentTPValue(size, df);
  return {
    ...estimateInterval(estimate, se, level, df),
    se,
    t,
    pValue: t === null ? null : pValue(t),
    df,
  };
}
