/**
 * Numbers from 0 for the values of a column, told apart within the values of another where one is given.
 *
 * @param values - an integer of at least 0 for each row
 * @param outer - the number of the outer unit of each row, or null
 * @returns a number for each row, in the order in which they appear, and how many there are
 * @throws RangeError when a value is not an integer of at least 0
 * @example
 * ```ts
 * nestedCodes([5, 5, 5], Uint32Array.of(0, 0, 1)) // { codes: Uint32Array.of(0, 0, 1), count: 2 }
 * ```
 */
export function nestedCodes(
  values: ArrayLike<number>,
  outer: Uint32Array | null,
): { codes: Uint32Array; count: number } {
  const codes = new Uint32Array(values.length);
  const byOuter = new Map<number, Map<number, number>>();
  let count = 0;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? NaN;
    if (!Number.isInteger(value) || value < 0) {
      throw new RangeError(`nestedCodes requires integers of at least 0: ${value} at row ${row}`);
    }
    const within = outer?.[row] ?? 0;
    let known = byOuter.get(within);
    if (!known) {
      known = new Map();
      byOuter.set(within, known);
    }
    let code = known.get(value);
    if (code === undefined) {
      code = count;
      known.set(value, code);
      count += 1;
    }
    codes[row] = code;
  }
  return { codes, count };
}
