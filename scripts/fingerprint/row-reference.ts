import type { PublishableTable } from '../pipeline/publishable-table.ts';

/** A row of a published table. */
export type Row = PublishableTable['rows'][number];

/** Tables whose rows are cited by a kind of their own; any other row is a cell of its table. */
const kinds: ReadonlyMap<string, string> = new Map([
  ['statements', 'st'],
  ['derived-values', 'dv'],
  ['facts', 'fact'],
  ['figures', 'fig'],
  ['cases', 'case'],
]);

/**
 * The reference by which a row is cited: `st:active`, `cell:fig-05/profit-exploring`.
 *
 * @param table - the id of its table
 * @param row - the row
 * @param factors - the rows of `us-abs-factors`: a row of the received US table has no id and is named by its group,
 *   the id of its barrier and its size class
 */
export function rowReference(table: string, row: Row, factors: readonly Row[]): string {
  const kind = kinds.get(table);
  if (kind !== undefined) return `${kind}:${row['id'] ?? ''}`;
  if (table !== 'us-abs-innovation-barriers') return `cell:${table}/${row['id'] ?? row['cell'] ?? ''}`;
  const factor = factors.find((each) => each['factor'] === row['factor'])?.['id'];
  return `cell:${table}/${[row['firms'], factor, row['size_class']].join('.')}`;
}
