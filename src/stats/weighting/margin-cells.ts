import type { Margin } from './margin.ts';

/**
 * The categories of a margin, checked: each row has one and each has a total and a row to carry it.
 *
 * @param caller - the name of the function that was called
 * @param margin - the margin
 * @param weights - the weight of each row before
 * @returns the category of each row
 * @throws RangeError when a row has no category, or a category no total above 0 or no weight
 * @example
 * ```ts
 * marginCells('rake', { codes: [1, 0], categories: 2, totals: [3, 4] }, Float64Array.of(1, 1)) // Uint32Array.of(1, 0)
 * ```
 */
export function marginCells(caller: string, margin: Margin, weights: Float64Array): Uint32Array {
  const { codes, categories, totals } = margin;
  if (codes.length !== weights.length) {
    throw new RangeError(`${caller} requires a category for each of ${weights.length} rows: ${codes.length}`);
  }
  if (totals.length !== categories) {
    throw new RangeError(`${caller} requires a total for each of ${categories} categories: ${totals.length}`);
  }
  const cells = new Uint32Array(weights.length);
  const sums = new Float64Array(categories);
  for (let row = 0; row < cells.length; row += 1) {
    const code = codes[row] ?? -1;
    if (!(Number.isInteger(code) && code >= 0 && code < categories)) {
      throw new RangeError(`${caller} requires codes from 0 to below ${categories}: ${code} at row ${row}`);
    }
    cells[row] = code;
    sums[code] = (sums[code] ?? 0) + (weights[row] ?? 0);
  }
  for (let category = 0; category < categories; category += 1) {
    const total = totals[category] ?? NaN;
    if (!(total > 0 && total < Infinity)) {
      throw new RangeError(`${caller} requires totals above 0: ${total} in category ${category}`);
    }
    if (!((sums[category] ?? 0) > 0)) {
      throw new RangeError(`${caller} requires a row with a weight in each category: none in ${category}`);
    }
  }
  return cells;
}
