import { float64, int64, Table, tableFromArrays, tableToIPC, utf8, type DataType } from '@uwdata/flechette';
import { columnKind } from './column-kind.ts';
import type { DownloadTable } from './download-table.ts';
import { tableMetadata } from './table-metadata.ts';

const types = { integer: int64, number: float64, text: utf8 } as const satisfies Record<
  string,
  () => DataType
>;

/**
 * Writes a table as an Arrow IPC file (Feather version 2): Int64, Float64 and Utf8 columns, a missing value as null.
 *
 * @param table - the table; what it is goes into the metadata of the schema
 * @returns the file, uncompressed
 * @example
 * ```ts
 * import { readArrow } from 'tests/downloads/read-back.ts';
 * import { table } from 'tests/downloads/small-table.ts';
 *
 * readArrow(arrow(table)).types // ['Utf8', 'Int64', 'Float64']
 * readArrow(arrow(table)).rows // [{ size: '=小', n: 12, share: 0.4 }, { size: '大', n: null, share: null }]
 * ```
 */
export function arrow(table: DownloadTable): Uint8Array<ArrayBuffer> {
  const { columns, rows } = table;
  const { schema, children } = tableFromArrays(
    columns.map(({ name }): [string, unknown[]] => [name, rows.map((row) => row[name] ?? null)]),
    { types: Object.fromEntries(columns.map((column) => [column.name, types[columnKind(column)]()])) },
  );
  const described = new Table({ ...schema, metadata: new Map(tableMetadata(table)) }, children);
  const file = tableToIPC(described, { format: 'file' });
  if (file === null) throw new Error('arrow requires an encoder that returns bytes');
  return new Uint8Array(file);
}
