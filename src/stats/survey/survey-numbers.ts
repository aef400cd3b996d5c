import { finiteOrNull } from '../finite-or-null.ts';
import { breakdownRows } from './breakdown-rows.ts';
import { degreesOfFreedom } from './degrees-of-freedom.ts';
import { designScores } from './design-scores.ts';
import { sumOfProducts } from './sum-of-products.ts';
import type { SurveyBreakdown } from './survey-breakdown.ts';
import type { SurveyDesign } from './survey-design.ts';
import { varianceRatio, type VarianceRatio } from './variance-ratio.ts';

/** The mean or total of a number in one group; null where something is not defined. */
export interface SurveyNumber extends VarianceRatio {
  /** The number of the group, from 0. */
  readonly group: number;
  /** The mean, or the total of the population, in the unit of the values; null where nobody answered. */
  readonly estimate: number | null;
  /** Its standard error, in the same unit. */
  readonly se: number | null;
  /** Rows of the group with a value. */
  readonly n: number;
  /** The sum of their weights. */
  readonly weightSum: number;
  /** Rows of the group without a value. */
  readonly missing: number;
  /** PSUs minus strata among the rows of the group, those without a value included. */
  readonly df: number;
  /**
   * The standard deviation of the values in the population. Under its root stands n / (n - 1), and as in R this n
   * counts the rows of the group without a value too.
   */
  readonly populationSd: number | null;
}

/**
 * The weighted mean or total of a number, overall or in groups, with its standard error.
 *
 * `svymean` and `svytotal`, with `svyby` for groups, of R survey; the standard deviation is the root of its `svyvar`.
 * Rows without a value leave the base and stay in the design. Reference: Särndal, Swensson and Wretman, Model Assisted
 * Survey Sampling (1992), sections 5.7 and 5.8; Lumley, Complex Surveys (2010), chapter 2.
 *
 * @param design - the design of the full sample
 * @param values - for each row its value, in any unit; not a number where there is none
 * @param statistic - what is estimated
 * @param breakdown - the groups and the domain
 * @returns a row for each group
 * @throws RangeError when a variable has not one value for each row or, under the rule `fail`, a stratum has a single
 *   PSU
 * @example
 * ```ts
 * surveyNumbers({ weights: Float64Array.of(2, 2), stages: [{ strata: null, clusters: null, clusterCount: 2, sampled: Float64Array.of(2), population: null }], lonelyPsu: 'fail', calibrations: [] }, [1, 4], 'total')[0].estimate // 10
 * ```
 */
export function surveyNumbers(
  design: SurveyDesign,
  values: ArrayLike<number>,
  statistic: 'mean' | 'total',
  breakdown: SurveyBreakdown = {},
): SurveyNumber[] {
  const size = design.weights.length;
  if (values.length !== size) {
    throw new RangeError(`surveyNumbers requires a value for each of ${size} rows: ${values.length}`);
  }
  return breakdownRows(size, breakdown).map((rows, group) => {
    const answered = rows.filter((row) => !Number.isNaN(values[row]));
    const n = answered.length;
    const weightAt = (index: number): number => design.weights[answered[index] ?? 0] ?? 0;
    const valueAt = (index: number): number => values[answered[index] ?? 0] ?? 0;
    let weightSum = 0;
    let total = 0;
    for (let index = 0; index < n; index += 1) {
      weightSum += weightAt(index);
      total += weightAt(index) * valueAt(index);
    }
    const mean = total / weightSum;
    let squares = 0;
    for (let index = 0; index < n; index += 1) squares += weightAt(index) * (valueAt(index) - mean) ** 2;
    const spread = squares / weightSum;
    const inflated = (size: number): number => (size / (size - 1)) * spread;
    const linearised = new Float64Array(n);
    for (let index = 0; index < n; index += 1) {
      linearised[index] =
        statistic === 'mean'
          ? (weightAt(index) * (valueAt(index) - mean)) / weightSum
          : weightAt(index) * valueAt(index);
    }
    const scores = designScores(design, answered)(linearised);
    const variance = sumOfProducts(scores, scores);
    const unit = statistic === 'mean' ? 1 : weightSum;
    return {
      group,
      estimate: finiteOrNull(n === 0 ? NaN : statistic === 'mean' ? mean : total),
      se: finiteOrNull(n === 0 ? NaN : Math.sqrt(variance)),
      n,
      weightSum,
      missing: rows.length - n,
      df: degreesOfFreedom(design, rows),
      populationSd: finiteOrNull(Math.sqrt(inflated(rows.length))),
      ...varianceRatio({ variance: variance / unit ** 2, populationVariance: inflated(n), n, weightSum }),
    };
  });
}
