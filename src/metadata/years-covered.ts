import type { TableFile } from '../schema/table.ts';

/** The columns that say to which year a row belongs. */
const yearColumns = ['wave', 'reference_year'];

/**
 * The years that the rows of a table are of, where a column says so; the year in which a source came out is another
 * thing, and for most tables all that is known.
 *
 * @returns an ISO 8601 year or interval of years; null where no row says its year
 * @example
 * ```ts
 * yearsCovered({ rows: [{ wave: 2018 }, { wave: 2012 }] }) // '2012/2018'
 * yearsCovered({ rows: [{ estimate: 0.5 }] }) // null
 * ```
 */
export function yearsCovered({ rows }: Pick<TableFile, 'rows'>): string | null {
  const years = rows.flatMap((row) =>
    yearColumns.map((name) => row[name]).filter((year) => typeof year === 'number'),
  );
  if (years.length === 0) return null;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first}/${last}`;
}
