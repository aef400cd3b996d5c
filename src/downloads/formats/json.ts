import type { TableFile } from '../../schema/table.ts';

/**
 * Writes a table as one JSON object: what it is, its columns, its rows.
 *
 * @param table - the table; what it has beside the fields of `TableFile` is left out
 * @returns UTF-8, one field a line
 */
export function json(table: TableFile): Uint8Array<ArrayBuffer> {
  const { id, title, description, licence, sources, columns, rows } = table;
  return jsonBytes({ id, title, description, licence, sources, columns, rows });
}

/** Writes any value as the JSON files of the site are written. */
export function jsonBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
}
