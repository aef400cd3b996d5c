import { quoted } from '../../src/format/quoted.ts';
import type { Reference } from '../../src/schema/reference.ts';
import { requiredTables } from './rows.ts';
import type { SourceTable } from './source-table.ts';

/** The tables whose ids are facts: what the context tables hold together. */
const factTables = ['context-facts', 'context-counts'];

/** Where the ids of each kind of reference stand; `cell` and `site` are resolved otherwise. */
const targets = {
  st: 'statements.id',
  dv: 'derivations.id',
  fact: 'facts.id',
  fig: 'figures.id',
  src: 'sources.id',
  term: 'terms.id',
  year: 'sources.id',
  rc: 'reconciliations.id',
  un: 'universes.id',
  ps: 'passages.id',
  nm: 'names.id',
  gl: 'glossary.id',
  ct: 'citations.id',
  case: 'cases.id',
} as const;

/** Looks up which ids exist. A table that is missing or unreadable is not asked: its own problem says enough. */
export class TableIndex {
  readonly #tables: ReadonlyMap<string, SourceTable>;
  readonly #values = new Map<string, ReadonlySet<string> | null>();

  constructor(tables: readonly SourceTable[]) {
    this.#tables = new Map(tables.map((table) => [table.descriptor.id, table]));
  }

  /**
   * What is wrong with a value that must stand in another table's column.
   *
   * @param target - `table.column`; the table `facts` is that of all context facts
   * @param value - the id
   * @returns one clause, or null where the value is there or cannot be checked
   */
  missing(target: string, value: string): string | null {
    const values = this.#column(target);
    return values === null || values.has(value) ? null : `${quoted(value)} is not in ${target}`;
  }

  /** What is wrong with a reference, or null. */
  missingReference({ kind, id }: Reference): string | null {
    if (kind === 'site') return null;
    if (kind !== 'cell') return this.missing(targets[kind], id);
    const [table = '', cell = ''] = id.split('/');
    return this.missing(`${table}.cell`, cell);
  }

  #column(target: string): ReadonlySet<string> | null {
    const known = this.#values.get(target);
    if (known !== undefined) return known;
    const [table = '', column = ''] = target.split('.');
    const tables = table === 'facts' ? factTables : [table];
    const values = tables.map((name) => this.#read(name, column));
    const all = values.includes(null) ? null : new Set(values.flatMap((each) => [...(each ?? [])]));
    this.#values.set(target, all);
    return all;
  }

  #read(name: string, column: string): string[] | null {
    const table = this.#tables.get(name);
    if (table === undefined) return requiredTables.some((required) => required === name) ? null : [];
    if (!table.usable) return null;
    const index = table.descriptor.columns.findIndex((each) => each.name === column);
    return table.records.map((record) => record.cells[index] ?? '');
  }
}
