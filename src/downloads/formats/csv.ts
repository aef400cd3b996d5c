import Papa from 'papaparse';
import { spreadsheetFormula } from '../../format/spreadsheet-formula.ts';
import type { TableFile } from '../../schema/table.ts';

/** The part of a table that a file of rows holds. */
export type Rows = Pick<TableFile, 'columns' | 'rows'>;

/**
 * Writes a table as CSV (RFC 4180): a header of names, commas, CRLF, an empty field for null. A label is whatever a
 * source wrote, so that a text which a spreadsheet would run as a formula gets an apostrophe in front.
 *
 * @param table - its columns and rows
 * @returns UTF-8 without a byte order mark
 * @example
 * ```ts
 * import { table } from 'tests/downloads/small-table.ts';
 *
 * new TextDecoder().decode(csv(table)) // "size,n,share\r\n\"'=小\",12,0.4\r\n大,,\r\n"
 * ```
 */
export function csv({ columns, rows }: Rows): Uint8Array<ArrayBuffer> {
  const names = columns.map(({ name }) => name);
  const lines = [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))];
  return new TextEncoder().encode(
    `${Papa.unparse(lines, { newline: '\r\n', escapeFormulae: spreadsheetFormula })}\r\n`,
  );
}
