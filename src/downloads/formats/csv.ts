import Papa from 'papaparse';
import type { TableFile } from '../../schema/table.ts';

/** The part of a table that a file of rows holds. */
export type Rows = Pick<TableFile, 'columns' | 'rows'>;

/**
 * What a spreadsheet takes for a formula, in a Japanese Excel also where the sign is full-width. The whole text is
 * matched, line breaks included: PapaParse asks for a match to the end.
 */
const formulas = /^[=+\-@\t\r\n＝＋－＠][^]*$/u;

/**
 * Writes a table as CSV (RFC 4180): a header of names, commas, CRLF, an empty field for null. A label is whatever a
 * source wrote, so that a text which a spreadsheet would run as a formula gets an apostrophe in front.
 *
 * @param table - its columns and rows
 * @returns UTF-8 without a byte order mark
 */
export function csv({ columns, rows }: Rows): Uint8Array<ArrayBuffer> {
  const names = columns.map(({ name }) => name);
  const lines = [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))];
  return new TextEncoder().encode(
    `${Papa.unparse(lines, { newline: '\r\n', escapeFormulae: formulas })}\r\n`,
  );
}
