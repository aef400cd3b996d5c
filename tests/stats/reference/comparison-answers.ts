import { conditionalOddsRatio } from '../../../src/stats/comparison/conditional-odds-ratio.ts';
import { newcombeDifference } from '../../../src/stats/comparison/newcombe-difference.ts';
import { oddsRatio } from '../../../src/stats/comparison/odds-ratio.ts';
import { riskRatio } from '../../../src/stats/comparison/risk-ratio.ts';
import type { SharePair } from '../../../src/stats/comparison/share-pair.ts';
import { surveyComparison } from '../../../src/stats/comparison/survey-comparison.ts';
import { surveyDifference } from '../../../src/stats/comparison/survey-difference.ts';
import { surveyOddsRatio } from '../../../src/stats/comparison/survey-odds-ratio.ts';
import { surveyRiskRatio } from '../../../src/stats/comparison/survey-risk-ratio.ts';
import { waldDifference } from '../../../src/stats/comparison/wald-difference.ts';
import { fisherExactTest } from '../../../src/stats/fisher-exact-test.ts';
import type { TwoGroups } from '../../../src/stats/two-groups.ts';
import { twoProportionZTest } from '../../../src/stats/two-proportion-z-test.ts';
import { type Answer, codeOf, twoGroups } from './answer.ts';
import { type ReferenceCase, referenceData, referenceDesign } from './reference-data.ts';

function comparison(values: (groups: TwoGroups, level: number) => object): Answer {
  return (reference) => {
    const groups = twoGroups(reference);
    const { x1, n1, x2, n2 } = groups;
    return { x1, n1, x2, n2, p1: x1 / n1, p2: x2 / n2, ...values(groups, reference.level ?? NaN) };
  };
}

function differenceWithTest(corrected: boolean): Answer {
  return comparison((groups, level) => {
    const { estimate, low, high } = waldDifference(groups, level, corrected);
    const { z, pValue } = twoProportionZTest(groups, corrected);
    return { diff: estimate, ci_low: low, ci_high: high, chisq: z ** 2, z, p_value: pValue };
  });
}

function sharePair(reference: ReferenceCase): SharePair {
  const data = referenceData(reference.dataset);
  const by = reference.by?.[0] ?? '';
  const [first = '', second = ''] = reference.groups ?? [];
  return surveyComparison(referenceDesign(reference), {
    answers: data.coding(reference.question ?? '').codes,
    category: codeOf(reference),
    groups: data.coding(by).codes,
    pair: [data.levels(by).indexOf(first), data.levels(by).indexOf(second)],
  });
}

function surveyDifferences(independent: boolean): Answer {
  return (reference) => {
    const { covariance: cov12, ...pair } = sharePair(reference);
    const used = { ...pair, covariance: independent ? 0 : cov12 };
    const level = reference.level ?? NaN;
    const byT = surveyDifference(used, level);
    const byZ = surveyDifference(used, level, Infinity);
    return {
      ...pair,
      cov12,
      diff: byT.estimate,
      se: byT.se,
      ci_low_t: byT.low,
      ci_high_t: byT.high,
      ci_low_z: byZ.low,
      ci_high_z: byZ.high,
      t: byT.t,
      p_value_t: byT.pValue,
      p_value_z: byZ.pValue,
    };
  };
}

function surveyRatios(name: string, ratio: typeof surveyRiskRatio): Answer {
  return (reference) => {
    const { covariance, ...pair } = sharePair(reference);
    const level = reference.level ?? NaN;
    const byT = ratio({ ...pair, covariance }, level);
    const byZ = ratio({ ...pair, covariance }, level, Infinity);
    return {
      ...pair,
      cov12: covariance,
      [name]: byT?.estimate,
      se_log: byT?.logSe,
      ci_low_t: byT?.low,
      ci_high_t: byT?.high,
      ci_low_z: byZ?.low,
      ci_high_z: byZ?.high,
    };
  };
}

export const comparisonAnswers: Readonly<Record<string, Answer>> = {
  'two_prop/newcombe_hybrid_score': comparison((groups, level) => {
    const { estimate, low, high } = newcombeDifference(groups, level);
    return { diff: estimate, ci_low: low, ci_high: high };
  }),
  'two_prop/wald_diff': differenceWithTest(false),
  'two_prop/wald_diff_cc': differenceWithTest(true),
  'two_prop/risk_ratio_log': comparison((groups, level) => {
    const ratio = riskRatio(groups, level);
    return { rr: ratio?.estimate, se_log: ratio?.logSe, ci_low: ratio?.low, ci_high: ratio?.high };
  }),
  'two_prop/odds_ratio_wald': comparison((groups, level) => {
    const ratio = oddsRatio(groups, level);
    return { or: ratio?.estimate, se_log: ratio?.logSe, ci_low: ratio?.low, ci_high: ratio?.high };
  }),
  'two_prop/fisher_conditional': comparison((groups, level) => {
    const { estimate, low, high } = conditionalOddsRatio(groups, level);
    return { p_value: fisherExactTest(groups), or_cond_mle: estimate, ci_low: low, ci_high: high };
  }),
  'two_prop/design_diff_independent': surveyDifferences(true),
  'two_prop/design_diff_joint': surveyDifferences(false),
  'two_prop/design_risk_ratio_log_joint': surveyRatios('rr', surveyRiskRatio),
  'two_prop/design_odds_ratio_log_joint': surveyRatios('or', surveyOddsRatio),
};
