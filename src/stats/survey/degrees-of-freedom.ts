import type { SurveyDesign } from './survey-design.ts';

/**
 * The degrees of freedom of a design: PSUs minus strata, among the rows given.
 *
 * As `degf` of R survey. Reference: Korn and Graubard, Analysis of Health Surveys (1999), section 5.2.
 *
 * @param design - the design of the full sample
 * @param rows - the numbers of the rows of a domain, those without an answer included; all rows where it is missing
 * @returns an integer of at least 0
 * @example
 * ```ts
 * degreesOfFreedom({ weights: Float64Array.of(1, 1, 1), stages: [{ strata: null, clusters: null, clusterCount: 3, sampled: Float64Array.of(3), population: null }], lonelyPsu: 'fail', calibrations: [] }) // 2
 * ```
 */
export function degreesOfFreedom(design: SurveyDesign, rows?: Uint32Array): number {
  const [stage] = design.stages;
  if (!stage) return 0;
  const { strata, clusters, clusterCount, sampled } = stage;
  const size = rows ? rows.length : design.weights.length;
  const strataSeen = new Uint8Array(sampled.length);
  const clustersSeen = clusters ? new Uint8Array(clusterCount) : null;
  let df = clustersSeen ? 0 : size;
  for (let index = 0; index < size; index += 1) {
    const row = rows ? (rows[index] ?? 0) : index;
    const stratum = strata?.[row] ?? 0;
    if (!strataSeen[stratum]) {
      strataSeen[stratum] = 1;
      df -= 1;
    }
    const cluster = clusters?.[row] ?? 0;
    if (clustersSeen && !clustersSeen[cluster]) {
      clustersSeen[cluster] = 1;
      df += 1;
    }
  }
  return df;
}
