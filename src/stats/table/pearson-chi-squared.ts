import { chiSquaredUpperTail } from '../distribution/chi-squared-upper-tail.ts';
import { requireTable } from './require-table.ts';

/** The outcome of a chi-squared test of a table. */
export interface ChiSquaredTest {
  /** The sum of (observed - expected)² / expected. */
  readonly statistic: number;
  /** Degrees of freedom: (rows - 1) x (columns - 1). */
  readonly df: number;
  /** The probability of a statistic at least as large if rows and columns are independent. */
  readonly pValue: number;
  /** The smallest expected count; below 5 the p-value is a rough one. */
  readonly minExpected: number;
}

/**
 * Pearson's chi-squared test that the rows and columns of a table of counts are independent.
 *
 * `chisq.test` of R. Yates' correction, for two rows and columns, takes min(0.5, the smallest deviation) off each
 * deviation. Reference: Agresti, Categorical Data Analysis, 3rd ed. (2013), section 3.2.
 *
 * @param table - the counts of a simple random sample, rows first
 * @param yates - whether Yates' correction for continuity is made
 * @returns the test
 * @throws RangeError when the table is none, or a correction is asked for a larger table than two by two
 * @example
 * ```ts
 * pearsonChiSquared([[3, 1], [1, 3]]).statistic // 2
 * pearsonChiSquared([[3, 1], [1, 3]], true).statistic // 0.5
 * ```
 */
export function pearsonChiSquared(table: readonly (readonly number[])[], yates = false): ChiSquaredTest {
  requireTable('pearsonChiSquared', table);
  const columns = table[0]?.length ?? 0;
  if (yates && (table.length > 2 || columns > 2)) {
    throw new RangeError(
      `pearsonChiSquared requires two rows and columns for Yates: ${table.length}, ${columns}`,
    );
  }
  const rowTotals = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columnTotals = Array.from({ length: columns }, (_, column) =>
    table.reduce((sum, row) => sum + (row[column] ?? 0), 0),
  );
  const total = rowTotals.reduce((sum, count) => sum + count, 0);
  const cells = table.flatMap((row, r) =>
    row.map((count, c) => {
      const expected = ((rowTotals[r] ?? 0) * (columnTotals[c] ?? 0)) / total;
      return { expected, deviation: Math.abs(count - expected) };
    }),
  );
  const correction = yates ? Math.min(0.5, ...cells.map(({ deviation }) => deviation)) : 0;
  const statistic = cells.reduce(
    (sum, { expected, deviation }) => sum + (deviation - correction) ** 2 / expected,
    0,
  );
  const df = (table.length - 1) * (columns - 1);
  return {
    statistic,
    df,
    pValue: chiSquaredUpperTail(statistic, df),
    minExpected: Math.min(...cells.map(({ expected }) => expected)),
  };
}
