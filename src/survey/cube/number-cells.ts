/**
 * What is kept of a number in a cell, in this order: with w the weight and y the number the sums of w y, w y², w² y,
 * w² y² and w |y|, and the two largest w |y|, which the disclosure control must know.
 */
export const numberColumns = ['wy', 'wy2', 'w2y', 'w2y2', 'wabs', 'max1', 'max2'] as const;

/** How many numbers a cell has. */
export const numberWidth: number = numberColumns.length;

/** The places of the columns in a cell. */
export const numberPlace = { wy: 0, wy2: 1, w2y: 2, w2y2: 3, wabs: 4, max1: 5, max2: 6 } as const;

/**
 * Adds the number of a respondent to the cell that begins at a place.
 *
 * @param cells - are added to
 * @param at - where the cell begins
 * @param weight - of the respondent, at least 0
 * @param value - the number
 * @example
 * ```ts
 * const cell = new Float64Array(numberWidth);
 * addNumber(cell, 0, 2, 10);
 * cell // Float64Array.of(20, 200, 40, 400, 20, 20, 0)
 * ```
 */
export function addNumber(cells: Float64Array, at: number, weight: number, value: number): void {
  const product = weight * value;
  const size = Math.abs(product);
  cells[at] = (cells[at] as number) + product;
  cells[at + 1] = (cells[at + 1] as number) + product * value;
  cells[at + 2] = (cells[at + 2] as number) + weight * product;
  cells[at + 3] = (cells[at + 3] as number) + product * product;
  cells[at + 4] = (cells[at + 4] as number) + size;
  addLargest(cells, at, size);
}

/**
 * Adds a cell to another: sums add up, and of the largest contributions of both the two largest stay.
 *
 * @param into - is added to
 * @param at - where its cell begins
 * @param from - holds the other cell
 * @param fromAt - where that one begins
 * @example
 * ```ts
 * const cell = Float64Array.of(20, 200, 40, 400, 20, 20, 0);
 * const other = Float64Array.of(30, 300, 90, 900, 30, 30, 0);
 * addNumberCell(cell, 0, other, 0);
 * cell // Float64Array.of(50, 500, 130, 1300, 50, 30, 20)
 * ```
 */
export function addNumberCell(into: Float64Array, at: number, from: Float64Array, fromAt: number): void {
  for (let place = 0; place <= numberPlace.wabs; place += 1) {
    into[at + place] = (into[at + place] ?? 0) + (from[fromAt + place] ?? 0);
  }
  addLargest(into, at, from[fromAt + numberPlace.max1] ?? 0);
  addLargest(into, at, from[fromAt + numberPlace.max2] ?? 0);
}

function addLargest(cells: Float64Array, at: number, size: number): void {
  const first = at + numberPlace.max1;
  const second = at + numberPlace.max2;
  if (size <= (cells[second] as number)) return;
  if (size <= (cells[first] as number)) cells[second] = size;
  else {
    cells[second] = cells[first] as number;
    cells[first] = size;
  }
}
