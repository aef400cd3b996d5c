import { degreesOfFreedom } from '../survey/degrees-of-freedom.ts';
import { rowValues } from '../survey/row-values.ts';
import { rowsWhere } from '../survey/rows-where.ts';
import type { SurveyDesign } from '../survey/survey-design.ts';
import { taylorCovariance } from '../survey/taylor-covariance.ts';
import { type ShareDifference, surveyDifference } from './survey-difference.ts';

/** Whose means of which number are compared. */
export interface ComparedMeans {
  /** For each row its value, in any unit; not a number where there is none. */
  readonly values: ArrayLike<number>;
  /** For each row the code of its group. */
  readonly groups: ArrayLike<number>;
  /** The codes of the first and the second group. */
  readonly pair: readonly [number, number];
  /** For each row, 0 where it lies outside the domain. */
  readonly domain?: ArrayLike<number> | undefined;
}

/**
 * The mean of a number in one group of a survey minus that in another, with an interval and a test under the design.
 *
 * Both means are linearised together, so that clusters and strata that cross the groups are heard: `svyby` of R survey
 * with `covmat = TRUE`, then `svycontrast`. The degrees of freedom are PSUs minus strata among the rows of both groups
 * that have a value. Reference: Lumley, Complex Surveys (2010), section 2.2.
 *
 * @param design - the design of the full sample
 * @param compared - the values and the groups
 * @param level - the confidence level, 0.95 by custom
 * @returns the difference, in the unit of the values; no interval can be made without a degree of freedom: null
 * @throws RangeError when a group has no value, a variable has not one value for each row, the level leaves its range
 *   or, under the rule `fail`, a stratum has a single PSU
 * @example
 * ```ts
 * surveyMeanDifference({ weights: Float64Array.of(1, 1, 1, 1), stages: [{ strata: null, clusters: null, clusterCount: 4, sampled: Float64Array.of(4), population: null }], lonelyPsu: 'fail', calibrations: [] }, { values: [4, 6, 1, 3], groups: [0, 0, 1, 1], pair: [0, 1] }, 0.95).estimate // 3
 * ```
 */
export function surveyMeanDifference(
  design: SurveyDesign,
  { values, groups, pair, domain }: ComparedMeans,
  level: number,
): ShareDifference | null {
  const size = design.weights.length;
  for (const column of [values, groups, domain]) {
    if (column !== undefined && column.length !== size) {
      throw new RangeError(
        `surveyMeanDifference requires a value for each of ${size} rows: ${column.length}`,
      );
    }
  }
  const rows = rowsWhere(
    size,
    (row) =>
      !Number.isNaN(values[row]) &&
      (groups[row] === pair[0] || groups[row] === pair[1]) &&
      (domain === undefined || Boolean(domain[row])),
  );
  const [first, second] = pair.map((code) => sideOf(design, { values, groups }, rows, code));
  if (!first || !second) return null;
  const covariance = taylorCovariance(design, [first.linearised, second.linearised], rows);
  const df = degreesOfFreedom(design, rows);
  if (df <= 0) return null;
  return surveyDifference(
    {
      ...{ p1: first.mean, p2: second.mean, n1: first.n, n2: second.n, df },
      ...{ se1: Math.sqrt(covariance[0]?.[0] ?? NaN), se2: Math.sqrt(covariance[1]?.[1] ?? NaN) },
      covariance: covariance[0]?.[1] ?? NaN,
    },
    level,
  );
}

function sideOf(
  { weights }: SurveyDesign,
  { values, groups }: Pick<ComparedMeans, 'values' | 'groups'>,
  rows: Uint32Array,
  code: number,
): { n: number; mean: number; linearised: Float64Array } {
  let n = 0;
  let sum = 0;
  let total = 0;
  for (const row of rows) {
    if (groups[row] !== code) continue;
    n += 1;
    sum += weights[row] ?? 0;
    total += (weights[row] ?? 0) * (values[row] ?? 0);
  }
  if (!(sum > 0))
    throw new RangeError(`surveyMeanDifference requires values in both groups: none in ${code}`);
  const mean = total / sum;
  const linearised = rowValues(rows, (row) =>
    groups[row] === code ? ((weights[row] ?? 0) * ((values[row] ?? 0) - mean)) / sum : 0,
  );
  return { n, mean, linearised };
}
