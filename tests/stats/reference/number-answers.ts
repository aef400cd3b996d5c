import { estimateInterval } from '../../../src/stats/confidence/estimate-interval.ts';
import { degreesOfFreedom } from '../../../src/stats/survey/degrees-of-freedom.ts';
import { surveyNumbers } from '../../../src/stats/survey/survey-numbers.ts';
import { surveyQuantiles } from '../../../src/stats/survey/survey-quantiles.ts';
import type { QuantileRule } from '../../../src/stats/survey/weighted-quantiles.ts';
import type { Answer } from './answer.ts';
import { type ReferenceCase, referenceData, referenceDesign, referenceGroups } from './reference-data.ts';

function number(statistic: 'mean' | 'total'): Answer {
  return (reference) => {
    const data = referenceData(reference.dataset);
    const [row] = surveyNumbers(
      referenceDesign(reference),
      data.numbers(reference.question ?? ''),
      statistic,
    );
    if (row?.estimate == null || row.se === null) throw new Error('no estimate');
    const byT = estimateInterval(row.estimate, row.se, reference.level ?? NaN, row.df);
    const byZ = estimateInterval(row.estimate, row.se, reference.level ?? NaN, Infinity);
    return {
      est: row.estimate,
      se: row.se,
      ci_low_z: byZ.low,
      ci_high_z: byZ.high,
      ci_low_t: byT.low,
      ci_high_t: byT.high,
      df: row.df,
      n: row.n,
      N: row.weightSum,
      population_sd: row.populationSd,
      deff_replace: row.designEffectReplace,
    };
  };
}

function numbersByGroup(reference: ReferenceCase): unknown {
  const values = referenceData(reference.dataset).numbers(reference.question ?? '');
  const design = referenceDesign(reference);
  const { by, labels } = referenceGroups(reference);
  const totals = surveyNumbers(design, values, 'total', { by });
  return {
    rows: surveyNumbers(design, values, 'mean', { by }).map((row, index) => ({
      by: labels(row.group),
      mean: row.estimate,
      mean_se: row.se,
      total: totals[index]?.estimate,
      total_se: totals[index]?.se,
      n: row.n,
      N: row.weightSum,
    })),
  };
}

function quantiles(rule: QuantileRule, interval: 'mean' | 'logit'): Answer {
  return (reference) => {
    const design = referenceDesign(reference);
    const values = referenceData(reference.dataset).numbers(reference.question ?? '');
    const probabilities = (reference.values['rows'] as readonly { p: number }[]).map(({ p }) => p);
    const level = reference.level ?? NaN;
    const rows = surveyQuantiles(design, values, { probabilities, rule, interval, level });
    return {
      rows: rows.map((row) => ({
        p: row.probability,
        est: row.estimate,
        ci_low: row.low,
        ci_high: row.high,
        se: row.se,
      })),
      // The reference states the degrees of freedom of the design; R itself counts the rows with a value.
      df: degreesOfFreedom(design),
      n: rows[0]?.n,
    };
  };
}

function quantileRules(): Record<string, Answer> {
  const rules = ['math', 'school', 'hf1', 'hf2', 'hf4', 'hf5', 'hf6', 'hf7', 'hf8'] as const;
  return Object.fromEntries(
    rules.flatMap((rule): [string, Answer][] => [
      [`numeric/quantile_${rule}_ci_mean`, quantiles(rule, 'mean')],
      [`numeric/quantile_${rule}_ci_xlogit`, quantiles(rule, 'logit')],
    ]),
  );
}

export const numberAnswers: Readonly<Record<string, Answer>> = {
  'numeric/mean': number('mean'),
  'numeric/total': number('total'),
  'numeric/mean_total_by': numbersByGroup,
  ...quantileRules(),
};
