import { surveyShareInterval } from '../confidence/survey-share-interval.ts';
import { studentTQuantile } from '../distribution/student-t-quantile.ts';
import { finiteOrNull } from '../finite-or-null.ts';
import { breakdownRows } from './breakdown-rows.ts';
import { degreesOfFreedom } from './degrees-of-freedom.ts';
import { designScores } from './design-scores.ts';
import { sumOfProducts } from './sum-of-products.ts';
import type { SurveyBreakdown } from './survey-breakdown.ts';
import type { SurveyDesign } from './survey-design.ts';
import { rankedValues, thinnerTail } from './ranked-values.ts';
import { type QuantileRule, rankedQuantiles } from './weighted-quantiles.ts';

/** A quantile of a number in one group; null where something is not defined. */
export interface SurveyQuantile {
  /** The number of the group, from 0. */
  readonly group: number;
  /** The probability asked for, 0-1. */
  readonly probability: number;
  /** The quantile, in the unit of the values; null where nobody has a value. */
  readonly estimate: number | null;
  /** The low end of Woodruff's interval; null where it would need a share below 0. */
  readonly low: number | null;
  /** The high end; null where it would need a share above 1. */
  readonly high: number | null;
  /** The length of the interval divided by twice its t quantile. */
  readonly se: number | null;
  /** The confidence level, 0-1. */
  readonly level: number;
  /** Rows of the group with a value. */
  readonly n: number;
  /** PSUs minus strata among the rows with a value: unlike for means, R leaves the others out here. */
  readonly df: number;
  /**
   * How many rows lie at or beyond the quantile or an end of its interval, on the side and at the number where they
   * are fewest: what the disclosure control looks at.
   */
  readonly tail: number;
}

/** Which quantiles, by which rule, with which interval. */
export interface SurveyQuantileOptions extends SurveyBreakdown {
  /** The probabilities, 0-1. */
  readonly probabilities: readonly number[];
  /** How a quantile is read off the weights; `math` where it is missing. */
  readonly rule?: QuantileRule | undefined;
  /** How the interval of the share below the quantile is found; `logit` is `xlogit` of R. */
  readonly interval?: 'mean' | 'logit' | undefined;
  /** The confidence level; 0.95 where it is missing. */
  readonly level?: number | undefined;
}

/**
 * Weighted quantiles of a number, overall or in groups, with Woodruff's intervals.
 *
 * The interval of the share of values up to the quantile, turned back into values by the same rule: `svyquantile` of
 * R survey. Reference: Woodruff, Journal of the American Statistical Association 47 (1952), 635-646.
 *
 * @param design - the design of the full sample
 * @param values - for each row its value, in any unit; not a number where there is none
 * @param options - the quantiles, the rule, the interval, the groups and the domain
 * @returns a row for each group and probability, groups first
 * @throws RangeError when a variable has not one value for each row, a probability or the level leaves its range or,
 *   under the rule `fail`, a stratum has a single PSU
 * @example
 * ```ts
 * surveyQuantiles({ weights: Float64Array.of(1, 1, 1), stages: [{ strata: null, clusters: null, clusterCount: 3, sampled: Float64Array.of(3), population: null }], lonelyPsu: 'fail', calibrations: [] }, [5, 7, 9], { probabilities: [0.5] })[0].estimate // 7
 * ```
 */
export function surveyQuantiles(
  design: SurveyDesign,
  values: ArrayLike<number>,
  options: SurveyQuantileOptions,
): SurveyQuantile[] {
  const { probabilities, rule = 'math', interval = 'mean', level = 0.95 } = options;
  const size = design.weights.length;
  if (values.length !== size) {
    throw new RangeError(`surveyQuantiles requires a value for each of ${size} rows: ${values.length}`);
  }
  return breakdownRows(size, options).flatMap((rows, group): SurveyQuantile[] => {
    const answered = rows.filter((row) => !Number.isNaN(values[row]));
    const shared = { group, level, n: answered.length, df: degreesOfFreedom(design, answered) };
    const given = Float64Array.from(answered, (row) => values[row] ?? 0);
    const weights = Float64Array.from(answered, (row) => design.weights[row] ?? 0);
    const ranked = rankedValues(given, weights);
    const weightSum = weights.reduce((sum, weight) => sum + weight, 0);
    if (!(weightSum > 0)) {
      return probabilities.map((probability) => ({
        ...shared,
        probability,
        estimate: null,
        low: null,
        high: null,
        se: null,
        tail: 0,
      }));
    }
    const scoresOf = designScores(design, answered);
    const quantileAt = (at: number): number | null =>
      at >= 0 && at <= 1 ? (rankedQuantiles(ranked, [at], rule)[0] ?? null) : null;
    return rankedQuantiles(ranked, probabilities, rule).map((estimate, index) => {
      let sum = 0;
      for (let row = 0; row < given.length; row += 1) {
        if ((given[row] ?? 0) <= estimate) sum += weights[row] ?? 0;
      }
      const share = Math.min(1, sum / weightSum);
      const scores = scoresOf(
        weights.map((weight, row) => (weight * (Number((given[row] ?? 0) <= estimate) - share)) / weightSum),
      );
      const below = {
        estimate: share,
        se: Math.sqrt(sumOfProducts(scores, scores)),
        df: shared.df,
        rows: shared.n,
      };
      const ends = surveyShareInterval(below, interval, level);
      const low = ends && quantileAt(ends.low);
      const high = ends && quantileAt(ends.high);
      const se =
        low === null || high === null
          ? null
          : finiteOrNull((high - low) / (2 * studentTQuantile((1 + level) / 2, shared.df)));
      const tail = Math.min(
        ...[estimate, low, high].flatMap((value) => (value === null ? [] : [thinnerTail(ranked, value)])),
      );
      return { ...shared, probability: probabilities[index] ?? NaN, estimate, low, high, se, tail };
    });
  });
}
