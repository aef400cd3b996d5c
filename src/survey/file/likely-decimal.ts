/**
 * The decimal mark of a file: a comma where it parts digits and nothing speaks for a point.
 *
 * @param rows - the first rows, with that of the names
 * @param delimiter - the delimiter; where it is a comma, the mark is a point
 * @example
 * ```ts
 * likelyDecimal([['a'], ['1,5'], ['2']], ';') // ','
 * ```
 */
export function likelyDecimal(rows: readonly (readonly string[])[], delimiter: string): '.' | ',' {
  if (delimiter === ',') return '.';
  const cells = rows.slice(1).flat();
  const commas = cells.filter((cell) => /^-?\d+,\d+$/.test(cell.trim())).length;
  const points = cells.filter((cell) => /^-?\d+\.\d+$/.test(cell.trim())).length;
  return commas > points ? ',' : '.';
}
