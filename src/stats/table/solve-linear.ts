/**
 * The solution of a small system of linear equations, for several right-hand sides.
 *
 * Gaussian elimination with partial pivoting. Reference: Golub and Van Loan, Matrix Computations, 4th ed. (2013),
 * section 3.4.
 *
 * @param matrix - square, its rows
 * @param right - the right-hand sides, a row for each row of the matrix
 * @returns X with `matrix` X = `right`
 * @throws RangeError when the matrix is singular
 * @example
 * ```ts
 * solveLinear([[2, 0], [0, 4]], [[1], [1]]) // [[0.5], [0.25]]
 * ```
 */
export function solveLinear(
  matrix: readonly (readonly number[])[],
  right: readonly (readonly number[])[],
): number[][] {
  const size = matrix.length;
  const rows = matrix.map((row, index) => [...row, ...(right[index] ?? [])]);
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  const largest = Math.max(...matrix.flat().map(Math.abs));
  for (let step = 0; step < size; step += 1) {
    let pivot = step;
    for (let row = step + 1; row < size; row += 1) {
      if (Math.abs(at(row, step)) > Math.abs(at(pivot, step))) pivot = row;
    }
    const chosen = rows[pivot];
    const other = rows[step];
    if (!chosen || !other || !(Math.abs(at(pivot, step)) > largest * size * Number.EPSILON)) {
      throw new RangeError(`solveLinear requires a matrix that can be inverted: no pivot in column ${step}`);
    }
    rows[pivot] = other;
    rows[step] = chosen;
    for (let row = 0; row < size; row += 1) {
      if (row === step) continue;
      const factor = at(row, step) / at(step, step);
      if (factor !== 0)
        rows[row] = (rows[row] ?? []).map((value, column) => value - factor * at(step, column));
    }
  }
  return rows.map((row, index) => row.slice(size).map((value) => value / at(index, index)));
}
