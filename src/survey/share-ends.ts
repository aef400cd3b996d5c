import type { ConfidenceInterval } from '../stats/confidence/confidence-interval.ts';
import { surveyShareInterval } from '../stats/confidence/survey-share-interval.ts';
import type { SurveyProportion } from '../stats/survey/survey-proportion.ts';
import { confidenceLevel } from './estimate-cell.ts';

/**
 * The interval of a share, on the scale of log odds where that is finite; null where the design allows none.
 *
 * @param share - an estimate with its degrees of freedom
 * @returns shares, 0-1, at the level of `confidenceLevel`
 * @example
 * ```ts
 * const share = { estimate: 0.5, se: 0.05, df: 99, base: 100, missing: 0 };
 * shareEnds(share).low.toFixed(4) // '0.4021'
 * shareEnds({ ...share, df: 0 }) // null
 * ```
 */
export function shareEnds({ estimate, se, df, base, missing }: SurveyProportion): ConfidenceInterval | null {
  if (estimate === null || se === null || df <= 0) return null;
  const share = { estimate, se, df, rows: base + missing };
  return (
    surveyShareInterval(share, 'logit', confidenceLevel) ??
    surveyShareInterval(share, 'beta', confidenceLevel)
  );
}
