import type { ConfidenceInterval } from '../stats/confidence/confidence-interval.ts';
import { surveyShareInterval } from '../stats/confidence/survey-share-interval.ts';
import type { SurveyProportion } from '../stats/survey/survey-proportion.ts';
import { confidenceLevel } from './estimate-cell.ts';

/** The interval of a share, on the scale of log odds where that is finite; null where the design allows none. */
export function shareEnds({ estimate, se, df, base, missing }: SurveyProportion): ConfidenceInterval | null {
  if (estimate === null || se === null || df <= 0) return null;
  const share = { estimate, se, df, rows: base + missing };
  return (
    surveyShareInterval(share, 'logit', confidenceLevel) ??
    surveyShareInterval(share, 'beta', confidenceLevel)
  );
}
