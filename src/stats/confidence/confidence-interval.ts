import type { Interval } from '../interval.ts';

/** An estimate with the ends of its confidence interval; unlike other intervals it speaks of sampling alone. */
export interface ConfidenceInterval extends Interval {
  /** The estimate that the interval belongs to, in the unit of its ends. */
  readonly estimate: number;
  /** The confidence level, 0-1: 0.95 by custom. */
  readonly level: number;
}
