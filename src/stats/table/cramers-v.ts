import { pearsonChiSquared } from './pearson-chi-squared.ts';

/**
 * How closely the rows and columns of a table go together: Cramér's V.
 *
 * sqrt(chi-squared / (n x (min(rows, columns) - 1))), without a correction for bias. Reference: Cramér, Mathematical
 * Methods of Statistics (1946), section 21.9.
 *
 * @param table - counts, rows first
 * @returns 0 where they are independent, 1 where one says the other
 * @throws RangeError when the table is none
 * @example
 * ```ts
 * cramersV([[3, 1], [1, 3]]) // 0.5
 * ```
 */
export function cramersV(table: readonly (readonly number[])[]): number {
  const { statistic } = pearsonChiSquared(table);
  const total = table.flat().reduce((sum, count) => sum + count, 0);
  return Math.sqrt(statistic / (total * (Math.min(table.length, table[0]?.length ?? 0) - 1)));
}
