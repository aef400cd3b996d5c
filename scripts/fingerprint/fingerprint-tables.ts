import type { Fingerprints } from '../../src/schema/fingerprint.ts';
import { fingerprintScheme } from '../../src/schema/fingerprint-text.ts';
import type { PublishableTable } from '../pipeline/publishable-table.ts';
import type { Canonical } from './canonical-json.ts';
import { countedColumns } from './counted-columns.ts';
import { canonicalForm, fingerprintOf, Ledger } from './ledger.ts';
import { rowReference, type Row } from './row-reference.ts';

/**
 * Gives a fingerprint to everything that can be cited, from what the published tables say of it. What is made of parts
 * (a table of its rows; a figure of its table, statements, values and scheme) changes when one of its parts does.
 *
 * @param tables - the published tables
 * @param version - the version of the data, which is no part of a fingerprint
 * @returns the fingerprints by reference, sorted; the rows of generated tables have none, since no number of theirs is
 *   to be cited
 */
export function fingerprintTables(tables: readonly PublishableTable[], version: string): Fingerprints {
  const ledger = new Ledger();
  const look = lookUp(tables);
  addRows(ledger, look);
  addSchemes(ledger, look);
  addCases(ledger, look);
  for (const table of tables) if (table.id !== 'figures') addTable(ledger, look, table);
  addFigures(ledger, look);
  for (const table of tables) if (table.id === 'figures') addTable(ledger, look, table);
  return {
    scheme: fingerprintScheme,
    version,
    example: exampleOf(look),
    columns: Object.fromEntries(look.counted.map(({ id, columns }) => [id, [...columns]])),
    records: Object.fromEntries([...ledger.records].toSorted(([one], [other]) => (one < other ? -1 : 1))),
  };
}

/** The published tables as the steps below ask for them. */
interface LookUp {
  /** Tables whose rows are cited one by one, with the columns that count. */
  readonly counted: readonly { id: string; rows: readonly Row[]; columns: readonly string[] }[];
  readonly rows: (table: string) => readonly Row[];
  readonly reference: (table: string, row: Row) => string;
  /** What counts of a row; texts in Unicode Normalization Form C. */
  readonly values: (table: string, row: Row) => Record<string, Canonical>;
}

function lookUp(tables: readonly PublishableTable[]): LookUp {
  const counted = tables.flatMap(({ id, figure, rows }) => {
    const columns = countedColumns(id, figure);
    return columns === null ? [] : [{ id, rows, columns }];
  });
  const rowsOf = (id: string): readonly Row[] => tables.find((table) => table.id === id)?.rows ?? [];
  const factors = rowsOf('us-abs-factors');
  return {
    counted,
    rows: rowsOf,
    reference: (table, row) => rowReference(table, row, factors),
    values: (table, row) => valuesOf(row, counted.find(({ id }) => id === table)?.columns ?? []),
  };
}

/** Tables whose rows are made of parts. */
const composed = ['figures', 'cases'];

function addRows(ledger: Ledger, { counted, reference, values }: LookUp): void {
  for (const { id, rows } of counted) {
    if (composed.includes(id)) continue;
    for (const row of rows) ledger.add(reference(id, row), { values: values(id, row) });
  }
}

/** A scheme is its actors and its arrows. */
function addSchemes(ledger: Ledger, { rows, reference }: LookUp): void {
  const parts = ['scheme-nodes', 'scheme-flows'].flatMap((table) =>
    rows(table).map((row) => ({ figure: row['figure'] ?? '', part: reference(table, row) })),
  );
  for (const [figure, own] of Map.groupBy(parts, (each) => each.figure)) {
    ledger.add(`scheme:${figure}`, { of: ledger.of(own.map(({ part }) => part)) });
  }
}

/** A case is its row, its scheme, the names in it and what is said of each function. */
function addCases(ledger: Ledger, { rows, reference, values }: LookUp): void {
  for (const row of rows('cases')) {
    const functions = rows('case-functions').filter((each) => each['case'] === row['id']);
    const parts = [
      `scheme:${row['figure'] ?? ''}`,
      `cell:names/${row['person'] ?? ''}`,
      `cell:names/${row['organisation'] ?? ''}`,
      ...functions.map((each) => reference('case-functions', each)),
    ];
    ledger.add(reference('cases', row), { of: ledger.of(parts), values: values('cases', row) });
  }
}

/** A figure is its row, its table, its scheme and the statements and derived values that belong to it. */
function addFigures(ledger: Ledger, { rows, reference, values }: LookUp): void {
  for (const row of rows('figures')) {
    const parts = [
      `table:${row['table'] ?? ''}`,
      `scheme:${row['id'] ?? ''}`,
      ...listOf(row['statements']).map((id) => `st:${id}`),
      ...listOf(row['derived']).map((id) => `dv:${id}`),
    ];
    ledger.add(reference('figures', row), { of: ledger.of(parts), values: values('figures', row) });
  }
}

/** A table is its rows, in any order; where they are not cited one by one, all their columns count. */
function addTable(ledger: Ledger, { reference }: LookUp, { id, rows, columns }: PublishableTable): void {
  const whole = `table:${id}`;
  const names = columns.map(({ name }) => name);
  const of = rows.map(
    (row) => ledger.records.get(reference(id, row)) ?? fingerprintOf(whole, { values: valuesOf(row, names) }),
  );
  ledger.add(whole, { of });
}

/** The first statement, canonical form and all. */
function exampleOf({ rows, reference, values }: LookUp): Fingerprints['example'] {
  const [first = {}] = rows('statements');
  const id = reference('statements', first);
  const content = { values: values('statements', first) };
  return { reference: id, canonical: canonicalForm(id, content), fingerprint: fingerprintOf(id, content) };
}

function valuesOf(row: Row, names: readonly string[]): Record<string, Canonical> {
  return Object.fromEntries(
    names.map((name) => {
      const value = row[name] ?? null;
      return [name, typeof value === 'string' ? value.normalize('NFC') : value];
    }),
  );
}

/** A list in a published table is one text with semicolons. */
function listOf(value: Row[string] | undefined): string[] {
  return value === null || value === undefined || value === '' ? [] : String(value).split(';');
}
