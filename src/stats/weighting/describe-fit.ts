import { kishEffectiveN } from '../survey/kish-effective-n.ts';
import type { FittedWeights } from './fitted-weights.ts';
import type { Margin } from './margin.ts';

/**
 * What should be published about weights that were fitted to known totals.
 *
 * @param before - the weight of each row before
 * @param after - the weight after
 * @param margins - the totals
 * @returns the largest error, the smallest and largest ratio, and Kish's effective number
 * @throws RangeError when no weight is above 0
 * @example
 * ```ts
 * describeFit(Float64Array.of(1, 1), Float64Array.of(2, 4), [{ codes: [0, 1], categories: 2, totals: [2, 5] }]) // { largestMarginError: 0.2, ratioLow: 2, ratioHigh: 4, effectiveN: 1.8 }
 * ```
 */
export function describeFit(
  before: Float64Array,
  after: Float64Array,
  margins: readonly Margin[],
): Pick<FittedWeights, 'largestMarginError' | 'ratioLow' | 'ratioHigh' | 'effectiveN'> {
  let largestMarginError = 0;
  for (const { codes, categories, totals } of margins) {
    const sums = new Float64Array(categories);
    for (let row = 0; row < after.length; row += 1) {
      const code = codes[row] ?? 0;
      sums[code] = (sums[code] ?? 0) + (after[row] ?? 0);
    }
    for (let category = 0; category < categories; category += 1) {
      const total = totals[category] ?? NaN;
      largestMarginError = Math.max(largestMarginError, Math.abs((sums[category] ?? 0) - total) / total);
    }
  }
  let ratioLow = Infinity;
  let ratioHigh = 0;
  for (let row = 0; row < after.length; row += 1) {
    if (!((before[row] ?? 0) > 0)) continue;
    const ratio = (after[row] ?? 0) / (before[row] ?? 1);
    ratioLow = Math.min(ratioLow, ratio);
    ratioHigh = Math.max(ratioHigh, ratio);
  }
  return { largestMarginError, ratioLow, ratioHigh, effectiveN: kishEffectiveN(after) };
}
