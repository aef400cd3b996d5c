import { finiteOrNull } from '../finite-or-null.ts';
import type { SurveyProportion } from './survey-proportion.ts';
import { varianceRatio } from './variance-ratio.ts';

/**
 * What rounding leaves, as part of `share * (1 - share)`, of the variance of a share that the design holds fixed, such as
 * that of a stratum; a sample of 10^8 would leave 10^16 times as much.
 */
const roundingVariance = 1e-24;

/** What was counted in one group. */
export interface ProportionBasis {
  /** The number of the group, from 0. */
  readonly group: number;
  /** For each answer its rows. */
  readonly counts: Float64Array;
  /** For each answer the sum of their weights. */
  readonly sums: Float64Array;
  /** Rows without an answer. */
  readonly missing: number;
  /** PSUs minus strata among the rows, those without an answer included. */
  readonly df: number;
}

/**
 * The rows of one group: shares and what belongs to them, from counts and variances.
 *
 * @param basis - what was counted
 * @param varianceOf - the variance of the total of `inside` times the weight for the rows of an answer and `outside`
 *   times the weight for the others that have an answer
 * @returns a row for each answer; without a base there is no estimate, and a share of 0 or 1 has a standard error of 0
 * @example
 * ```ts
 * proportionRows({ group: 0, counts: Float64Array.of(1, 3), sums: Float64Array.of(2, 6), missing: 0, df: 3 }, () => 0.04).map(({ estimate, se }) => [estimate, se]) // [[0.25, 0.2], [0.75, 0.2]]
 * ```
 */
export function proportionRows(
  { group, counts, sums, missing, df }: ProportionBasis,
  varianceOf: (inside: number, outside: number, category: number) => number,
): SurveyProportion[] {
  const base = counts.reduce((sum, count) => sum + count, 0);
  const baseWeight = sums.reduce((sum, weight) => sum + weight, 0);
  return Array.from(counts, (n, category) => {
    const weightSum = sums[category] ?? 0;
    const shared = { group, category, n, weightSum, base, baseWeight, missing, df };
    if (!(baseWeight > 0)) {
      const none = {
        estimate: null,
        se: null,
        effectiveN: null,
        designEffect: null,
        designEffectReplace: null,
      };
      return { ...shared, ...none, weightSumSe: 0 };
    }
    const certain = n === 0 || n === base;
    const estimate = certain ? Math.sign(n) : weightSum / baseWeight;
    const spread = estimate * (1 - estimate);
    const computed = certain ? 0 : varianceOf((1 - estimate) / baseWeight, -estimate / baseWeight, category);
    const variance = computed < roundingVariance * spread ? 0 : computed;
    return {
      ...shared,
      estimate,
      se: finiteOrNull(Math.sqrt(variance)),
      weightSumSe: n === 0 ? 0 : finiteOrNull(Math.sqrt(varianceOf(1, 0, category))),
      effectiveN: finiteOrNull(spread / variance),
      ...varianceRatio({
        variance,
        populationVariance: (base / (base - 1)) * spread,
        n: base,
        weightSum: baseWeight,
      }),
    };
  });
}
