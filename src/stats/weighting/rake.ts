import { crossCodes } from '../survey/cross-codes.ts';
import { nestedCodes } from '../survey/nested-codes.ts';
import type { SurveyDesign } from '../survey/survey-design.ts';
import { describeFit } from './describe-fit.ts';
import type { FittedWeights } from './fitted-weights.ts';
import type { Margin } from './margin.ts';
import { marginCells } from './margin-cells.ts';

/** When raking stops, and how far a weight may go. */
export interface RakeOptions {
  /** Cycles over all margins at most, an integer of at least 1; 500 where it is missing. */
  readonly maxCycles?: number | undefined;
  /**
   * Raking stops once no combination of categories changes by as much in a cycle: below 1 as a share of the sum of
   * the weights, from 1 on in weights; 1e-12 where it is missing. R survey has 10 cycles and 1.
   */
  readonly epsilon?: number | undefined;
  /**
   * How far the ratio of a weight after to the one before may lie from the ratio of the sums, as factors around 1.
   * Weights beyond are held there in each cycle, and the totals may be missed: see `largestMarginError`.
   */
  readonly trim?: { readonly low: number; readonly high: number } | undefined;
}

/**
 * Weights whose sums meet several known margins: iterative proportional fitting.
 *
 * Each cycle post-stratifies by the margins in turn, as `rake` of R survey; the standard errors follow its choice
 * too (`calibrationResiduals`). The rows of a combination of categories share their factor, so that a cycle costs as
 * much as there are combinations. Reference: Deming and Stephan, Annals of Mathematical Statistics 11 (1940),
 * 427-444; Lumley, Complex Surveys (2010), section 7.3.
 *
 * @param design - the design of the full sample
 * @param margins - at least one; their totals should add up to the same sum
 * @param options - when to stop and whether to hold extreme weights
 * @returns the new design and what should be published about the fit; read `converged` before using it
 * @throws RangeError without a margin, when a row has no category or a category no total above 0 or no weight, or an
 *   option leaves its range
 * @example
 * ```ts
 * rake({ weights: Float64Array.of(1, 1, 1, 1), stages: [], lonelyPsu: 'fail', calibrations: [] }, [{ codes: [0, 0, 1, 1], categories: 2, totals: [4, 8] }, { codes: [0, 1, 0, 1], categories: 2, totals: [6, 6] }]).design.weights // Float64Array.of(2, 2, 4, 4)
 * ```
 */
export function rake(
  design: SurveyDesign,
  margins: readonly Margin[],
  options: RakeOptions = {},
): FittedWeights {
  const { maxCycles = 500, epsilon = 1e-12, trim } = options;
  if (!Number.isInteger(maxCycles) || maxCycles < 1) {
    throw new RangeError(`rake requires at least one cycle: ${maxCycles}`);
  }
  if (!(epsilon > 0)) throw new RangeError(`rake requires an epsilon above 0: ${epsilon}`);
  if (trim && !(trim.low >= 0 && trim.low <= 1 && trim.high >= 1)) {
    throw new RangeError(`rake requires limits around 1: ${trim.low}, ${trim.high}`);
  }
  const before = design.weights;
  const fitted = margins.map((margin) => ({
    cells: marginCells('rake', margin, before),
    count: margin.categories,
  }));
  const { codes, count } = nestedCodes(crossCodes(margins).codes, null);
  const original = sumsOf(before, codes, count);
  const total = original.reduce((sum, weight) => sum + weight, 0);
  const cellsOf = fitted.map(({ cells }) => {
    const places = new Uint32Array(count);
    for (let row = 0; row < codes.length; row += 1) places[codes[row] ?? 0] = cells[row] ?? 0;
    return places;
  });
  const enough = epsilon < 1 ? epsilon * total : epsilon;
  const wanted = Array.from(margins[0]?.totals ?? []).reduce((sum, value) => sum + value, 0) / total;
  const current = Float64Array.from(original);
  const held = new Uint8Array(count);
  let converged = false;
  let cycles = 0;
  let steps: Float64Array[] = [];
  while (cycles < maxCycles && !converged) {
    const previous = Float64Array.from(current);
    steps = margins.map((margin, index) => {
      fitMargin(current, cellsOf[index] ?? new Uint32Array(), margin);
      return Float64Array.from(current);
    });
    if (trim) {
      for (let cell = 0; cell < count; cell += 1) {
        const middle = (original[cell] ?? 0) * wanted;
        const free = current[cell] ?? 0;
        const kept = Math.min(Math.max(free, trim.low * middle), trim.high * middle);
        held[cell] = Number(kept !== free);
        current[cell] = kept;
      }
    }
    cycles += 1;
    converged = current.every((weight, cell) => Math.abs(weight - (previous[cell] ?? 0)) < enough);
  }
  const spread = (sums: Float64Array): Float64Array =>
    before.map((weight, row) => {
      const cell = codes[row] ?? 0;
      const sum = original[cell] ?? 0;
      return sum > 0 ? (weight * (sums[cell] ?? 0)) / sum : 0;
    });
  const after = spread(current);
  const calibrated = fitted.map((margin, index) => ({ ...margin, weights: spread(steps[index] ?? current) }));
  return {
    design: {
      ...design,
      weights: after,
      calibrations: [...design.calibrations, { kind: 'raking', margins: calibrated, before }],
    },
    converged,
    cycles,
    trimmed: codes.reduce((sum, cell) => sum + (held[cell] ?? 0), 0),
    ...describeFit(before, after, margins),
  };
}

function sumsOf(weights: Float64Array, codes: Uint32Array, count: number): Float64Array {
  const sums = new Float64Array(count);
  for (let row = 0; row < weights.length; row += 1) {
    const code = codes[row] ?? 0;
    sums[code] = (sums[code] ?? 0) + (weights[row] ?? 0);
  }
  return sums;
}

function fitMargin(current: Float64Array, places: Uint32Array, { categories, totals }: Margin): void {
  const sums = sumsOf(current, places, categories);
  for (let cell = 0; cell < current.length; cell += 1) {
    const place = places[cell] ?? 0;
    const sum = sums[place] ?? 0;
    if (sum > 0) current[cell] = ((current[cell] ?? 0) * (totals[place] ?? 0)) / sum;
  }
}
