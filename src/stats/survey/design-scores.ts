import { calibrationResiduals } from './calibration-residuals.ts';
import { stratumScales, type StratumScales } from './stratum-scales.ts';
import type { DesignStage, LonelyPsuRule, SurveyDesign } from './survey-design.ts';

/** One stage, seen from the rows of a domain: numbers without gaps for the clusters and strata that they touch. */
interface StagePlan extends StratumScales {
  readonly clusterOfRow: Uint32Array | null;
  readonly clusters: number;
  readonly stratumOfCluster: Uint32Array;
  /** Of each stratum touched, the clusters that are touched. */
  readonly present: readonly number[];
}

/**
 * Turns linearised values into scores whose sum of products is their covariance under a design.
 *
 * A score is the deviation of a PSU's total from the mean of its stratum, times the root of (1 - n/N) n/(n - 1). The
 * PSUs without a row of the domain have a total of 0 and share one score for each stratum. With population counts,
 * a later stage adds its own scores, times the root of the parts drawn before it. Reference: Särndal, Swensson and
 * Wretman, Model Assisted Survey Sampling (1992), section 4.3; `svyrecvar` of R survey.
 *
 * @param design - the design of the full sample
 * @param rows - the numbers of the rows whose linearised values are not 0; every row where it is missing
 * @returns a function from linearised values, one for each of `rows` in their order, to scores; scores of the same
 *   call can be multiplied with one another
 * @throws RangeError under the rule `fail` when a stratum has a single PSU; the function it returns, when it is given
 *   another number of values
 * @example
 * ```ts
 * designScores({ weights: Float64Array.of(1, 1), stages: [{ strata: null, clusters: null, clusterCount: 2, sampled: Float64Array.of(2), population: null }], lonelyPsu: 'fail', calibrations: [] })(Float64Array.of(1, 3)).map((score) => Math.round(score ** 2)) // Float64Array.of(2, 2, 0)
 * ```
 */
export function designScores(
  design: SurveyDesign,
  rows?: Uint32Array,
): (linearised: Float64Array) => Float64Array {
  const size = design.weights.length;
  const given = rows?.length ?? size;
  if (rows && design.calibrations.length > 0) {
    const scoresOfAll = designScores(design);
    return (linearised) => {
      const all = new Float64Array(size);
      for (let index = 0; index < rows.length; index += 1) all[rows[index] ?? 0] = linearised[index] ?? 0;
      return scoresOfAll(all);
    };
  }
  const plans = plansOf(design, rows ?? Uint32Array.from({ length: size }, (_, row) => row));
  const length = plans.reduce((total, plan) => total + plan.clusters + plan.sampled.length, 0);
  return (linearised) => {
    if (linearised.length !== given) {
      throw new RangeError(`designScores requires a value for each of ${given} rows: ${linearised.length}`);
    }
    const values = calibrationResiduals(design.calibrations, linearised);
    const scores = new Float64Array(length);
    let offset = 0;
    for (const plan of plans) {
      const next = offset + plan.clusters + plan.sampled.length;
      scoreStage(plan, values, scores.subarray(offset, next));
      offset = next;
    }
    return scores;
  };
}

function plansOf({ stages, lonelyPsu }: SurveyDesign, rows: Uint32Array): StagePlan[] {
  const plans: StagePlan[] = [];
  let drawn: Float64Array | null = null;
  for (const [index, stage] of stages.entries()) {
    plans.push(planOf(stage, rows, lonelyPsu, drawn));
    // Without population counts the first stage carries all of the variance.
    if (!stage.population || index === stages.length - 1) break;
    const before: Float64Array | null = drawn;
    drawn = Float64Array.from(rows, (row, place) => {
      const stratum = stage.strata?.[row] ?? 0;
      const part = (stage.sampled[stratum] ?? 0) / (stage.population?.[stratum] ?? Infinity);
      return (before?.[place] ?? 1) * part;
    });
  }
  return plans;
}

function planOf(
  stage: DesignStage,
  rows: Uint32Array,
  rule: LonelyPsuRule,
  drawn: Float64Array | null,
): StagePlan {
  const slotOfStratum = new Uint32Array(stage.sampled.length);
  const slotOfCluster = stage.clusters ? new Uint32Array(stage.clusterCount) : null;
  const clusterOfRow = stage.clusters ? new Uint32Array(rows.length) : null;
  const stratumOfCluster = new Uint32Array(
    stage.clusters ? Math.min(stage.clusterCount, rows.length) : rows.length,
  );
  const touched: number[] = [];
  const present: number[] = [];
  const drawnOf: number[] = [];
  let clusters = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const stratum = stage.strata?.[row] ?? 0;
    let slot = slotOfStratum[stratum] ?? 0;
    if (slot === 0) {
      touched.push(stratum);
      present.push(0);
      drawnOf.push(drawn?.[index] ?? 1);
      slot = touched.length;
      slotOfStratum[stratum] = slot;
    }
    let cluster = 0;
    if (slotOfCluster && clusterOfRow) {
      const code = stage.clusters?.[row] ?? 0;
      cluster = slotOfCluster[code] ?? 0;
      clusterOfRow[index] = cluster === 0 ? clusters : cluster - 1;
      if (cluster === 0) slotOfCluster[code] = clusters + 1;
    }
    if (cluster === 0) {
      stratumOfCluster[clusters] = slot - 1;
      present[slot - 1] = (present[slot - 1] ?? 0) + 1;
      clusters += 1;
    }
  }
  return {
    clusterOfRow,
    clusters,
    stratumOfCluster,
    present,
    ...stratumScales(stage, touched, rule, drawnOf),
  };
}

function scoreStage(plan: StagePlan, values: Float64Array, scores: Float64Array): void {
  const { clusterOfRow, clusters, stratumOfCluster, sampled, present, scale, centred } = plan;
  if (clusterOfRow) {
    for (let index = 0; index < values.length; index += 1) {
      const cluster = clusterOfRow[index] ?? 0;
      scores[cluster] = (scores[cluster] ?? 0) + (values[index] ?? 0);
    }
  } else scores.set(values);
  const means = new Float64Array(sampled.length);
  for (let cluster = 0; cluster < clusters; cluster += 1) {
    const slot = stratumOfCluster[cluster] ?? 0;
    means[slot] = (means[slot] ?? 0) + (scores[cluster] ?? 0);
  }
  for (let slot = 0; slot < means.length; slot += 1) {
    means[slot] = centred[slot] ? (means[slot] ?? 0) / (sampled[slot] ?? 1) : 0;
    const absent = (sampled[slot] ?? 0) - (present[slot] ?? 0);
    scores[clusters + slot] = -(means[slot] ?? 0) * (scale[slot] ?? 0) * Math.sqrt(absent);
  }
  for (let cluster = 0; cluster < clusters; cluster += 1) {
    const slot = stratumOfCluster[cluster] ?? 0;
    scores[cluster] = ((scores[cluster] ?? 0) - (means[slot] ?? 0)) * (scale[slot] ?? 0);
  }
}
