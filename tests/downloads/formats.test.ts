import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { arrow } from '../../src/downloads/formats/arrow.ts';
import { csv } from '../../src/downloads/formats/csv.ts';
import { excelCsv } from '../../src/downloads/formats/excel-csv.ts';
import { json } from '../../src/downloads/formats/json.ts';
import { parquet } from '../../src/downloads/formats/parquet.ts';
import { xlsx } from '../../src/downloads/formats/xlsx.ts';
import type { PublishedColumn } from '../../src/schema/table.ts';
import { anyTable, hostileTexts, tableOf } from './random-table.ts';
import {
  expectedInCsv,
  expectedRows,
  parquetFacts,
  readArrow,
  readCsv,
  readParquet,
  readXlsx,
  rowsOfSheet,
} from './read-back.ts';

const column = (name: string, more: Partial<PublishedColumn> = {}): PublishedColumn => ({
  ...{ name, type: 'text', unit: null, empty: 'notApplicable' },
  title: { ja: name, en: name },
  ...more,
});
const hostile = tableOf(
  [column('id', { type: 'integer' }), column('label')],
  hostileTexts.map((label, id) => ({ id, label })),
);

describe('any table comes back as it was', () => {
  test.each([
    ['CSV', csv, []],
    ['the CSV for Excel', excelCsv, [0xef, 0xbb, 0xbf]],
  ])('from %s, but for an apostrophe before each formula', (_, write, mark) => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const bytes = write(table);
        expect([...bytes.subarray(0, mark.length)]).toEqual(mark);
        expect(readCsv(bytes, table.columns)).toEqual(expectedInCsv(table));
      }),
    );
  });

  test('from JSON, which alone tells an empty text from a missing one', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { id, title, description, licence, sources, columns, rows } = table;
        expect(JSON.parse(new TextDecoder().decode(json(table)))).toEqual({
          ...{ id, title, description, licence, sources, columns, rows },
        });
      }),
    );
  });

  test('from Parquet', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        expect(await readParquet(parquet(table))).toEqual(expectedRows(table));
      }),
    );
  });

  test('from Arrow', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        expect(readArrow(arrow(table)).rows).toEqual(expectedRows(table));
      }),
    );
  });

  test('from the first sheet of a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        const [sheet] = await readXlsx(await xlsx(table));
        expect(sheet && rowsOfSheet(sheet, table.columns)).toEqual(expectedRows(table));
      }),
      { numRuns: 40 },
    );
  }, 30_000);
});

describe('a label that looks like a formula', () => {
  const labels = hostileTexts;
  const read = (rows: readonly Readonly<Record<string, unknown>>[]): unknown[] =>
    rows.map(({ label }) => label);

  test('is as it was where no spreadsheet opens the file', async () => {
    expect(read(await readParquet(parquet(hostile)))).toEqual(labels);
    expect(read(readArrow(arrow(hostile)).rows)).toEqual(labels);
  });

  test('is a text and never a formula in a workbook', async () => {
    const [sheet] = await readXlsx(await xlsx(hostile));
    expect(sheet?.data.slice(1).map(([, label]) => label)).toEqual(labels);
  });

  test('is quoted in CSV, a number is not', () => {
    const negative = tableOf(
      [column('n', { type: 'number' }), column('label')],
      [{ n: -1.5, label: '-1.5' }],
    );
    expect(new TextDecoder().decode(csv(negative))).toBe('n,label\r\n-1.5,"\'-1.5"\r\n');
  });
});

describe('a missing number', () => {
  const number = column('estimate', { type: 'number' });
  const base = column('n', { type: 'integer', empty: 'notAvailable' });
  const table = tableOf(
    [number, base, column('status'), column('note')],
    [
      { estimate: 0.5, n: null, status: 'shown', note: null },
      { estimate: null, n: 7, status: 'suppressed', note: null },
      { estimate: null, n: null, status: 'notPublished', note: '-' },
      { estimate: null, n: null, status: 'shown', note: '…' },
    ],
  );

  test('is told in a workbook by the symbol for its reason, a missing text by nothing', async () => {
    const [sheet] = await readXlsx(await xlsx(table));
    expect(sheet?.data).toEqual([
      ['estimate', 'n', 'status', 'note'],
      [0.5, '…', 'shown', null],
      ['x', 7, 'suppressed', null],
      ['…', '…', 'notPublished', '-'],
      ['-', '…', 'shown', '…'],
    ]);
  });

  test('is none to state where its column has none by meaning, also in a withheld row', async () => {
    const probability = column('probability', { type: 'number', empty: 'structural' });
    const withheld = { probability: null, estimate: null, status: 'suppressed' };
    const [sheet] = await readXlsx(await xlsx(tableOf([probability, number, column('status')], [withheld])));
    expect(sheet?.data[1]).toEqual(['-', 'x', 'suppressed']);
  });

  test('is null in every other format, beside its status', async () => {
    const estimates = [0.5, null, null, null];
    const rows = [
      await readParquet(parquet(table)),
      readArrow(arrow(table)).rows,
      readCsv(csv(table), table.columns),
    ];
    for (const read of rows) {
      expect(read.map(({ estimate }) => estimate)).toEqual(estimates);
      expect(read.map(({ status }) => status)).toEqual(['shown', 'suppressed', 'notPublished', 'shown']);
    }
  });
});

describe('what a file says of itself', () => {
  const columns = [column('a', { type: 'integer' }), column('b', { type: 'number' }), column('c')];

  test('has a type for each column in Arrow, also where every cell is missing', () => {
    const { types } = readArrow(arrow(tableOf(columns, [{ a: null, b: null, c: null }])));
    expect(types).toEqual(['Int64', 'Float64', 'Utf8']);
  });

  test('names table, version, day, roles and columns in Parquet and Arrow', () => {
    const table = tableOf(columns, [], ['synthetic']);
    for (const facts of [parquetFacts(parquet(table)), readArrow(arrow(table)).facts]) {
      expect(facts.get('id')).toBe('table');
      expect(facts.get('title_ja')).toBe('題名');
      expect([facts.get('version'), facts.get('released'), facts.get('roles')]).toEqual([
        '1.2.3',
        '2026-11-28',
        'synthetic',
      ]);
      expect(JSON.parse(facts.get('columns') ?? '')).toEqual(columns);
    }
  });

  test('says on every sheet of a workbook of generated data that it is synthetic', async () => {
    const names = async (table: Parameters<typeof xlsx>[0]): Promise<string[]> =>
      (await readXlsx(await xlsx(table))).map(({ sheet }) => sheet);
    const plain = ['data', 'columns', 'notes', 'symbols', 'source'];
    expect(await names(tableOf(columns, []))).toEqual(plain);
    const marked = await names(tableOf(columns, [], ['synthetic']));
    expect(marked).toEqual(plain.map((name) => `${name} 合成データ synthetic`));
  });

  test('refuses a fraction in a column of whole numbers', () => {
    expect(() => parquet(tableOf(columns, [{ a: 1.5, b: null, c: null }]))).toThrow(RangeError);
  });
});

describe('two makings are the same, byte for byte', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    vi.useRealTimers();
    process.env['TZ'] = zone;
  });

  test.each(Object.entries({ csv, excelCsv, json, parquet, arrow, xlsx }))(
    '%s, whatever the clock and the time zone',
    async (_, write) => {
      process.env['TZ'] = 'Asia/Tokyo';
      const first = await write(hostile);
      vi.useFakeTimers({ now: new Date('2031-03-04T23:30:00Z'), toFake: ['Date'] });
      process.env['TZ'] = 'America/New_York';
      expect(Buffer.from(await write(hostile)).equals(Buffer.from(first))).toBe(true);
    },
  );
});
