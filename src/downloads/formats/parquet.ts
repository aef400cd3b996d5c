import { parquetWriteBuffer, type BasicType } from 'hyparquet-writer';
import { columnKind } from './column-kind.ts';
import type { DownloadTable } from './download-table.ts';
import { tableMetadata } from './table-metadata.ts';

const types = { integer: 'INT64', number: 'DOUBLE', text: 'STRING' } as const satisfies Record<
  string,
  BasicType
>;

/**
 * Writes a table as Parquet: whole numbers as INT64, other numbers as DOUBLE, texts as UTF-8 strings, a missing value
 * as null.
 *
 * @param table - the table; what it is goes into the key-value metadata of the file
 * @returns the file
 * @throws RangeError for a fraction in a column of whole numbers
 * @example
 * ```ts
 * import { parquetFacts, readParquet } from 'tests/downloads/read-back.ts';
 * import { table } from 'tests/downloads/small-table.ts';
 *
 * await readParquet(parquet(table))
 * // [{ size: '=小', n: 12, share: 0.4 }, { size: '大', n: null, share: null }]
 * parquetFacts(parquet(table)).get('title_en') // 'Firms'
 * ```
 */
export function parquet(table: DownloadTable): Uint8Array<ArrayBuffer> {
  const columnData = table.columns.map((column) => {
    const kind = columnKind(column);
    const cells = table.rows.map((row) => row[column.name] ?? null);
    const data = kind === 'integer' ? cells.map((cell) => (cell === null ? null : BigInt(cell))) : cells;
    return { name: column.name, type: types[kind], nullable: true, data };
  });
  const kvMetadata = tableMetadata(table).map(([key, value]) => ({ key, value }));
  const file = parquetWriteBuffer({ columnData, kvMetadata, createdBy: 'SME Innovation Evidence' });
  return new Uint8Array(file);
}
