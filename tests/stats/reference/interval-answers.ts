import { agrestiCoullInterval } from '../../../src/stats/confidence/agresti-coull-interval.ts';
import { clopperPearsonInterval } from '../../../src/stats/confidence/clopper-pearson-interval.ts';
import type { ConfidenceInterval } from '../../../src/stats/confidence/confidence-interval.ts';
import { jeffreysInterval } from '../../../src/stats/confidence/jeffreys-interval.ts';
import {
  type ShareIntervalMethod,
  surveyShareInterval,
} from '../../../src/stats/confidence/survey-share-interval.ts';
import { waldInterval } from '../../../src/stats/confidence/wald-interval.ts';
import { wilsonInterval } from '../../../src/stats/confidence/wilson-interval.ts';
import { studentTQuantile } from '../../../src/stats/distribution/student-t-quantile.ts';
import { surveyProportions } from '../../../src/stats/survey/survey-proportions.ts';
import { type Answer, countsOf } from './answer.ts';
import { referenceData, referenceDesign } from './reference-data.ts';

function surveyShare(method: ShareIntervalMethod): Answer {
  return (reference) => {
    const data = referenceData(reference.dataset);
    const question = reference.question ?? '';
    const design = referenceDesign(reference);
    const { codes, categories } = data.coding(question);
    const rows = surveyProportions(design, codes, { categories });
    const row = rows.find((each) => data.levels(question)[each.category] === reference.category);
    if (row?.estimate == null || row.se === null) throw new Error('no share');
    const level = reference.level ?? NaN;
    const share = { estimate: row.estimate, se: row.se, df: row.df, rows: data.rows };
    const interval = surveyShareInterval(share, method, level);
    const t = (df: number): number => studentTQuantile((1 + level) / 2, df);
    return {
      est: row.estimate,
      se: row.se,
      ci_low: interval?.low,
      ci_high: interval?.high,
      df: row.df,
      n: row.base,
      n_yes: row.n,
      nrow_design: data.rows,
      n_eff: row.effectiveN,
      n_eff_df_adjusted:
        method === 'beta' ? (row.effectiveN ?? NaN) * (t(data.rows - 1) / t(row.df)) ** 2 : null,
    };
  };
}

function countInterval(interval: (x: number, n: number, level: number) => ConfidenceInterval): Answer {
  return (reference) => {
    const { x, n } = countsOf(reference);
    const { estimate, low, high } = interval(x, n, reference.level ?? NaN);
    return { est: estimate, x, n, ci_low: low, ci_high: high };
  };
}

export const intervalAnswers: Readonly<Record<string, Answer>> = {
  'prop_ci/logit': surveyShare('logit'),
  'prop_ci/xlogit': surveyShare('logit'),
  'prop_ci/mean': surveyShare('mean'),
  'prop_ci/asin': surveyShare('asin'),
  'prop_ci/beta': surveyShare('beta'),
  'prop_ci/wilson': countInterval(wilsonInterval),
  'prop_ci/wilson_cc_r': countInterval((x, n, level) => wilsonInterval(x, n, level, 'r')),
  'prop_ci/wilson_cc_newcombe': countInterval((x, n, level) => wilsonInterval(x, n, level, 'newcombe')),
  'prop_ci/clopper_pearson': countInterval(clopperPearsonInterval),
  'prop_ci/agresti_coull': countInterval(agrestiCoullInterval),
  'prop_ci/jeffreys': countInterval(jeffreysInterval),
  'prop_ci/jeffreys_modified': countInterval((x, n, level) => jeffreysInterval(x, n, level, true)),
  'prop_ci/wald': countInterval(waldInterval),
};
