import { designEffect } from './design-effect.ts';
import { type EvaluationDesign, sharesOf } from './evaluation-design.ts';
import { twoProportionPower } from './two-proportion-power.ts';

/**
 * The probability that a comparison of two groups of given size would find the difference that is assumed.
 *
 * `twoProportionPower` for the firms that stay, divided by the design effect: the inverse of `evaluationSampleSize`
 * before its rounding.
 *
 * @param design - the assumptions
 * @param supported - firms supported at the start, above 0; those compared follow from their ratio, not rounded
 * @returns the power, 0-1
 * @throws RangeError when an assumption leaves its range
 * @example
 * ```ts
 * evaluationPower({ compared: 0.44, supported: 0.67, alpha: 0.05, comparedPerSupported: 1, firmsPerProducer: 1, icc: 0, lossShare: 0 }, 100).toFixed(4) // '0.9114'
 * ```
 */
export function evaluationPower(design: EvaluationDesign, supported: number): number {
  const { alpha, firmsPerProducer, icc, lossShare } = design;
  if (!(lossShare >= 0 && lossShare < 1)) {
    throw new RangeError(`evaluationPower requires a loss from 0 to below 1: ${lossShare}`);
  }
  const shares = sharesOf(design);
  const effective = (supported * (1 - lossShare)) / designEffect(firmsPerProducer, icc);
  return twoProportionPower(shares, effective / shares.shareOfFirst, alpha);
}
