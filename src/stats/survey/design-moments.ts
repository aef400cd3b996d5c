import type { LonelyPsuRule, SurveyDesign } from './survey-design.ts';

/**
 * What a design adds to sums by unit and group, so that a variance follows from them without a row.
 *
 * A unit is a stratum where each row is a PSU, and a PSU where the sample is clustered.
 */
export interface DesignMoments {
  readonly groups: number;
  /** For each stratum, the PSUs in the full sample. */
  readonly sampled: Float64Array;
  /** For each stratum, the PSUs in the population; null without a finite population correction. */
  readonly population: Float64Array | null;
  /** For each PSU its stratum; null where the units are strata. */
  readonly stratumOfCluster: Uint32Array | null;
  /** What is done with a stratum of a single PSU. */
  readonly lonelyPsu: LonelyPsuRule;
  /** Rows of the group, those without an answer included: entry `unit * groups + group`. */
  readonly rows: Float64Array;
}

/** The units of a design, and what of it goes into the sums. */
export interface MomentDesign extends Omit<DesignMoments, 'groups' | 'rows'> {
  readonly units: number;
  /** The unit of a row. */
  readonly unitOf: (row: number) => number;
}

/**
 * The units into which the rows of a design can be put together.
 *
 * @param design - one stage, or several without population counts, and weights that were not fitted to totals
 * @param caller - the function that errors name
 * @returns the units
 * @throws RangeError when the design is another, whose variance needs the rows
 * @example
 * ```ts
 * requireMomentDesign({ weights: Float64Array.of(1, 3), stages: [{ strata: null, clusters: null, clusterCount: 2, sampled: Float64Array.of(2), population: null }], lonelyPsu: 'fail', calibrations: [] }, 'shareMoments').units // 1
 * ```
 */
export function requireMomentDesign(design: SurveyDesign, caller: string): MomentDesign {
  const [stage] = design.stages;
  if (!stage || (design.stages.length > 1 && stage.population)) {
    throw new RangeError(`${caller} requires one stage with populations: ${design.stages.length}`);
  }
  if (design.calibrations.length > 0) {
    throw new RangeError(
      `${caller} requires weights not fitted to totals: ${design.calibrations.length} fits`,
    );
  }
  const { strata, clusters, clusterCount, sampled, population } = stage;
  const stratumOfCluster = clusters ? new Uint32Array(clusterCount) : null;
  if (clusters && stratumOfCluster && strata) {
    for (let row = 0; row < clusters.length; row += 1)
      stratumOfCluster[clusters[row] ?? 0] = strata[row] ?? 0;
  }
  return {
    ...{ sampled, population, stratumOfCluster, lonelyPsu: design.lonelyPsu },
    units: clusters ? clusterCount : sampled.length,
    unitOf: (row) => (clusters ? clusters[row] : strata?.[row]) ?? 0,
  };
}

/**
 * The degrees of freedom of a group: PSUs minus strata among its rows.
 *
 * @param moments - the sums of the design
 * @param group - the number of the group
 * @returns an integer of at least 0
 * @example
 * ```ts
 * degreesOfGroup({ groups: 1, rows: Float64Array.of(3, 4), stratumOfCluster: null }, 0) // 5
 * degreesOfGroup({ groups: 1, rows: Float64Array.of(3, 4, 2), stratumOfCluster: Uint32Array.of(0, 0, 1) }, 0) // 1
 * ```
 */
export function degreesOfGroup(
  { groups, rows, stratumOfCluster }: Pick<DesignMoments, 'groups' | 'rows' | 'stratumOfCluster'>,
  group: number,
): number {
  const strata = new Set<number>();
  let df = 0;
  for (let unit = 0; unit * groups < rows.length; unit += 1) {
    const members = rows[unit * groups + group] ?? 0;
    if (members === 0) continue;
    df += stratumOfCluster ? 1 : members;
    strata.add(stratumOfCluster ? (stratumOfCluster[unit] ?? 0) : unit);
  }
  return df - strata.size;
}
