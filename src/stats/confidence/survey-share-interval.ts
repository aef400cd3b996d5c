import { betaQuantile } from '../distribution/beta-quantile.ts';
import { studentTQuantile } from '../distribution/student-t-quantile.ts';
import type { ConfidenceInterval } from './confidence-interval.ts';

/**
 * How the ends of a share's interval are found: `logit` on the scale of log odds, `asin` on that of the arcsine root,
 * `mean` on that of the share itself, `beta` after Korn and Graubard.
 */
export type ShareIntervalMethod = 'logit' | 'asin' | 'mean' | 'beta';

/** A share estimated under a design. */
export interface EstimatedShare {
  /** The share, 0-1. */
  readonly estimate: number;
  /** Its standard error, as a share, at least 0. */
  readonly se: number;
  /** The degrees of freedom of the design, at least 0. */
  readonly df: number;
  /** The rows of the sample, or of the domain, those without an answer included: read by `beta`. */
  readonly rows: number;
}

/**
 * The confidence interval of a share that was estimated under a design.
 *
 * `svyciprop` of R survey, all with Student's t. `logit` is its `xlogit` and, but for the last digits, its `logit`.
 * `beta` is Clopper and Pearson's interval for the effective number p (1 - p) / se², times the squared ratio of the t
 * quantiles of a simple random sample and of the design, without a limit at the real number: Korn and Graubard,
 * Survey Methodology 24 (1998), 193-201. `mean` can leave 0-1, the others cannot.
 *
 * @param share - the share, its standard error and what it rests on
 * @param method - the method
 * @param level - the confidence level, 0.95 by custom
 * @returns the interval; null without a degree of freedom, and for a share of 0 or 1, whose standard error of 0 says
 *   nothing, except under `beta`, which then counts every row as one answer
 * @throws RangeError when a number leaves its range
 * @example
 * ```ts
 * surveyShareInterval({ estimate: 0.815, se: 0.027525684670556567, df: 199, rows: 200 }, 'logit', 0.95).low.toFixed(9) // '0.754513141'
 * surveyShareInterval({ estimate: 1, se: 0, df: 199, rows: 200 }, 'logit', 0.95) // null
 * ```
 */
export function surveyShareInterval(
  { estimate, se, df, rows }: EstimatedShare,
  method: ShareIntervalMethod,
  level: number,
): ConfidenceInterval | null {
  if (!(estimate >= 0 && estimate <= 1)) {
    throw new RangeError(`surveyShareInterval requires a share within 0-1: ${estimate}`);
  }
  if (!(se >= 0)) throw new RangeError(`surveyShareInterval requires a standard error of at least 0: ${se}`);
  if (df === 0) return null;
  const certain = estimate === 0 || estimate === 1;
  const t = studentTQuantile((1 + level) / 2, df);
  const spread = estimate * (1 - estimate);
  if (method === 'beta') {
    const effective = certain ? rows : spread / se ** 2;
    const asIfSimple = effective * (studentTQuantile((1 + level) / 2, rows - 1) / t) ** 2;
    if (asIfSimple === Infinity) return { estimate, low: estimate, high: estimate, level };
    const tail = (1 - level) / 2;
    const yes = asIfSimple * estimate;
    const no = asIfSimple * (1 - estimate);
    return {
      estimate,
      low: Math.min(estimate, betaQuantile(tail, yes, no + 1)),
      high: Math.max(estimate, betaQuantile(1 - tail, yes + 1, no)),
      level,
    };
  }
  if (certain) return null;
  if (method === 'mean') return { estimate, low: estimate - t * se, high: estimate + t * se, level };
  if (method === 'logit') {
    const middle = Math.log(estimate / (1 - estimate));
    const reach = (t * se) / spread;
    const share = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
    return {
      estimate,
      low: Math.min(estimate, share(middle - reach)),
      high: Math.max(estimate, share(middle + reach)),
      level,
    };
  }
  const middle = Math.asin(Math.sqrt(estimate));
  const reach = (t * se) / (2 * Math.sqrt(spread));
  return {
    estimate,
    low: Math.min(estimate, Math.sin(Math.max(0, middle - reach)) ** 2),
    high: Math.max(estimate, Math.sin(Math.min(Math.PI / 2, middle + reach)) ** 2),
    level,
  };
}
