import { designEffect } from './design-effect.ts';
import type { EvaluationDesign } from './evaluation-design.ts';
import { twoProportionPower } from './two-proportion-power.ts';

/**
 * The probability that a comparison of two equal groups of given size would find the difference that is assumed.
 *
 * `twoProportionPower` for the firms that stay, divided by the design effect: the inverse of `evaluationSampleSize`
 * before its rounding.
 *
 * @param design - the assumptions
 * @param firmsPerGroup - firms with which each group starts, above 0
 * @returns the power, 0-1
 * @throws RangeError when an assumption leaves its range
 * @example
 * ```ts
 * evaluationPower({ compared: 0.44, supported: 0.67, alpha: 0.05, firmsPerProducer: 1, icc: 0, lossShare: 0 }, 100).toFixed(4) // '0.9114'
 * ```
 */
export function evaluationPower(design: EvaluationDesign, firmsPerGroup: number): number {
  const { compared, supported, alpha, firmsPerProducer, icc, lossShare } = design;
  if (!(lossShare >= 0 && lossShare < 1)) {
    throw new RangeError(`evaluationPower requires a loss from 0 to below 1: ${lossShare}`);
  }
  const perGroup = (firmsPerGroup * (1 - lossShare)) / designEffect(firmsPerProducer, icc);
  return twoProportionPower({ shareOfFirst: 0.5, p1: supported, p2: compared }, 2 * perGroup, alpha);
}
