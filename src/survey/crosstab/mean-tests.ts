import { adjustedPValues } from '../../stats/adjusted-p-values.ts';
import type { ShareDifference } from '../../stats/comparison/survey-difference.ts';
import { surveyMeanDifference } from '../../stats/comparison/survey-mean-difference.ts';
import type { SurveyDesign } from '../../stats/survey/survey-design.ts';
import { confidenceLevel } from '../estimate-cell.ts';

/** A number and groups, an entry for each row. */
export interface TestedMeans {
  /** NaN where there is none. */
  readonly values: Float64Array;
  /** The code of the group; below 0 outside. */
  readonly groups: ArrayLike<number>;
  readonly groupCount: number;
  /** The category of a third variable that the rows lie in; null without one. */
  readonly blocks: ArrayLike<number> | null;
  readonly blockCount: number;
}

/** The difference of the means of two groups, in the unit of the number. */
export interface MeanDifference extends ShareDifference {
  readonly block: number;
  readonly pair: readonly [number, number];
  /** The p-value adjusted after Holm for all pairs of the command; null where the standard error is 0. */
  readonly adjusted: number | null;
}

/**
 * Compares the means of all pairs of groups under the design, block by block.
 *
 * @param design - the design of the full sample
 * @param tested - the number and the groups
 * @returns the differences; a pair of which one has no number, or that leaves no degree of freedom, has none
 * @example
 * ```ts
 * import { surveyDesign } from 'src/stats/survey/survey-design.ts';
 *
 * const design = surveyDesign({ rows: 6, weights: new Float64Array(6).fill(1) });
 * const values = Float64Array.of(10, 12, 14, 20, 22, NaN);
 * const tested = { values, groups: [0, 0, 0, 1, 1, 1], groupCount: 2, blocks: null, blockCount: 1 };
 * meanTests(design, tested).map(({ pair, estimate, df }) => ({ pair, estimate, df }))
 * // [{ pair: [0, 1], estimate: -9, df: 4 }]
 * ```
 */
export function meanTests(
  design: SurveyDesign,
  { values, groups, groupCount, blocks, blockCount }: TestedMeans,
): MeanDifference[] {
  const found = Array.from({ length: blockCount }, (_, block) => {
    const domain = blocks === null ? undefined : Array.from(blocks, (code) => Number(code === block));
    const weights = new Float64Array(groupCount);
    for (const [row, value] of values.entries()) {
      const group = groups[row] ?? -1;
      if (Number.isNaN(value) || group < 0 || domain?.[row] === 0) continue;
      weights[group] = (weights[group] ?? 0) + (design.weights[row] ?? 0);
    }
    const filled = [...weights.keys()].filter((group) => (weights[group] ?? 0) > 0);
    return filled.flatMap((first, place) =>
      filled.slice(place + 1).flatMap((second) => {
        const pair = [first, second] as const;
        const difference = surveyMeanDifference(design, { values, groups, pair, domain }, confidenceLevel);
        return difference === null ? [] : [{ ...difference, block, pair }];
      }),
    );
  }).flat();
  const adjusted = adjustedPValues(
    found.map(({ pValue }) => pValue),
    'holm',
  );
  return found.map((pair, place) => ({ ...pair, adjusted: adjusted[place] ?? null }));
}
