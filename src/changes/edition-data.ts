import type { PublishedColumn } from '../schema/table.ts';

/** A version of the data as far as two of them are compared. */
export interface EditionData {
  readonly tables: readonly EditionTable[];
  /** Fingerprints by reference: `st:active`. */
  readonly records: Readonly<Record<string, string>>;
}

/** A published table, its rows named by their `id` or `cell`. */
export interface EditionTable {
  readonly id: string;
  readonly columns: readonly Pick<PublishedColumn, 'name' | 'unit'>[];
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
}
