import { chiSquaredUpperTail } from '../distribution/chi-squared-upper-tail.ts';
import { fUpperTail } from '../distribution/f-upper-tail.ts';
import type { Coding } from '../survey/coding.ts';
import { degreesOfFreedom } from '../survey/degrees-of-freedom.ts';
import { rowValues } from '../survey/row-values.ts';
import { rowsWhere } from '../survey/rows-where.ts';
import type { SurveyDesign } from '../survey/survey-design.ts';
import { taylorCovariance } from '../survey/taylor-covariance.ts';
import { solveLinear } from './solve-linear.ts';

/**
 * Which statistic is compared with which distribution: `f` Rao and Scott's second-order correction, `chiSquared` their
 * first-order one, `wald` Wald's statistic, `adjustedWald` the same for few PSUs.
 */
export type SurveyTableStatistic = 'f' | 'chiSquared' | 'wald' | 'adjustedWald';

/** The outcome of a test of a table under a design. */
export interface SurveyTableTest {
  /** The statistic; under `chiSquared` Pearson's, before its correction. */
  readonly statistic: number;
  /** Degrees of freedom of the numerator, or of the chi-squared distribution. */
  readonly df1: number;
  /** Degrees of freedom of the denominator; `Infinity` under `chiSquared`. */
  readonly df2: number;
  /** The probability of a statistic at least as large if both variables are independent. */
  readonly pValue: number;
  /** Pearson's statistic of the weighted shares, scaled to the rows of the sample. */
  readonly pearson: number;
  /** Rows with an answer to both. */
  readonly n: number;
}

/**
 * Whether two answers of a survey are independent, under its design: `svychisq` of R survey.
 *
 * Pearson's statistic of the weighted shares divided by what the design does to it, or Wald's statistic of the
 * deviations from independence. Categories without an answer are left out; rows without an answer to one of both
 * stay in the design. Reference: Rao and Scott, Annals of Statistics 12 (1984), 46-60; Thomas and Rao, Journal of the
 * American Statistical Association 82 (1987), 630-636.
 *
 * @param design - the design of the full sample
 * @param first - one answer
 * @param second - the other
 * @param statistic - the statistic; `f` is the one to be preferred
 * @returns the test
 * @throws RangeError when a variable has not one value for each row or fewer than two categories with an answer, or,
 *   under the rule `fail`, a stratum has a single PSU
 * @example
 * ```ts
 * surveyTableTest({ weights: Float64Array.of(1, 1, 1, 1, 1, 1, 1, 1), stages: [{ strata: null, clusters: null, clusterCount: 8, sampled: Float64Array.of(8), population: null }], lonelyPsu: 'fail', calibrations: [] }, { codes: [0, 0, 0, 0, 1, 1, 1, 1], categories: 2 }, { codes: [0, 0, 0, 1, 0, 1, 1, 1], categories: 2 }, 'f').pearson.toFixed(9) // '2.000000000'
 * ```
 */
export function surveyTableTest(
  design: SurveyDesign,
  first: Coding,
  second: Coding,
  statistic: SurveyTableStatistic,
): SurveyTableTest {
  const size = design.weights.length;
  for (const { codes } of [first, second]) {
    if (codes.length !== size) {
      throw new RangeError(`surveyTableTest requires a value for each of ${size} rows: ${codes.length}`);
    }
  }
  const rows = rowsWhere(size, (row) => (first.codes[row] ?? -1) >= 0 && (second.codes[row] ?? -1) >= 0);
  const table = weightedTable(design, first.codes, second.codes, rows);
  const { shares, rowShares, columnShares } = table;
  const nu = degreesOfFreedom(design);
  const pearson =
    size *
    shares.reduce((sum, share, cell) => sum + (share - table.expected(cell)) ** 2 / table.expected(cell), 0);
  const df = (rowShares.length - 1) * (columnShares.length - 1);
  const n = rows.length;
  if (statistic === 'wald' || statistic === 'adjustedWald') {
    const wald = waldStatistic(design, table, rows);
    const df2 = statistic === 'wald' ? nu : nu - df + 1;
    const scaled = statistic === 'wald' ? wald / df : (wald * df2) / (df * nu);
    return { statistic: scaled, df1: df, df2, pValue: fUpperTail(scaled, df, df2), pearson, n };
  }
  const delta = generalisedEffects(design, table, rows);
  const trace = delta.reduce((sum, row, index) => sum + (row[index] ?? 0), 0);
  if (statistic === 'chiSquared') {
    const pValue = chiSquaredUpperTail((pearson * df) / trace, df);
    return { statistic: pearson, df1: df, df2: Infinity, pValue, pearson, n };
  }
  const squares = delta.reduce(
    (sum, row, i) => sum + row.reduce((part, value, j) => part + value * (delta[j]?.[i] ?? 0), 0),
    0,
  );
  const df1 = trace ** 2 / squares;
  const scaled = pearson / trace;
  return { statistic: scaled, df1, df2: df1 * nu, pValue: fUpperTail(scaled, df1, df1 * nu), pearson, n };
}

interface WeightedTable {
  readonly total: number;
  /** The share of each cell, row by row, of the categories that have an answer. */
  readonly shares: readonly number[];
  readonly rowShares: readonly number[];
  readonly columnShares: readonly number[];
  readonly expected: (cell: number) => number;
  readonly rowOf: (row: number) => number;
  readonly columnOf: (row: number) => number;
}

function weightedTable(
  design: SurveyDesign,
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  rows: Uint32Array,
): WeightedTable {
  const places = (codes: ArrayLike<number>): Map<number, number> => {
    const seen = new Set<number>();
    for (const row of rows) seen.add(codes[row] ?? 0);
    return new Map([...seen].sort((a, b) => a - b).map((code, place) => [code, place]));
  };
  const rowPlaces = places(first);
  const columnPlaces = places(second);
  if (rowPlaces.size < 2 || columnPlaces.size < 2) {
    throw new RangeError(
      `surveyTableTest requires two categories with an answer: ${rowPlaces.size}, ${columnPlaces.size}`,
    );
  }
  const rowOf = (row: number): number => rowPlaces.get(first[row] ?? 0) ?? 0;
  const columnOf = (row: number): number => columnPlaces.get(second[row] ?? 0) ?? 0;
  const width = columnPlaces.size;
  const sums = new Array<number>(rowPlaces.size * width).fill(0);
  let total = 0;
  for (const row of rows) {
    const weight = design.weights[row] ?? 0;
    const cell = rowOf(row) * width + columnOf(row);
    sums[cell] = (sums[cell] ?? 0) + weight;
    total += weight;
  }
  const shares = sums.map((sum) => sum / total);
  const rowShares = Array.from({ length: rowPlaces.size }, (_, r) =>
    shares.slice(r * width, (r + 1) * width).reduce((sum, share) => sum + share, 0),
  );
  const columnShares = Array.from({ length: width }, (_, c) =>
    shares.reduce((sum, share, cell) => (cell % width === c ? sum + share : sum), 0),
  );
  const expected = (cell: number): number =>
    (rowShares[Math.floor(cell / width)] ?? 0) * (columnShares[cell % width] ?? 0);
  return { total, shares, rowShares, columnShares, expected, rowOf, columnOf };
}

/** Wald's statistic: the deviations of the cells from independence, all but the first row and column. */
function waldStatistic(design: SurveyDesign, table: WeightedTable, rows: Uint32Array): number {
  const { total, shares, rowShares, columnShares } = table;
  const width = columnShares.length;
  const used = shares.map((_, cell) => cell).filter((cell) => cell >= width && cell % width > 0);
  const deviations = used.map((cell) => [total * ((shares[cell] ?? 0) - table.expected(cell))]);
  const linearised = used.map((cell) => {
    const r = Math.floor(cell / width);
    const c = cell % width;
    const rowShare = rowShares[r] ?? 0;
    const columnShare = columnShares[c] ?? 0;
    return rowValues(rows, (row) => {
      const inRow = Number(table.rowOf(row) === r);
      const inColumn = Number(table.columnOf(row) === c);
      const value = inRow * inColumn - inRow * columnShare - inColumn * rowShare + rowShare * columnShare;
      return (design.weights[row] ?? 0) * value;
    });
  });
  const solved = solveLinear(taylorCovariance(design, linearised, rows), deviations);
  return deviations.reduce((sum, [deviation = 0], index) => sum + deviation * (solved[index]?.[0] ?? 0), 0);
}

/** The matrix whose eigenvalues are the generalised design effects of the interactions. */
function generalisedEffects(design: SurveyDesign, table: WeightedTable, rows: Uint32Array): number[][] {
  const { total, shares, rowShares, columnShares } = table;
  const height = rowShares.length;
  const width = columnShares.length;
  const cells = new Uint32Array(design.weights.length);
  for (const row of rows) cells[row] = table.rowOf(row) * width + table.columnOf(row);
  const linearised = shares.map((share, cell) =>
    rowValues(rows, (row) => ((design.weights[row] ?? 0) * (Number(cells[row] === cell) - share)) / total),
  );
  const covariance = taylorCovariance(design, linearised, rows);
  // Contrasts that add up to 0 along rows and columns span what is orthogonal to the main effects.
  const contrasts = Array.from({ length: (height - 1) * (width - 1) }, (_, index) => {
    const r = Math.floor(index / (width - 1));
    const c = index % (width - 1);
    return shares.map((share, cell) => {
      const along = Number(Math.floor(cell / width) === r) - 1 / height;
      const across = Number(cell % width === c) - 1 / width;
      return { plain: along * across, divided: share === 0 ? 0 : (along * across) / share };
    });
  });
  const simple = contrasts.map((a) =>
    contrasts.map(
      (b) =>
        a.reduce((sum, { divided }, cell) => sum + divided * (b[cell]?.plain ?? 0), 0) /
        design.weights.length,
    ),
  );
  const actual = contrasts.map((a) => {
    const times = covariance.map((line) =>
      line.reduce((sum, value, cell) => sum + value * (a[cell]?.divided ?? 0), 0),
    );
    return contrasts.map((b) => b.reduce((sum, { divided }, cell) => sum + divided * (times[cell] ?? 0), 0));
  });
  return solveLinear(simple, actual);
}
