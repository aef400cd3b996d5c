import { describe, expect, test } from 'vitest';
import { fingerprintTables } from '../../scripts/fingerprint/fingerprint-tables.ts';
import type { PublishableTable } from '../../scripts/pipeline/publishable-table.ts';
import { readDerived, readEvidence } from '../../src/evidence/read-evidence.ts';
import { fingerprintsSchema } from '../../src/schema/fingerprint.ts';

type Row = Record<string, string | number | null>;

const published = readEvidence().all.published.map(
  ({ id }) => JSON.parse(readDerived(`tables/${id}.json`).toString('utf8')) as PublishableTable,
);
const figures = new Map(readEvidence().all.published.map(({ id, figure }) => [id, figure]));
const tables = published.map((table) => ({ ...table, figure: figures.get(table.id) ?? null }));
const { records, columns } = fingerprintTables(tables, '0.1.0');

/** The references whose fingerprint is another when the tables are changed. */
function changedBy(change: (rows: Row[], table: string) => readonly Row[]): string[] {
  const other = tables.map((table) => ({
    ...table,
    rows: [
      ...change(
        table.rows.map((row) => ({ ...row })),
        table.id,
      ),
    ],
  }));
  const after = fingerprintTables(other, '0.1.0').records;
  return Object.keys({ ...records, ...after }).filter((id) => records[id] !== after[id]);
}

/** The same for one field of one row. */
function changedField(table: string, id: string, field: Row): string[] {
  return changedBy((rows, own) =>
    rows.map((row) => (own === table && (row['id'] ?? row['cell']) === id ? { ...row, ...field } : row)),
  );
}

test('the pipeline has written the same', () => {
  const written = fingerprintsSchema.parse(JSON.parse(readDerived('fingerprints.json').toString('utf8')));
  expect(written.records).toEqual(records);
  expect(written.version).toBe(readEvidence().all.version);
});

test('every statement, cell, derived value, fact, table, figure, case and scheme has one, and no two the same', () => {
  const { all } = readEvidence();
  const wanted = [
    ...all.statements.map(({ id }) => `st:${id}`),
    ...all.tables.flatMap(({ id, cells }) => cells.map(({ cell }) => `cell:${id}/${cell}`)),
    ...all.eis.rows.map(({ id }) => `cell:eis-ranking/${id}`),
    ...all.whatIf.sampleSizes.map(({ id }) => `cell:what-if-sample-size/${id}`),
    ...all.derived.map(({ id }) => `dv:${id}`),
    ...all.facts.map(({ id }) => `fact:${id}`),
    ...all.published.map(({ id }) => `table:${id}`),
    ...all.figures.map(({ id }) => `fig:${id}`),
    ...all.cases.map(({ id }) => `case:${id}`),
    ...all.schemes.map(({ id }) => `scheme:${id}`),
  ];
  expect(wanted.filter((id) => records[id] === undefined)).toEqual([]);
  expect(new Set(Object.values(records)).size).toBe(Object.keys(records).length);
});

test('no row of a generated table has one', () => {
  expect(Object.keys(records).filter((id) => /^cell:[a-z-]*synthetic/.test(id))).toEqual([]);
  expect(records['table:reproduction-synthetic']).toMatch(/^SIE1:/);
});

describe('a change goes as far as it matters', () => {
  test('a number: to the statement, its figures and its tables', () => {
    expect(changedField('statements', 'need-felt', { value: 71 })).toEqual([
      'fig:sec-one-innovation-gap',
      'st:need-felt',
      'table:figures',
      'table:statements',
    ]);
  });

  test('an end, a role and a label of a cell: to the cell, its table and its figure', () => {
    const reached = ['cell:fig-05/profit-exploring', 'fig:fig-05', 'table:fig-05', 'table:figures'];
    expect(changedField('fig-05', 'profit-exploring', { low: 0.27 })).toEqual(reached);
    expect(changedField('fig-05', 'profit-exploring', { role: 'approximate' })).toEqual(reached);
    expect(changedField('fig-05', 'profit-exploring', { seriesLabel_ja: '別の企業' })).toEqual(reached);
  });

  test('an arrow: to the scheme, its figure and its case', () => {
    expect(changedField('scheme-flows', 'engine-requests', { to: 'engine-doctors' })).toEqual([
      'case:engine',
      'cell:scheme-flows/engine-requests',
      'fig:fig-10',
      'scheme:fig-10',
      'table:cases',
      'table:figures',
      'table:scheme-flows',
    ]);
  });

  test('a text of a table whose rows are not cited: to the table alone', () => {
    expect(changedField('glossary', 'innovation', { term_en: 'Innovation' })).toEqual(['table:glossary']);
  });

  test('a row taken away: to itself and what it was part of', () => {
    expect(changedBy((rows, table) => (table === 'facts' ? rows.slice(1) : rows))).toEqual([
      'fact:survey-fieldwork',
      'table:facts',
    ]);
  });
});

describe('what does not matter changes nothing', () => {
  test.each([
    ['a translation', 'statements', 'need-felt', { wording_en: 'more than seven in ten' }],
    ['a verdict', 'statements', 'need-felt', { verdict: 'consistent' }],
    ['where an actor is drawn', 'scheme-nodes', 'engine-doctors', { column: 3 }],
    ['a later column', 'facts', 'survey-fieldwork', { seenOn: '2030-01-01' }],
    ['the form of a chart', 'figures', 'fig-05', { form: 'bars' }],
  ] as const)('%s', (_, table, id, field) => {
    expect(changedField(table, id, field)).toEqual([]);
  });

  test('the order of rows and of columns', () => {
    const turned = (row: Row): Row => Object.fromEntries(Object.entries(row).reverse());
    expect(changedBy((rows) => rows.map(turned).reverse())).toEqual([]);
  });

  test('the way in which a text is composed of code points', () => {
    const decomposed = (row: Row): Row =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          typeof value === 'string' ? value.normalize('NFD') : value,
        ]),
      );
    const counted = new Set(Object.keys(columns));
    const reached = changedBy((rows, table) => (counted.has(table) ? rows.map(decomposed) : rows));
    expect(reached).toEqual([]);
  });

  test('the version', () => {
    expect(fingerprintTables(tables, '9.9.9').records).toEqual(records);
  });
});
