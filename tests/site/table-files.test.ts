import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { columnKind } from '../../src/downloads/formats/column-kind.ts';
import { emptySymbol } from '../../src/downloads/formats/empty-symbol.ts';
import { tableFileSchema, type PublishedColumn } from '../../src/schema/table.ts';
import {
  expectedInCsv,
  expectedRows,
  parquetFacts,
  readArrow,
  readCsv,
  readParquet,
  readXlsx,
  rowsOfSheet,
  type ReadRows,
  type ReadSheet,
} from '../downloads/read-back.ts';
import { zipEntries } from '../downloads/zip-entries.ts';
import { builtEvidence } from './built-site.ts';
import { distFolder } from './page-paths.ts';

const { published, version, released } = builtEvidence();
const folder = join(distFolder, 'data/tables');
const read = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(folder, name)));

let duckdb: Awaited<ReturnType<DuckDBInstance['connect']>>;
beforeAll(async () => {
  duckdb = await (await DuckDBInstance.create(':memory:')).connect();
});
afterAll(() => {
  duckdb.closeSync();
});

/** Reads a file with DuckDB, which takes nothing for what it is not: every column of the CSV has its type told. */
async function readWithDuckDb(from: string, columns: readonly PublishedColumn[]): Promise<ReadRows> {
  const result = await duckdb.runAndReadAll(`SELECT * FROM ${from}`);
  return result.getRowObjects().map((row) =>
    Object.fromEntries(
      columns.map(({ name }) => {
        const value = row[name] ?? null;
        if (value === '') return [name, null];
        return [name, typeof value === 'bigint' ? Number(value) : (value as string | number | null)];
      }),
    ),
  );
}

function duckDbTypes(columns: readonly PublishedColumn[]): string {
  const types = { text: 'VARCHAR', integer: 'BIGINT', number: 'DOUBLE' };
  return columns.map((column) => `'${column.name}': '${types[columnKind(column)]}'`).join(', ');
}

describe.each(published)('$id', ({ id, columns, roles, licence }) => {
  const table = tableFileSchema.parse(JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')));
  const expected = expectedRows(table);
  const synthetic = roles.includes('synthetic');

  test('gives the same rows back from CSV, Parquet, Arrow and Excel', async () => {
    expect(readCsv(read(`${id}.csv`), columns)).toEqual(expectedInCsv(table));
    expect(await readParquet(read(`${id}.parquet`))).toEqual(expected);
    expect(readArrow(read(`${id}.arrow`)).rows).toEqual(expected);
    const [data] = await readXlsx(read(`${id}.xlsx`));
    expect(data && rowsOfSheet(data, columns)).toEqual(expected);
  });

  test('gives the same rows to DuckDB', async () => {
    expect(await readWithDuckDb(`read_parquet('${join(folder, `${id}.parquet`)}')`, columns)).toEqual(
      expected,
    );
    const csv = `read_csv('${join(folder, `${id}.csv`)}', header = true, delim = ',', quote = '"', escape = '"', columns = {${duckDbTypes(columns)}})`;
    expect(await readWithDuckDb(csv, columns)).toEqual(expectedInCsv(table));
  });

  test('has the same CSV for Excel after a byte order mark', () => {
    const bytes = read(`${id}.excel.csv`);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(Buffer.from(bytes.subarray(3)).equals(Buffer.from(read(`${id}.csv`)))).toBe(true);
  });

  test('says in Parquet and Arrow what it is', () => {
    for (const facts of [parquetFacts(read(`${id}.parquet`)), readArrow(read(`${id}.arrow`)).facts]) {
      expect(Object.fromEntries(facts)).toMatchObject({
        ...{ id, version, released, roles: roles.join(';') },
        ...{ licence_ja: licence.ja, licence_en: licence.en, columns: JSON.stringify(columns) },
      });
    }
  });

  describe('as a workbook', () => {
    let sheets: ReadSheet[];
    let parts: Record<string, Uint8Array>;
    beforeAll(async () => {
      sheets = await readXlsx(read(`${id}.xlsx`));
      parts = unzipSync(read(`${id}.xlsx`));
    });
    const rowsOf = (name: string): readonly (readonly (string | number | null)[])[] =>
      sheets.find(({ sheet }) => sheet.startsWith(name))?.data ?? [];

    test('has its five sheets, called synthetic where the data are', () => {
      const mark = synthetic ? ' 合成データ synthetic' : '';
      const names = ['data', 'columns', 'notes', 'symbols', 'source'].map((name) => name + mark);
      expect(sheets.map(({ sheet }) => sheet)).toEqual(names);
    });

    test('merges nothing, computes nothing and draws nothing', () => {
      const xml = Object.entries(parts)
        .filter(([path]) => /^xl\/worksheets\/[^/]+\.xml$/.test(path))
        .map(([, bytes]) => strFromU8(bytes));
      expect(xml.length).toBe(5);
      expect(xml.filter((sheet) => /<mergeCell|<f>|<drawing|<picture/.test(sheet))).toEqual([]);
      expect(Object.keys(parts).filter((path) => /drawing|media|chart/.test(path))).toEqual([]);
    });

    test('has on each sheet one table: a row of different names, and no gap in it', () => {
      for (const { sheet, data } of sheets) {
        const [header = []] = data;
        expect(header.every((name) => typeof name === 'string' && name.trim() === name && name !== '')).toBe(
          true,
        );
        expect(new Set(header).size, sheet).toBe(header.length);
        expect(data.length, sheet).toBeGreaterThan(1);
        const gaps = data.filter((row) => row.length !== header.length || row.every((cell) => cell === null));
        expect(gaps, sheet).toEqual([]);
      }
    });

    test('has in a column of numbers a number or the symbol for its lack, which the sheet of symbols explains', () => {
      const explained = rowsOf('symbols').flatMap(([where, symbol]) => (where === 'number' ? [symbol] : []));
      const [, ...body] = rowsOf('data');
      columns.forEach((column, at) => {
        if (columnKind(column) === 'text') return;
        body.forEach((row, index) => {
          const value = table.rows[index]?.[column.name] ?? null;
          expect(row[at]).toBe(value ?? emptySymbol(column, table.rows[index] ?? {}));
          if (value === null) expect(explained).toContain(row[at]);
        });
      });
    });

    test('uses neither spaces nor line breaks to lay out a text', () => {
      const texts = sheets.flatMap(({ data }) => data.flat()).filter((cell) => typeof cell === 'string');
      expect(texts.filter((text) => /[\r\n\t]|^\s|\s$|\s{2}/u.test(text))).toEqual([]);
    });

    test('describes every column and names its source, licence, version and day', () => {
      expect(
        rowsOf('columns')
          .slice(1)
          .map(([name]) => name),
      ).toEqual(columns.map(({ name }) => name));
      const facts = rowsOf('source').flat();
      expect(facts).toEqual(expect.arrayContaining([id, version, released, licence.ja, licence.en]));
    });
  });

  test('comes as an archive of all these files, byte for byte, with a README in each language', () => {
    const archive = read(`${id}.zip`);
    const files = unzipSync(archive);
    const entries = zipEntries(archive);
    const names = ['arrow', 'csv', 'excel.csv', 'json', 'parquet', 'xlsx'].map(
      (extension) => `${id}.${extension}`,
    );
    expect(entries.map(({ name }) => name)).toEqual(['README.en.txt', 'README.ja.txt', ...names].sort());
    expect(new Set(entries.map(({ date }) => date))).toEqual(new Set([`${released}T12:00:00`]));
    for (const name of names)
      expect(Buffer.from(files[name] ?? []).equals(Buffer.from(read(name)))).toBe(true);
    const readme = strFromU8(files['README.ja.txt'] ?? new Uint8Array());
    for (const name of names) expect(readme).toContain(`- ${name}: `);
    expect(readme.includes('合成データ')).toBe(synthetic);
  });
});
