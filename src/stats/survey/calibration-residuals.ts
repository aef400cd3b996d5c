import type { Calibration } from './survey-design.ts';

/** As many sweeps as R survey makes over the margins of raked weights. */
const sweeps = 10;

/**
 * What is left of linearised values once the fits of the weights to known totals are taken out.
 *
 * Post-stratification subtracts the mean of each post-stratum, weighted by the weights before it. After raking, ten
 * sweeps subtract unweighted means over the margins in turn, as `svyrecvar` of R survey does; Deville and Särndal
 * (1992) would use the residuals of a weighted regression on the margins, which differ little. Reference: Lumley,
 * Complex Surveys (2010), section 7.2.
 *
 * @param calibrations - the fits, the earliest first
 * @param values - a linearised value for each row of the full sample
 * @returns the residuals; the values themselves where there is no fit
 * @example
 * ```ts
 * calibrationResiduals([{ kind: 'postStrata', margins: [{ cells: Uint32Array.of(0, 0), count: 1, weights: Float64Array.of(2, 2) }], before: Float64Array.of(1, 1) }], Float64Array.of(1, 3)) // Float64Array.of(-1, 1)
 * ```
 */
export function calibrationResiduals(
  calibrations: readonly Calibration[],
  values: Float64Array,
): Float64Array {
  if (calibrations.length === 0) return values;
  const residuals = Float64Array.from(values);
  for (const { kind, margins, before } of calibrations) {
    for (let sweep = 0; sweep < (kind === 'raking' ? sweeps : 1); sweep += 1) {
      for (const { cells, count, weights } of margins) {
        const sums = new Float64Array(count);
        const sizes = new Float64Array(count);
        for (let row = 0; row < residuals.length; row += 1) {
          const cell = cells[row] ?? 0;
          const size = kind === 'raking' ? 1 : (before[row] ?? 0);
          const weight = weights[row] ?? 0;
          if (weight > 0) sums[cell] = (sums[cell] ?? 0) + ((residuals[row] ?? 0) / weight) * size;
          sizes[cell] = (sizes[cell] ?? 0) + size;
        }
        for (let row = 0; row < residuals.length; row += 1) {
          const cell = cells[row] ?? 0;
          const size = sizes[cell] ?? 0;
          const mean = size > 0 ? (sums[cell] ?? 0) / size : 0;
          residuals[row] = (residuals[row] ?? 0) - mean * (weights[row] ?? 0);
        }
      }
    }
  }
  return residuals;
}
