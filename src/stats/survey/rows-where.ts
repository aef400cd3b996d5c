/**
 * The numbers of the rows of which something holds.
 *
 * A loop, since `Uint32Array.from` with a function takes several times as long, and every pair of groups asks.
 *
 * @param size - how many rows there are
 * @param holds - tells of a row, by its number from 0, whether it is one of them
 * @returns their numbers in order
 * @example
 * ```ts
 * rowsWhere(5, (row) => row % 2 === 1) // Uint32Array.of(1, 3)
 * ```
 */
export function rowsWhere(size: number, holds: (row: number) => boolean): Uint32Array {
  const rows = new Uint32Array(size);
  let found = 0;
  for (let row = 0; row < size; row += 1) {
    if (holds(row)) rows[found++] = row;
  }
  return rows.slice(0, found);
}
