import { designScores } from './design-scores.ts';
import { sumOfProducts } from './sum-of-products.ts';
import type { SurveyDesign } from './survey-design.ts';

/**
 * The covariances of totals under a design, from their linearised values.
 *
 * Taylor linearisation: the sum over strata of (1 - n/N) n/(n - 1) times the products of the deviations of PSU totals,
 * plus the later stages where population counts are given. Reference: Särndal, Swensson and Wretman, Model Assisted
 * Survey Sampling (1992), section 5.5; Lumley, Complex Surveys (2010), section 2.2.
 *
 * @param design - the design of the full sample
 * @param linearised - for each statistic its linearised values, one for each row given; for a share in a domain that
 *   is w (y - p) / W inside the domain
 * @param rows - the numbers of the rows of the domain; every row where it is missing
 * @returns the covariance matrix, symmetric, in the order of the statistics
 * @throws RangeError under the rule `fail` when a stratum has a single PSU
 * @example
 * ```ts
 * taylorCovariance({ weights: Float64Array.of(1, 1), stages: [{ strata: null, clusters: null, clusterCount: 2, sampled: Float64Array.of(2), population: Float64Array.of(4) }], lonelyPsu: 'fail', calibrations: [] }, [Float64Array.of(1, 3)])[0][0].toFixed(12) // '2.000000000000'
 * ```
 */
export function taylorCovariance(
  design: SurveyDesign,
  linearised: readonly Float64Array[],
  rows?: Uint32Array,
): number[][] {
  const scoresOf = designScores(design, rows);
  const scores = linearised.map((values) => scoresOf(values));
  return scores.map((a) => scores.map((b) => sumOfProducts(a, b)));
}
