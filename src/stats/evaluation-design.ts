/** What somebody who plans to compare two equal groups of firms assumes. */
export interface EvaluationDesign {
  /** The share of the firms compared that would reach the outcome, 0-1. */
  readonly compared: number;
  /** The share of the firms supported that would reach it, 0-1. */
  readonly supported: number;
  /** The level of the two-sided test, 0.05 by custom. */
  readonly alpha: number;
  /** Firms that share a producer, at least 1. */
  readonly firmsPerProducer: number;
  /** How alike firms of the same producer are: the intra-cluster correlation, 0-1. */
  readonly icc: number;
  /** The share of firms whose outcome is never learnt, 0 to below 1. */
  readonly lossShare: number;
}
