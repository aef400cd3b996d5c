import { breakdownRows } from './breakdown-rows.ts';
import { type DesignMoments, requireMomentDesign } from './design-moments.ts';
import type { SurveyBreakdown } from './survey-breakdown.ts';
import type { SurveyDesign } from './survey-design.ts';

/**
 * All that the means and totals of a number need, without a row: sums by unit and group, entry `unit * groups +
 * group`. The sums of separate parts of the data, and of groups that are put together, can be added.
 *
 * In the names w is the weight and y the value. A deviation from a mean is found as the difference of two sums, which
 * loses as many digits as the square of the mean over the standard deviation has: 4 where the mean is 100 times it.
 */
export interface NumberMoments extends DesignMoments {
  /** Rows with a value. */
  readonly counts: Float64Array;
  /** The sum of w. */
  readonly sums: Float64Array;
  /** The sum of w². */
  readonly squares: Float64Array;
  /** The sum of w y. */
  readonly sumsY: Float64Array;
  /** The sum of w y²; read for the spread of the values, not for a standard error. */
  readonly sumsYY: Float64Array;
  /** The sum of w² y; read where the units are strata. */
  readonly squaresY: Float64Array;
  /** The sum of w² y²; read where the units are strata. */
  readonly squaresYY: Float64Array;
}

/**
 * The sums from which `numbersFromMoments` finishes the mean and the total of a number: one pass over the rows.
 *
 * @param design - the design of the full sample: one stage, or several without population counts, and weights that
 *   were not fitted to totals, whose variance needs the rows
 * @param values - for each row its value, in any unit; not a number where there is none
 * @param breakdown - the groups and the domain
 * @returns the sums
 * @throws RangeError when the design is another or a variable has not one value for each row
 * @example
 * ```ts
 * numberMoments({ weights: Float64Array.of(1, 3), stages: [{ strata: null, clusters: null, clusterCount: 2, sampled: Float64Array.of(2), population: null }], lonelyPsu: 'fail', calibrations: [] }, [5, 2]).squaresY // Float64Array.of(23)
 * ```
 */
export function numberMoments(
  design: SurveyDesign,
  values: ArrayLike<number>,
  breakdown: SurveyBreakdown = {},
): NumberMoments {
  const { unitOf, units, ...shared } = requireMomentDesign(design, 'numberMoments');
  if (values.length !== design.weights.length) {
    throw new RangeError(
      `numberMoments requires a value for each of ${design.weights.length} rows: ${values.length}`,
    );
  }
  const groups = breakdown.by?.categories ?? 1;
  const empty = (): Float64Array => new Float64Array(units * groups);
  const moments = {
    ...{ ...shared, groups, rows: empty(), counts: empty(), sums: empty(), squares: empty() },
    ...{ sumsY: empty(), sumsYY: empty(), squaresY: empty(), squaresYY: empty() },
  };
  for (const [group, members] of breakdownRows(values.length, breakdown).entries()) {
    for (const row of members) {
      const place = unitOf(row) * groups + group;
      const add = (to: Float64Array, value: number): void => {
        to[place] = (to[place] ?? 0) + value;
      };
      add(moments.rows, 1);
      const value = values[row] ?? NaN;
      if (Number.isNaN(value)) continue;
      const weight = design.weights[row] ?? 0;
      add(moments.counts, 1);
      add(moments.sums, weight);
      add(moments.squares, weight * weight);
      add(moments.sumsY, weight * value);
      add(moments.sumsYY, weight * value * value);
      add(moments.squaresY, weight * weight * value);
      add(moments.squaresYY, weight * weight * value * value);
    }
  }
  return moments;
}
