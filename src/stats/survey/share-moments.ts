import { breakdownRows } from './breakdown-rows.ts';
import type { SurveyBreakdown } from './survey-breakdown.ts';
import type { LonelyPsuRule, SurveyDesign } from './survey-design.ts';

/**
 * All that the shares of a question need, without a row: sums by unit, group and answer.
 *
 * A unit is a stratum where each row is a PSU, and a PSU where the sample is clustered. The sums of separate parts of
 * the data, and of groups that are put together, can be added. Entry `(unit * groups + group) * categories +
 * category`; of `rows` entry `unit * groups + group`.
 */
export interface ShareMoments {
  readonly groups: number;
  readonly categories: number;
  /** For each stratum, the PSUs in the full sample. */
  readonly sampled: Float64Array;
  /** For each stratum, the PSUs in the population; null without a finite population correction. */
  readonly population: Float64Array | null;
  /** For each PSU its stratum; null where the units are strata. */
  readonly stratumOfCluster: Uint32Array | null;
  /** What is done with a stratum of a single PSU. */
  readonly lonelyPsu: LonelyPsuRule;
  /** Rows of the group, those without an answer included. */
  readonly rows: Float64Array;
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
  const [stage] = design.stages;
  if (!stage || (design.stages.length > 1 && stage.population)) {
    throw new RangeError(`shareMoments requires one stage with populations: ${design.stages.length}`);
  }
  if (design.calibrations.length > 0) {
    throw new RangeError(
      `shareMoments requires weights not fitted to totals: ${design.calibrations.length} fits`,
    );
  }
  if (answers.length !== design.weights.length) {
    throw new RangeError(
      `shareMoments requires an answer for each of ${design.weights.length} rows: ${answers.length}`,
    );
  }
  const { strata, clusters, clusterCount, sampled, population } = stage;
  const groups = breakdown.by?.categories ?? 1;
  const units = clusters ? clusterCount : sampled.length;
  const size = units * groups;
  const rows = new Float64Array(size);
  const counts = new Float64Array(size * categories);
  const sums = new Float64Array(size * categories);
  const squares = new Float64Array(size * categories);
  for (const [group, members] of breakdownRows(answers.length, breakdown).entries()) {
    for (const row of members) {
      const unit = (clusters ? clusters[row] : strata?.[row]) ?? 0;
      const place = unit * groups + group;
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
  const stratumOfCluster = clusters ? new Uint32Array(clusterCount) : null;
  if (clusters && stratumOfCluster && strata) {
    for (let row = 0; row < clusters.length; row += 1)
      stratumOfCluster[clusters[row] ?? 0] = strata[row] ?? 0;
  }
  const { lonelyPsu } = design;
  return {
    groups,
    categories,
    sampled,
    population,
    stratumOfCluster,
    lonelyPsu,
    rows,
    counts,
    sums,
    squares,
  };
}
