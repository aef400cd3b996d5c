import gammaln from '@stdlib/math-base-special-gammaln';
import { requireTable } from './require-table.ts';

/** R counts a table as no more probable than the observed one up to this relative difference. */
const tolerance = 1 + 1e-7;
const mostTables = 5e7;

/**
 * Fisher's exact test of a table of any size: the probability of tables no more probable than the observed one.
 *
 * Freeman and Halton's extension, as `fisher.test` of R: every table with the same margins is visited, the largest
 * column last because the others leave it no choice. For two shares `fisherExactTest` is quicker. Reference: Freeman
 * and Halton, Biometrika 38 (1951), 141-149.
 *
 * @param table - integer counts, rows first
 * @returns the two-sided p-value, 0-1
 * @throws RangeError when the table is none, a count is not an integer, or more than 50 million tables would have to
 *   be visited
 * @example
 * ```ts
 * fisherTableTest([[3, 1], [1, 3]]).toFixed(12) // '0.485714285714'
 * ```
 */
export function fisherTableTest(table: readonly (readonly number[])[]): number {
  requireTable('fisherTableTest', table);
  if (!table.flat().every(Number.isInteger)) {
    throw new RangeError(`fisherTableTest requires integer counts: ${table.flat().join(', ')}`);
  }
  const columns = (table[0] ?? [])
    .map((_, column) => table.map((row) => row[column] ?? 0))
    .map((cells) => ({ cells, total: sumOf(cells) }))
    .sort((a, b) => a.total - b.total);
  const left = table.map(sumOf);
  const total = sumOf(left);
  requireFewTables(
    columns.slice(0, -1).map((column) => column.total),
    left.length,
  );
  const logFactorial = Float64Array.from({ length: total + 1 }, (_, n) => gammaln(n + 1));
  const log = (n: number): number => logFactorial[n] ?? NaN;
  const fixed = [...left, ...columns.map((column) => column.total)].reduce(
    (sum, n) => sum + log(n),
    -log(total),
  );
  const observed = Math.exp(fixed - table.flat().reduce((sum, n) => sum + log(n), 0)) * tolerance;
  let pValue = 0;
  const visit = (column: number, row: number, toPlace: number, sum: number): void => {
    const room = left[row] ?? 0;
    if (column === columns.length - 1) {
      let last = sum;
      for (const count of left) last -= log(count);
      const probability = Math.exp(last);
      if (probability <= observed) pValue += probability;
    } else if (row === left.length - 1) {
      if (toPlace > room) return;
      left[row] = room - toPlace;
      visit(column + 1, 0, columns[column + 1]?.total ?? 0, sum - log(toPlace));
      left[row] = room;
    } else {
      for (let count = Math.min(room, toPlace); count >= 0; count -= 1) {
        left[row] = room - count;
        visit(column, row + 1, toPlace - count, sum - log(count));
      }
      left[row] = room;
    }
  };
  visit(0, 0, columns[0]?.total ?? 0, fixed);
  return Math.min(1, pValue);
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** The tables that the margins of the columns alone would allow. */
function requireFewTables(totals: readonly number[], rows: number): void {
  let tables = 1;
  for (const total of totals) {
    for (let row = 1; row < rows; row += 1) tables *= (total + row) / row;
  }
  if (tables > mostTables) {
    throw new RangeError(`fisherTableTest requires at most ${mostTables} tables: ${Math.round(tables)}`);
  }
}
