import { tableFromIPC } from 'apache-arrow';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { columnKind } from '../../src/downloads/formats/column-kind.ts';
import type { PublishedColumn, TableFile } from '../../src/schema/table.ts';

/** Rows of values as they come out of a file; what a format cannot tell from null is null. */
export type ReadRows = readonly Readonly<Record<string, string | number | null>>[];

/** The rows of a table as every format must give them back: an empty text is no more than a missing one. */
export function expectedRows({ columns, rows }: Pick<TableFile, 'columns' | 'rows'>): ReadRows {
  return rows.map((row) =>
    Object.fromEntries(columns.map(({ name }) => [name, row[name] === '' ? null : (row[name] ?? null)])),
  );
}

/** The same rows as a CSV gives them back: with an apostrophe before each text that a spreadsheet would run. */
export function expectedInCsv(table: Pick<TableFile, 'columns' | 'rows'>): ReadRows {
  return expectedRows(table).map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        typeof value === 'string' && /^[=+\-@\t\r\n＝＋－＠]/u.test(value) ? `'${value}` : value,
      ]),
    ),
  );
}

/** Reads a CSV. */
export function readCsv(bytes: Uint8Array, columns: readonly PublishedColumn[]): ReadRows {
  const { data, errors, meta } = Papa.parse<Record<string, string>>(new TextDecoder().decode(bytes), {
    header: true,
    skipEmptyLines: false,
    delimiter: ',',
    newline: '\r\n',
  });
  if (errors.some(({ code }) => code !== 'TooFewFields')) throw new Error(JSON.stringify(errors));
  if (JSON.stringify(meta.fields) !== JSON.stringify(columns.map(({ name }) => name)))
    throw new Error(`other columns: ${JSON.stringify(meta.fields)}`);
  // The last line ends with a line break, after which the parser sees a line of one empty field.
  return data.slice(0, -1).map((row) =>
    Object.fromEntries(
      columns.map((column) => {
        const text = row[column.name] ?? '';
        if (text === '') return [column.name, null];
        return [column.name, columnKind(column) === 'text' ? text : Number(text)];
      }),
    ),
  );
}

/** Reads a Parquet file with hyparquet. */
export async function readParquet(bytes: Uint8Array<ArrayBuffer>): Promise<ReadRows> {
  const rows = await parquetReadObjects({ file: bytes.buffer });
  return rows.map(plainRow);
}

/** The key-value metadata of a Parquet file. */
export function parquetFacts(bytes: Uint8Array<ArrayBuffer>): Map<string, string | undefined> {
  const { key_value_metadata: pairs = [] } = parquetMetadata(bytes.buffer);
  return new Map(pairs.map(({ key, value }) => [key, value]));
}

/** Reads an Arrow IPC file with Apache Arrow. */
export function readArrow(bytes: Uint8Array): {
  rows: ReadRows;
  types: string[];
  facts: Map<string, string>;
} {
  const table = tableFromIPC(bytes);
  const names = table.schema.fields.map(({ name }) => name);
  const columns = names.map((name) => table.getChild(name));
  const rows = Array.from({ length: table.numRows }, (_, index) =>
    plainRow(Object.fromEntries(names.map((name, column) => [name, columns[column]?.get(index) as unknown]))),
  );
  return { rows, types: table.schema.fields.map(({ type }) => String(type)), facts: table.schema.metadata };
}

/** A sheet of a workbook: its name, and its cells with text, number or null. */
export interface ReadSheet {
  readonly sheet: string;
  readonly data: readonly (readonly (string | number | null)[])[];
}

/** Reads a workbook with read-excel-file. */
export async function readXlsx(bytes: Uint8Array): Promise<ReadSheet[]> {
  const sheets = await readXlsxFile(Buffer.from(bytes), { trim: false });
  return sheets.map(({ sheet, data }) => ({ sheet, data: data as ReadSheet['data'] }));
}

/** The rows of the first sheet, symbols of missing numbers as null. */
export function rowsOfSheet({ data }: ReadSheet, columns: readonly PublishedColumn[]): ReadRows {
  const [header = [], ...body] = data;
  return body.map((row) =>
    Object.fromEntries(
      columns.map((column) => {
        const cell = row[header.indexOf(column.name)] ?? null;
        const isSymbol = columnKind(column) !== 'text' && ['x', '…', '-'].includes(String(cell));
        return [column.name, isSymbol ? null : cell];
      }),
    ),
  );
}

function plainRow(row: Readonly<Record<string, unknown>>): Record<string, string | number | null> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (value === undefined || value === null || value === '') return [name, null];
      return [name, typeof value === 'bigint' ? Number(value) : (value as string | number)];
    }),
  );
}
