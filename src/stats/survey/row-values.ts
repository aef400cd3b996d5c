/**
 * A value for each of some rows.
 *
 * A loop, since `Float64Array.from` with a function takes several times as long, and every linearisation needs one.
 *
 * @param rows - the numbers of the rows
 * @param value - tells the value of a row by its number
 * @returns the values in the order of the rows
 * @example
 * ```ts
 * rowValues(Uint32Array.of(1, 3), (row) => row / 2) // Float64Array.of(0.5, 1.5)
 * ```
 */
export function rowValues(rows: Uint32Array, value: (row: number) => number): Float64Array {
  const values = new Float64Array(rows.length);
  for (let place = 0; place < rows.length; place += 1) values[place] = value(rows[place] ?? 0);
  return values;
}
