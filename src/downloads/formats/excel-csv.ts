import { csv, type Rows } from './csv.ts';

const byteOrderMark = [0xef, 0xbb, 0xbf];

/**
 * Writes a table as CSV for a double click in Excel, which takes UTF-8 without a byte order mark for Shift JIS.
 *
 * @param table - its columns and rows
 * @returns the CSV with a byte order mark
 * @example
 * ```ts
 * import { table } from 'tests/downloads/small-table.ts';
 *
 * excelCsv(table).subarray(0, 7) // Uint8Array.of(239, 187, 191, 115, 105, 122, 101)
 * ```
 */
export function excelCsv(table: Rows): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...byteOrderMark, ...csv(table)]);
}
