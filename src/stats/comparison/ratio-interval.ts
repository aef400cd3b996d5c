import type { ConfidenceInterval } from '../confidence/confidence-interval.ts';

/** A ratio, with an interval that is as wide on both sides of its logarithm. */
export interface RatioInterval extends ConfidenceInterval {
  /** The standard error of the natural logarithm of the ratio. */
  readonly logSe: number;
}
