import { columnKind } from '../downloads/formats/column-kind.ts';
import type { DownloadTable } from '../downloads/formats/download-table.ts';
import type { Localised } from '../schema/locale.ts';
import type { PublishedColumn } from '../schema/table.ts';

/** What every value of a column keeps to. */
export interface ColumnRules {
  /** Names its row: never empty, never twice. */
  readonly isKey: boolean;
  /** Several values, parted by semicolons. */
  readonly isList: boolean;
  /** The codes that occur, with their meanings; null where the values are no codes. */
  readonly codes: readonly { readonly code: string; readonly meaning: Localised }[] | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/** The upper end of what has one of these units. */
const ends: Readonly<Record<string, number>> = { share: 1, percent: 100 };

/** An end of a normal interval may lie outside what the share itself can be. */
const intervalEnd = /(?:Low|High)$/u;

/** The rules of a column, from its unit and the table's own list of symbols. */
export function columnRules(table: DownloadTable, column: PublishedColumn): ColumnRules {
  const isText = columnKind(column) === 'text';
  const symbols = table.symbols.filter((symbol) => isText && symbol.column === column.name);
  const maximum = intervalEnd.test(column.name) ? null : (ends[column.unit ?? ''] ?? null);
  return {
    isKey: keyOf(table) === column.name,
    isList: column.type === 'list',
    codes: symbols.length === 0 ? null : symbols.map(({ symbol, meaning }) => ({ code: symbol, meaning })),
    minimum: maximum === null ? null : 0,
    maximum,
  };
}

/** The column that names the rows: the first, where it is called so. */
export function keyOf({ columns }: Pick<DownloadTable, 'columns'>): string | null {
  const first = columns[0]?.name ?? '';
  return ['id', 'cell'].includes(first) ? first : null;
}
