/**
 * Refuses what is no table of counts: the common contract of the tests of tables.
 *
 * @param caller - the name of the function that was called
 * @param table - its rows, all of the same length
 * @throws RangeError when the table has fewer than two rows or columns, rows differ in length, a count is negative or
 *   no number, or a row or a column is empty
 * @example
 * ```ts
 * requireTable('pearsonChiSquared', [[1, 2], [3, 4]]) // undefined
 * ```
 */
export function requireTable(caller: string, table: readonly (readonly number[])[]): void {
  const width = table[0]?.length ?? 0;
  if (table.length < 2 || width < 2 || table.some((row) => row.length !== width)) {
    throw new RangeError(
      `${caller} requires two rows and columns, all as long: ${table.map((row) => row.length).join(', ')}`,
    );
  }
  const bad = table.flat().find((count) => !(count >= 0 && count < Infinity));
  if (bad !== undefined) throw new RangeError(`${caller} requires counts of at least 0: ${bad}`);
  for (let column = 0; column < width; column += 1) {
    if (table.every((row) => row[column] === 0)) {
      throw new RangeError(`${caller} requires columns with a count: none in column ${column}`);
    }
  }
  const empty = table.findIndex((row) => row.every((count) => count === 0));
  if (empty >= 0) throw new RangeError(`${caller} requires rows with a count: none in row ${empty}`);
}
