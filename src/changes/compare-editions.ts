import type { Change } from '../schema/release.ts';
import type { EditionData, EditionTable } from './edition-data.ts';

/**
 * Lists how a version of the data differs from an earlier one: tables and columns that came or went, units and roles
 * that changed, and records that came, went or have another fingerprint.
 *
 * @param earlier - the earlier version
 * @param later - the later version
 * @returns the differences: what went, then what means something else, then what came, then what has another value
 * @example
 * ```ts
 * compareEditions({ tables: [], records: { 'st:a': 'X' } }, { tables: [], records: {} }) // [{ kind: 'recordRemoved', record: 'st:a' }]
 * compareEditions({ tables: [], records: { 'st:a': 'X' } }, { tables: [], records: { 'st:a': 'Y' } }) // [{ kind: 'recordChanged', record: 'st:a' }]
 * ```
 */
export function compareEditions(earlier: EditionData, later: EditionData): Change[] {
  const [was, now] = [byId(earlier), byId(later)];
  const both = [...was].flatMap(([id, before]) => {
    const after = now.get(id);
    return after === undefined ? [] : [{ id, before, after }];
  });
  return [
    ...missing(was, now).map((table): Change => ({ kind: 'tableRemoved', table })),
    ...both.flatMap(({ id, before, after }) => columnsIn('columnRemoved', id, before, after)),
    ...records('recordRemoved', earlier, later),
    ...both.flatMap(({ id, before, after }) => [
      ...columnUnits(id, before, after),
      ...rowMeanings(id, before, after),
    ]),
    ...missing(now, was).map((table): Change => ({ kind: 'tableAdded', table })),
    ...both.flatMap(({ id, before, after }) => columnsIn('columnAdded', id, after, before)),
    ...records('recordAdded', later, earlier),
    ...Object.keys(earlier.records)
      .filter((record) => {
        const fingerprint = later.records[record];
        return fingerprint !== undefined && fingerprint !== earlier.records[record];
      })
      .map((record): Change => ({ kind: 'recordChanged', record })),
  ];
}

function byId({ tables }: EditionData): ReadonlyMap<string, EditionTable> {
  return new Map(tables.map((table) => [table.id, table]));
}

function missing(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): string[] {
  return [...one.keys()].filter((id) => !other.has(id));
}

/** The columns that the one table has and the other has not. */
function columnsIn(
  kind: 'columnRemoved' | 'columnAdded',
  table: string,
  one: EditionTable,
  other: EditionTable,
): Change[] {
  const known = new Set(other.columns.map(({ name }) => name));
  return one.columns
    .filter(({ name }) => !known.has(name))
    .map(({ name }) => ({ kind, table, column: name }));
}

function records(
  kind: 'recordRemoved' | 'recordAdded',
  { records: one }: EditionData,
  { records: other }: EditionData,
): Change[] {
  return Object.keys(one)
    .filter((record) => !Object.hasOwn(other, record))
    .map((record) => ({ kind, record }));
}

function columnUnits(table: string, before: EditionTable, after: EditionTable): Change[] {
  return before.columns.flatMap(({ name, unit }): Change[] => {
    const now = after.columns.find((column) => column.name === name);
    if (now === undefined || now.unit === unit) return [];
    return [{ kind: 'unitChanged', table, of: name, was: unit ?? '', now: now.unit ?? '' }];
  });
}

/** The columns in which a row says what its number is. */
const meanings = [
  ['unit', 'unitChanged'],
  ['estimateUnit', 'unitChanged'],
  ['role', 'roleChanged'],
] as const;

function rowMeanings(table: string, before: EditionTable, after: EditionTable): Change[] {
  const later = new Map(after.rows.flatMap((row) => (keyOf(row) === null ? [] : [[keyOf(row), row]])));
  return before.rows.flatMap((row) => {
    const key = keyOf(row);
    const now = key === null ? undefined : later.get(key);
    if (key === null || now === undefined) return [];
    return meanings.flatMap(([column, kind]): Change[] => {
      const [one, other] = [row[column], now[column]];
      // A column that came or went is told as such.
      if (one === undefined || other === undefined || one === other) return [];
      return [{ kind, table, of: key, was: String(one ?? ''), now: String(other ?? '') }];
    });
  });
}

function keyOf(row: EditionTable['rows'][number]): string | null {
  const key = row['id'] ?? row['cell'] ?? null;
  return key === null ? null : String(key);
}
