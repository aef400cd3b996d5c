import { nestedCodes } from './nested-codes.ts';

/**
 * What is done with a stratum of which a single PSU was drawn, as the option `survey.lonely.psu` of R names it:
 * `fail` refuses it, `remove` and `certainty` let it add no variance, `adjust` takes its deviation from 0 and
 * `average` gives it the average variance of the other strata.
 */
export type LonelyPsuRule = 'fail' | 'remove' | 'certainty' | 'adjust' | 'average';

/** One stage of the drawing. */
export interface DesignStage {
  /** The stratum of each row, from 0; null where there is one. At a second stage it is the cluster of the first. */
  readonly strata: Uint32Array | null;
  /** The cluster of each row, from 0, never shared by two strata; null where each row is one. */
  readonly clusters: Uint32Array | null;
  /** How many clusters the sample has; the number of rows where each row is one. */
  readonly clusterCount: number;
  /** For each stratum, the clusters in the full sample. */
  readonly sampled: Float64Array;
  /** For each stratum, the clusters in the population; null without a finite population correction. */
  readonly population: Float64Array | null;
}

/** How weights were fitted to known totals, as far as the variance has to know it. */
export interface Calibration {
  /** `postStrata`: one margin, met exactly. `raking`: several, met in turns. */
  readonly kind: 'postStrata' | 'raking';
  /** The margins, in the order in which they were fitted. */
  readonly margins: readonly CalibrationMargin[];
  /** The weight of each row before. */
  readonly before: Float64Array;
}

/** One margin that weights were fitted to. */
interface CalibrationMargin {
  /** The cell of each row, from 0. */
  readonly cells: Uint32Array;
  /** How many cells there are. */
  readonly count: number;
  /** The weight of each row once this margin was fitted for the last time. */
  readonly weights: Float64Array;
}

/** A sample with how it was drawn. The rows are those of the full sample, whoever is estimated. */
export interface SurveyDesign {
  /** The weight of each row, at least 0. */
  readonly weights: Float64Array;
  /** The stages of the drawing, at least one. */
  readonly stages: readonly DesignStage[];
  /** What is done with a stratum of a single PSU. */
  readonly lonelyPsu: LonelyPsuRule;
  /** The fits to known totals, the earliest first. */
  readonly calibrations: readonly Calibration[];
}

/** The columns that say how a sample was drawn; what is missing was not part of the drawing. */
export interface SurveyColumns {
  /** The number of rows. */
  readonly rows: number;
  /** The weight of each row; from the populations where it is missing, and 1 where these are too. */
  readonly weights?: ArrayLike<number> | undefined;
  /** The stratum of each row, an integer of at least 0. */
  readonly strata?: ArrayLike<number> | undefined;
  /** For each stage the cluster of each row, an integer of at least 0. */
  readonly clusters?: readonly ArrayLike<number>[] | undefined;
  /** For each stage the number of clusters that the population has in the stratum of each row. */
  readonly populations?: readonly ArrayLike<number>[] | undefined;
  /** Whether cluster numbers begin again in each stratum. */
  readonly nest?: boolean | undefined;
  /** What is done with a stratum of a single PSU; `fail` where it is missing. */
  readonly lonelyPsu?: LonelyPsuRule | undefined;
}

/**
 * The design of a sample, checked once and stated once.
 *
 * As `svydesign` of R survey: clusters of a later stage are told apart within those of the earlier one, strata count
 * at the first stage, populations are counts. Reference: Lumley, Complex Surveys (2010), chapters 2 and 3.
 *
 * @param columns - the columns of the full sample, none of them filtered
 * @returns the design, with indices instead of the numbers given
 * @throws RangeError when a column has not one value for each row, a weight is negative or no number, a cluster lies
 *   in two strata, or a population is smaller than its sample or differs within a stratum
 * @example
 * ```ts
 * surveyDesign({ rows: 3, populations: [[6, 6, 6]] }).weights // Float64Array.of(2, 2, 2)
 * surveyDesign({ rows: 4, clusters: [[7, 7, 9, 9]] }).stages[0].sampled // Float64Array.of(2)
 * ```
 */
export function surveyDesign(columns: SurveyColumns): SurveyDesign {
  const { rows, clusters = [null], populations, nest = false, lonelyPsu = 'fail' } = columns;
  for (const column of [
    columns.weights,
    columns.strata,
    ...(columns.clusters ?? []),
    ...(populations ?? []),
  ]) {
    if (column !== undefined && column.length !== rows) {
      throw new RangeError(`surveyDesign requires a value for each of ${rows} rows: ${column.length}`);
    }
  }
  if (populations && populations.length !== clusters.length) {
    throw new RangeError(
      `surveyDesign requires populations for each of ${clusters.length} stages: ${populations.length}`,
    );
  }
  const stages: DesignStage[] = [];
  const first = columns.strata ? nestedCodes(columns.strata, null) : null;
  let strata = first?.codes ?? null;
  let strataCount = first?.count ?? 1;
  for (const [index, given] of clusters.entries()) {
    const outer = index > 0 || nest ? strata : null;
    const found = given ? nestedCodes(given, outer) : { codes: null, count: rows };
    const own = found.count === rows ? null : found.codes;
    const sampled = sampledClusters(rows, strata, strataCount, own, found.count);
    const population = populations?.[index];
    stages.push({
      strata,
      clusters: own,
      clusterCount: found.count,
      sampled,
      population: population ? populationOf(population, strata, sampled) : null,
    });
    strata = own ?? Uint32Array.from({ length: rows }, (_, row) => row);
    strataCount = found.count;
  }
  const weights = columns.weights ? Float64Array.from(columns.weights) : weightsOf(rows, stages);
  const bad = weights.findIndex((weight) => !(weight >= 0 && weight < Infinity));
  if (bad >= 0) {
    throw new RangeError(
      `surveyDesign requires finite weights of at least 0: ${weights[bad] ?? NaN} at row ${bad}`,
    );
  }
  return { weights, stages, lonelyPsu, calibrations: [] };
}

function sampledClusters(
  rows: number,
  strata: Uint32Array | null,
  strataCount: number,
  clusters: Uint32Array | null,
  clusterCount: number,
): Float64Array {
  const sampled = new Float64Array(strataCount);
  const seenIn = new Int32Array(clusterCount).fill(-1);
  for (let row = 0; row < rows; row += 1) {
    const stratum = strata?.[row] ?? 0;
    const cluster = clusters?.[row] ?? row;
    const before = seenIn[cluster] ?? -1;
    if (before < 0) {
      seenIn[cluster] = stratum;
      sampled[stratum] = (sampled[stratum] ?? 0) + 1;
    } else if (before !== stratum) {
      throw new RangeError(`surveyDesign requires clusters within one stratum, or nest: row ${row}`);
    }
  }
  return sampled;
}

function populationOf(
  given: ArrayLike<number>,
  strata: Uint32Array | null,
  sampled: Float64Array,
): Float64Array {
  const population = new Float64Array(sampled.length).fill(NaN);
  for (let row = 0; row < given.length; row += 1) {
    const stratum = strata?.[row] ?? 0;
    const value = given[row] ?? NaN;
    const before = population[stratum] ?? NaN;
    if (!(value >= (sampled[stratum] ?? 0))) {
      throw new RangeError(
        `surveyDesign requires populations of at least the sample: ${value} at row ${row}`,
      );
    }
    if (!Number.isNaN(before) && before !== value) {
      throw new RangeError(`surveyDesign requires one population for each stratum: ${value} at row ${row}`);
    }
    population[stratum] = value;
  }
  return population;
}

function weightsOf(rows: number, stages: readonly DesignStage[]): Float64Array {
  const weights = new Float64Array(rows).fill(1);
  for (const { strata, sampled, population } of stages) {
    if (!population) continue;
    for (let row = 0; row < rows; row += 1) {
      const stratum = strata?.[row] ?? 0;
      weights[row] = ((weights[row] ?? 0) * (population[stratum] ?? 0)) / (sampled[stratum] ?? 1);
    }
  }
  return weights;
}
