/** Two shares that were estimated from one survey. */
export interface SharePair {
  /** The share in the first group, 0-1. */
  readonly p1: number;
  /** The share in the second group, 0-1. */
  readonly p2: number;
  /** The standard error of the first. */
  readonly se1: number;
  /** The standard error of the second. */
  readonly se2: number;
  /** Their covariance; 0 where they are taken as independent. */
  readonly covariance: number;
  /** Answers in the first group. */
  readonly n1: number;
  /** Answers in the second group. */
  readonly n2: number;
  /** Degrees of freedom of the design. */
  readonly df: number;
}
