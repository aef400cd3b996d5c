import type { SurveyBreakdown } from './survey-breakdown.ts';

/**
 * The numbers of the rows of each group of a breakdown, in the order of the data.
 *
 * @param size - the number of rows of the design
 * @param breakdown - the groups and the domain
 * @returns one array for each group; a row without a group and one outside the domain is in none
 * @throws RangeError when a variable has not one value for each row, or a code is no category
 * @example
 * ```ts
 * breakdownRows(4, { by: { codes: [1, 0, 1, -1], categories: 2 } }) // [Uint32Array.of(1), Uint32Array.of(0, 2)]
 * ```
 */
export function breakdownRows(size: number, { by, domain }: SurveyBreakdown): Uint32Array[] {
  const groups = by?.categories ?? 1;
  for (const given of [by?.codes, domain]) {
    if (given !== undefined && given.length !== size) {
      throw new RangeError(`breakdownRows requires a value for each of ${size} rows: ${given.length}`);
    }
  }
  const groupOf = (row: number): number => {
    if (domain !== undefined && !domain[row]) return -1;
    return by === undefined ? 0 : (by.codes[row] ?? -1);
  };
  const counts = new Uint32Array(groups);
  for (let row = 0; row < size; row += 1) {
    const group = groupOf(row);
    if (group >= groups || (group >= 0 && !Number.isInteger(group)))
      throw new RangeError(`breakdownRows requires codes below ${groups}: ${group} at row ${row}`);
    if (group >= 0) counts[group] = (counts[group] ?? 0) + 1;
  }
  const all = Array.from(counts, (count) => new Uint32Array(count));
  counts.fill(0);
  for (let row = 0; row < size; row += 1) {
    const group = groupOf(row);
    if (!(group >= 0)) continue;
    const place = counts[group] ?? 0;
    const rows = all[group];
    if (rows) rows[place] = row;
    counts[group] = place + 1;
  }
  return all;
}
