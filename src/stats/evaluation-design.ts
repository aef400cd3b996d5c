import type { TwoShares } from './two-shares.ts';

/** What somebody who plans to compare two groups of firms assumes. */
export interface EvaluationDesign {
  /** The share of the firms compared that would reach the outcome, 0-1. */
  readonly compared: number;
  /** The share of the firms supported that would reach it, 0-1. */
  readonly supported: number;
  /** The level of the two-sided test, 0.05 by custom. */
  readonly alpha: number;
  /** Firms compared for each firm supported, above 0: 1 for equal groups. */
  readonly comparedPerSupported: number;
  /** Firms that share a producer, at least 1. */
  readonly firmsPerProducer: number;
  /** How alike firms of the same producer are: the intra-cluster correlation, 0-1. */
  readonly icc: number;
  /** The share of firms whose outcome is never learnt, 0 to below 1. */
  readonly lossShare: number;
}

/**
 * The two groups of a design as the tests of two shares take them, those supported first.
 *
 * @param design - the assumptions
 * @returns the share of all firms that is supported, and the shares of both groups that reach the outcome
 * @throws RangeError when there is no firm to compare with
 * @example
 * ```ts
 * sharesOf({ compared: 0.44, supported: 0.67, alpha: 0.05, comparedPerSupported: 3, firmsPerProducer: 6, icc: 0, lossShare: 0 }) // { shareOfFirst: 0.25, p1: 0.67, p2: 0.44 }
 * ```
 */
export function sharesOf({ compared, supported, comparedPerSupported }: EvaluationDesign): TwoShares {
  if (!(comparedPerSupported > 0 && comparedPerSupported < Infinity)) {
    throw new RangeError(`sharesOf requires firms to compare with: ${comparedPerSupported}`);
  }
  return { shareOfFirst: 1 / (1 + comparedPerSupported), p1: supported, p2: compared };
}
