import { finiteOrNull } from '../finite-or-null.ts';

/** What an estimated mean or share was computed from. */
export interface VarianceBasis {
  /** The variance of the estimate under its design. */
  readonly variance: number;
  /** The variance of the values in the population; n / (n - 1) p (1 - p) for a share. */
  readonly populationVariance: number;
  /** Answers. */
  readonly n: number;
  /** The sum of their weights, which stands for the size of the population. */
  readonly weightSum: number;
}

/** By how much a design changes the variance. */
export interface VarianceRatio {
  /** Against a simple random sample without replacement; null where the weights add up to no more than the answers. */
  readonly designEffect: number | null;
  /** Against a simple random sample with replacement. */
  readonly designEffectReplace: number | null;
}

/**
 * The design effect of an estimated mean: its variance against that of a simple random sample of the same size.
 *
 * `deff` of R survey, without and with replacement. It is a property of one estimate; Kish's 1 + cv² of the weights
 * (`kishEffectiveN`) is one of the weights alone. Reference: Kish, Survey Sampling (1965), section 8.2.
 *
 * @param basis - variances in the unit of the estimate, squared, and sizes
 * @returns both ratios; null where one is not defined, as for a share of 0 or 1
 * @example
 * ```ts
 * varianceRatio({ variance: 0.02, populationVariance: 1, n: 100, weightSum: 200 }) // { designEffect: 4, designEffectReplace: 2 }
 * ```
 */
export function varianceRatio({ variance, populationVariance, n, weightSum }: VarianceBasis): VarianceRatio {
  const withReplacement = populationVariance / n;
  const left = (weightSum - n) / weightSum;
  return {
    designEffect: left > 0 ? finiteOrNull(variance / (withReplacement * left)) : null,
    designEffectReplace: finiteOrNull(variance / withReplacement),
  };
}
