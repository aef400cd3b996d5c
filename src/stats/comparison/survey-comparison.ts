import { degreesOfFreedom } from '../survey/degrees-of-freedom.ts';
import { rowValues } from '../survey/row-values.ts';
import { rowsWhere } from '../survey/rows-where.ts';
import type { SurveyDesign } from '../survey/survey-design.ts';
import { taylorCovariance } from '../survey/taylor-covariance.ts';
import type { SharePair } from './share-pair.ts';

/** Whose shares of which answer are compared. */
export interface ComparedShares {
  /** For each row the code of its answer, below 0 where it has none. */
  readonly answers: ArrayLike<number>;
  /** The answer whose shares are compared. */
  readonly category: number;
  /** For each row the code of its group. */
  readonly groups: ArrayLike<number>;
  /** The codes of the first and the second group. */
  readonly pair: readonly [number, number];
  /** For each row, 0 where it lies outside the domain. */
  readonly domain?: ArrayLike<number> | undefined;
}

/**
 * The shares of one answer in two groups of a survey, with their covariance under the design.
 *
 * Both shares are linearised together, so that clusters and strata that cross the groups are heard: `svyby` of R
 * survey with `covmat = TRUE`. What is made of them: `surveyDifference`, `surveyRiskRatio`, `surveyOddsRatio`.
 * Reference: Lumley, Complex Surveys (2010), section 2.2; Korn and Graubard, Analysis of Health Surveys (1999), 2.3.
 *
 * @param design - the design of the full sample
 * @param compared - the answers and the groups
 * @returns the shares, their standard errors and covariance, and the degrees of freedom: PSUs minus strata among the
 *   rows of both groups that have an answer
 * @throws RangeError when a group has no answer, a variable has not one value for each row, or, under the rule
 *   `fail`, a stratum has a single PSU
 * @example
 * ```ts
 * surveyComparison({ weights: Float64Array.of(1, 1, 1, 1), stages: [{ strata: null, clusters: null, clusterCount: 4, sampled: Float64Array.of(4), population: null }], lonelyPsu: 'fail', calibrations: [] }, { answers: [0, 1, 0, 0], category: 0, groups: [0, 0, 1, 1], pair: [0, 1] }).p1 // 0.5
 * ```
 */
export function surveyComparison(design: SurveyDesign, compared: ComparedShares): SharePair {
  const { answers, category, groups, pair, domain } = compared;
  const size = design.weights.length;
  for (const column of [answers, groups, domain]) {
    if (column !== undefined && column.length !== size) {
      throw new RangeError(`surveyComparison requires a value for each of ${size} rows: ${column.length}`);
    }
  }
  const inside = (row: number): boolean =>
    (answers[row] ?? -1) >= 0 &&
    (groups[row] === pair[0] || groups[row] === pair[1]) &&
    (domain === undefined || Boolean(domain[row]));
  const rows = rowsWhere(size, inside);
  const sides = pair.map((code) => {
    let n = 0;
    let sum = 0;
    let yes = 0;
    for (const row of rows) {
      if (groups[row] !== code) continue;
      const weight = design.weights[row] ?? 0;
      n += 1;
      sum += weight;
      if (answers[row] === category) yes += weight;
    }
    if (!(sum > 0)) throw new RangeError(`surveyComparison requires answers in both groups: none in ${code}`);
    const share = yes / sum;
    const linearised = rowValues(rows, (row) =>
      groups[row] === code
        ? ((design.weights[row] ?? 0) * (Number(answers[row] === category) - share)) / sum
        : 0,
    );
    return { n, share, linearised };
  });
  const covariance = taylorCovariance(
    design,
    sides.map(({ linearised }) => linearised),
    rows,
  );
  const [first, second] = sides;
  return {
    p1: first?.share ?? NaN,
    p2: second?.share ?? NaN,
    se1: Math.sqrt(covariance[0]?.[0] ?? NaN),
    se2: Math.sqrt(covariance[1]?.[1] ?? NaN),
    covariance: covariance[0]?.[1] ?? NaN,
    n1: first?.n ?? 0,
    n2: second?.n ?? 0,
    df: degreesOfFreedom(design, rows),
  };
}
