import type { VarianceRatio } from './variance-ratio.ts';

/** The share of one answer in one group; null where something is not defined. */
export interface SurveyProportion extends VarianceRatio {
  /** The number of the group, from 0. */
  readonly group: number;
  /** The code of the answer, from 0. */
  readonly category: number;
  /** The weighted share, 0-1; null where nobody of the group answered. */
  readonly estimate: number | null;
  /** Its standard error, as a share. */
  readonly se: number | null;
  /** Rows with this answer. */
  readonly n: number;
  /** The sum of their weights: how many of the population they stand for. */
  readonly weightSum: number;
  /** The standard error of that sum. */
  readonly weightSumSe: number | null;
  /** Rows of the group with any answer. */
  readonly base: number;
  /** The sum of their weights. */
  readonly baseWeight: number;
  /** Rows of the group without an answer. */
  readonly missing: number;
  /** PSUs minus strata among the rows of the group, those without an answer included. */
  readonly df: number;
  /** Answers that a simple random sample would need for the same standard error: p (1 - p) / se². */
  readonly effectiveN: number | null;
}
