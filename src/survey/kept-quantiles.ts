import { crossCodes } from '../stats/survey/cross-codes.ts';
import type { DesignStage, SurveyDesign } from '../stats/survey/survey-design.ts';
import { type SurveyQuantile, surveyQuantiles } from '../stats/survey/survey-quantiles.ts';
import type { CubeDesign } from './cube-design.ts';
import type { CubeAxis, NumberTable } from './cube/cube-plan.ts';
import type { Cube } from './cube/cube.ts';
import type { KeptRows } from './cube/kept-rows.ts';
import { confidenceLevel } from './estimate-cell.ts';

/**
 * The quantiles of a table from the rows that the cube kept, with Woodruff's intervals.
 *
 * @param number - the number and its statistics
 * @param axis - the groups
 * @param cube - the cube
 * @param design - its design
 * @returns a row for each group and probability; null where no quantile is wanted, or where the cube kept no rows
 * @example
 * ```ts
 * import { cubeDesign } from 'src/survey/cube-design.ts';
 * import { codebook, cube, plan } from 'tests/survey/small-survey.ts';
 *
 * const { number, axes } = plan.tables.find((table) => table.number !== null);
 * const [median] = keptQuantiles(number, axes[0], cube, cubeDesign(codebook, cube));
 * median.probability // 0.5
 * median.estimate // 3184
 * ```
 */
export function keptQuantiles(
  { variable, statistics, rule }: NumberTable,
  { by }: CubeAxis,
  cube: Cube,
  design: CubeDesign,
): SurveyQuantile[] | null {
  const probabilities = statistics.flatMap(({ probability }) => probability ?? []);
  const values = cube.kept?.numbers.get(variable.id);
  if (probabilities.length === 0 || cube.kept === null || values === undefined) return null;
  const { groups } = cube.kept;
  const codings = by.map(({ id, categories }) => ({
    codes: groups.get(id) ?? new Int16Array(values.length).fill(-1),
    categories: categories.length,
  }));
  return surveyQuantiles(keptDesign(cube.kept, design), values, {
    ...{ probabilities, rule, level: confidenceLevel },
    by: codings.length === 0 ? undefined : crossCodes(codings),
  });
}

/** The design of the full sample, row by row. */
function keptDesign({ units, weights }: KeptRows, design: CubeDesign): SurveyDesign {
  const { sampled, population, stratumOfCluster, stratumOf, lonelyPsu } = design;
  const stage: DesignStage = {
    strata: sampled.length > 1 ? units.map((unit) => stratumOf[unit] ?? 0) : null,
    clusters: stratumOfCluster === null ? null : units,
    clusterCount: stratumOfCluster === null ? units.length : stratumOfCluster.length,
    ...{ sampled, population },
  };
  return {
    weights: weights ?? Float64Array.from(units, (unit) => design.weights[unit] ?? 1),
    ...{ stages: [stage], lonelyPsu, calibrations: [] },
  };
}
