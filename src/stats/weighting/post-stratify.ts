import type { SurveyDesign } from '../survey/survey-design.ts';
import { describeFit } from './describe-fit.ts';
import type { FittedWeights } from './fitted-weights.ts';
import type { Margin } from './margin.ts';
import { marginCells } from './margin-cells.ts';

/**
 * Weights that add up to the known total of each post-stratum.
 *
 * Each weight is multiplied by total / sum of weights of its post-stratum, and the variance is that of the deviations
 * from the means of the post-strata: `postStratify` of R survey. For several variables at once, cross them first
 * (`crossCodes`) or use `rake`. Reference: Lumley, Complex Surveys (2010), section 7.2.
 *
 * @param design - the design of the full sample
 * @param margin - the post-strata with their totals
 * @returns the new design and what should be published about the fit
 * @throws RangeError when a row has no post-stratum, or a post-stratum no total above 0 or no weight
 * @example
 * ```ts
 * postStratify({ weights: Float64Array.of(1, 1, 1), stages: [], lonelyPsu: 'fail', calibrations: [] }, { codes: [0, 0, 1], categories: 2, totals: [4, 6] }).design.weights // Float64Array.of(2, 2, 6)
 * ```
 */
export function postStratify(design: SurveyDesign, margin: Margin): FittedWeights {
  const before = design.weights;
  const cells = marginCells('postStratify', margin, before);
  const sums = new Float64Array(margin.categories);
  for (let row = 0; row < cells.length; row += 1) {
    const cell = cells[row] ?? 0;
    sums[cell] = (sums[cell] ?? 0) + (before[row] ?? 0);
  }
  const after = before.map((weight, row) => {
    const cell = cells[row] ?? 0;
    return (weight * (margin.totals[cell] ?? 0)) / (sums[cell] ?? 1);
  });
  const margins = [{ cells, count: margin.categories, weights: after }];
  return {
    design: {
      ...design,
      weights: after,
      calibrations: [...design.calibrations, { kind: 'postStrata', margins, before }],
    },
    converged: true,
    cycles: 1,
    trimmed: 0,
    ...describeFit(before, after, [margin]),
  };
}
