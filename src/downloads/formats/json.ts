import type { TableFile } from '../../schema/table.ts';

/**
 * Writes a table as one JSON object: what it is, its columns, its rows.
 *
 * @param table - the table; what it has beside the fields of `TableFile` is left out
 * @returns UTF-8, one field a line
 * @example
 * ```ts
 * import { table } from 'tests/downloads/small-table.ts';
 *
 * JSON.parse(new TextDecoder().decode(json(table))).rows[1]
 * // { size: '大', n: null, share: null, status: 'suppressed' }
 * ```
 */
export function json(table: TableFile): Uint8Array<ArrayBuffer> {
  const { id, title, description, licence, sources, columns, rows } = table;
  return jsonBytes({ id, title, description, licence, sources, columns, rows });
}

/**
 * Writes any value as the JSON files of the site are written.
 *
 * @param value - anything that JSON can hold
 * @returns UTF-8 with a space a level and a line break at the end
 * @example
 * ```ts
 * new TextDecoder().decode(jsonBytes({ n: 12 })) // '{\n "n": 12\n}\n'
 * ```
 */
export function jsonBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
}
