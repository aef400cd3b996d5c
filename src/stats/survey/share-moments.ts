import { breakdownRows } from './breakdown-rows.ts';
import { type DesignMoments, requireMomentDesign } from './design-moments.ts';
import type { SurveyBreakdown } from './survey-breakdown.ts';
import type { SurveyDesign } from './survey-design.ts';

/**
 * All that the shares of a question need, without a row: sums by unit, group and answer.
 *
 * The sums of separate parts of the data, and of groups that are put together, can be added. Entry `(unit * groups +
 * group) * categories + category`.
 */
export interface ShareMoments extends DesignMoments {
  readonly categories: number;
  /** Rows with the answer. */
  readonly counts: Float64Array;
  /** The sum of their weights. */
  readonly sums: Float64Array;
  /** The sum of the squares of their weights; read where the units are strata. */
  readonly squares: Float64Array;
}

/**
 * The sums from which `sharesFromMoments` finishes the shares of a question: one pass over the rows.
 *
 * @param design - the design of the full sample: one stage, or several without population counts, and weights that
 *   were not fitted to totals, whose variance needs the rows
 * @param answers - for each row the code of its answer from 0, below 0 where it has none
 * @param options - how many answers there are, the groups and the domain
 * @returns the sums
 * @throws RangeError when the design is another, a variable has not one value for each row or a code is no category
 * @example
 * ```ts
 * shareMoments({ weights: Float64Array.of(1, 3), stages: [{ strata: null, clusters: null, clusterCount: 2, sampled: Float64Array.of(2), population: null }], lonelyPsu: 'fail', calibrations: [] }, [0, 1], { categories: 2 }).squares // Float64Array.of(1, 9)
 * ```
 */
export function shareMoments(
  design: SurveyDesign,
  answers: ArrayLike<number>,
  { categories, ...breakdown }: SurveyBreakdown & { readonly categories: number },
): ShareMoments {
  const { unitOf, units, ...shared } = requireMomentDesign(design, 'shareMoments');
  if (answers.length !== design.weights.length) {
    throw new RangeError(
      `shareMoments requires an answer for each of ${design.weights.length} rows: ${answers.length}`,
    );
  }
  const groups = breakdown.by?.categories ?? 1;
  const size = units * groups;
  const rows = new Float64Array(size);
  const counts = new Float64Array(size * categories);
  const sums = new Float64Array(size * categories);
  const squares = new Float64Array(size * categories);
  for (const [group, members] of breakdownRows(answers.length, breakdown).entries()) {
    for (const row of members) {
      const place = unitOf(row) * groups + group;
      rows[place] = (rows[place] ?? 0) + 1;
      const code = answers[row] ?? -1;
      if (!(code >= 0)) continue;
      if (code >= categories || !Number.isInteger(code)) {
        throw new RangeError(`shareMoments requires codes below ${categories}: ${code} at row ${row}`);
      }
      const cell = place * categories + code;
      const weight = design.weights[row] ?? 0;
      counts[cell] = (counts[cell] ?? 0) + 1;
      sums[cell] = (sums[cell] ?? 0) + weight;
      squares[cell] = (squares[cell] ?? 0) + weight * weight;
    }
  }
  return { ...shared, groups, categories, rows, counts, sums, squares };
}
