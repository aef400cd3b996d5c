import { normalQuantile } from '../normal-quantile.ts';
import { effectiveSampleSize, type SampleDesign } from './effective-sample-size.ts';

/**
 * The sampling error of a share as survey reports in Japan print it in their tables: half the width of an interval.
 *
 * z x sqrt(p (1 - p) / n) x sqrt((N - n) / (N - 1)) x sqrt(deff), with the normal quantile z of (1 + level) / 2. It is
 * 0 for a share of 0 or 1, where it says nothing. Reference: Cochran, Sampling Techniques, 3rd ed. (1977), section 3.6;
 * printed for a simple random sample by the Cabinet Office of Japan, 世論調査結果を読むに当たって
 * (survey.gov-online.go.jp/y-chuui.html).
 *
 * @param share - the result, 0-1
 * @param design - the sample
 * @param level - the confidence level, 0.95 by custom
 * @returns the error, as a share: 0.031 is 3.1 percentage points to both sides
 * @throws RangeError when the share or the level leaves 0-1, or the design its range
 * @example
 * ```ts
 * samplingError(0.5, { n: 1000, population: Infinity, designEffect: 1 }, 0.95).toFixed(4) // '0.0310'
 * ```
 */
export function samplingError(share: number, design: SampleDesign, level: number): number {
  if (!(share >= 0 && share <= 1))
    throw new RangeError(`samplingError requires a share within 0-1: ${share}`);
  return normalQuantile((1 + level) / 2) * Math.sqrt((share * (1 - share)) / effectiveSampleSize(design));
}
