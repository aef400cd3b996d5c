import { designEffect } from './design-effect.ts';
import { type EvaluationDesign, sharesOf } from './evaluation-design.ts';
import { sampleSizeForPower } from './sample-size-for-power.ts';

/** The firms that a comparison of two groups has to start with. */
export interface EvaluationSize {
  readonly designEffect: number;
  /** Firms supported, those lost later included. */
  readonly supported: number;
  /** Firms compared, those lost later included. */
  readonly compared: number;
  /** Firms in both groups. */
  readonly total: number;
  /** Producers for the group supported. */
  readonly producers: number;
}

/**
 * The firms and producers with which a comparison of two groups would find a difference with a given power.
 *
 * The firms supported for independent firms, from `sampleSizeForPower` with the groups in their ratio (Fleiss, Levin
 * and Paik, Statistical Methods for Rates and Proportions, 3rd ed., 2003, section 4.4: n and r n, there with a
 * correction for continuity); times the design effect, rounded up, then divided by the share of firms that stay and
 * rounded up again: Donner and Klar, Design and Analysis of Cluster Randomization Trials (2000), section 5.1. The firms
 * compared are r times as many, rounded up. The effect is applied to both groups, which is cautious where only those
 * supported share a producer. A normal approximation: with few producers, more are needed.
 *
 * @param design - the assumptions
 * @param power - the probability wanted, between 0.5 and 1
 * @returns whole firms and producers
 * @throws RangeError when an assumption leaves its range
 * @example
 * ```ts
 * evaluationSampleSize({ compared: 0.44, supported: 0.67, alpha: 0.05, comparedPerSupported: 1, firmsPerProducer: 6, icc: 0.05, lossShare: 0.2 }, 0.8) // { designEffect: 1.25, supported: 114, compared: 114, total: 228, producers: 19 }
 * ```
 */
export function evaluationSampleSize(design: EvaluationDesign, power: number): EvaluationSize {
  const { alpha, comparedPerSupported, firmsPerProducer, icc, lossShare } = design;
  if (!(lossShare >= 0 && lossShare < 1)) {
    throw new RangeError(`evaluationSampleSize requires a loss from 0 to below 1: ${lossShare}`);
  }
  const effect = designEffect(firmsPerProducer, icc);
  const shares = sharesOf(design);
  const independent = sampleSizeForPower(shares, power, alpha) * shares.shareOfFirst;
  const answering = roundedUp(independent * effect);
  const supported = roundedUp(answering / (1 - lossShare));
  const compared = roundedUp(comparedPerSupported * supported);
  return {
    designEffect: effect,
    supported,
    compared,
    total: supported + compared,
    producers: Math.ceil(supported / firmsPerProducer),
  };
}

/**
 * The next whole number, but for the noise of binary arithmetic: 9 / (1 - 0.9) is 90. Twelve digits, as in
 * `cleanNumber`, which would reach the browser as a file of its own because two pages share it.
 */
const roundedUp = (value: number): number => Math.ceil(Number(value.toPrecision(12)));
