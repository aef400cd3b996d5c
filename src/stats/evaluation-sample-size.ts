import { designEffect } from './design-effect.ts';
import type { EvaluationDesign } from './evaluation-design.ts';
import { sampleSizeForPower } from './sample-size-for-power.ts';

/** The firms that a comparison of two equal groups has to start with. */
export interface EvaluationSize {
  readonly designEffect: number;
  /** Firms in each group, those lost later included. */
  readonly firmsPerGroup: number;
  /** Firms in both groups. */
  readonly total: number;
  /** Producers for the group supported. */
  readonly producers: number;
}

/**
 * The firms and producers with which a comparison of two equal groups would find a difference with a given power.
 *
 * The size for independent firms (`sampleSizeForPower`) times the design effect, rounded up, then divided by the
 * share of firms that stay and rounded up again: Donner and Klar, Design and Analysis of Cluster Randomization Trials
 * (2000), section 5.1. The effect is applied to both groups, which is cautious where only those supported share a
 * producer. A normal approximation: with few producers, more are needed.
 *
 * @param design - the assumptions
 * @param power - the probability wanted, between 0.5 and 1
 * @returns whole firms and producers
 * @throws RangeError when an assumption leaves its range
 * @example
 * ```ts
 * evaluationSampleSize({ compared: 0.44, supported: 0.67, alpha: 0.05, firmsPerProducer: 6, icc: 0.05, lossShare: 0.2 }, 0.8) // { designEffect: 1.25, firmsPerGroup: 114, total: 228, producers: 19 }
 * ```
 */
export function evaluationSampleSize(design: EvaluationDesign, power: number): EvaluationSize {
  const { compared, supported, alpha, firmsPerProducer, icc, lossShare } = design;
  if (!(lossShare >= 0 && lossShare < 1)) {
    throw new RangeError(`evaluationSampleSize requires a loss from 0 to below 1: ${lossShare}`);
  }
  const effect = designEffect(firmsPerProducer, icc);
  const independent =
    sampleSizeForPower({ shareOfFirst: 0.5, p1: supported, p2: compared }, power, alpha) / 2;
  const answering = roundedUp(independent * effect);
  const firmsPerGroup = roundedUp(answering / (1 - lossShare));
  return {
    designEffect: effect,
    firmsPerGroup,
    total: 2 * firmsPerGroup,
    producers: Math.ceil(firmsPerGroup / firmsPerProducer),
  };
}

/**
 * The next whole number, but for the noise of binary arithmetic: 9 / (1 - 0.9) is 90. Twelve digits, as in
 * `cleanNumber`, which would reach the browser as a file of its own because two pages share it.
 */
const roundedUp = (value: number): number => Math.ceil(Number(value.toPrecision(12)));
