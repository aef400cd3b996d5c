import type { Localised } from '../../schema/locale.ts';
import type { TableFile } from '../../schema/table.ts';
import type { Role } from '../../schema/vocabulary.ts';

/** A symbol or a code that stands in a table, and what it means. */
export interface SymbolMeaning {
  /** The column in which it stands; `number` for what stands in the place of any number. */
  readonly column: string;
  readonly symbol: string;
  readonly meaning: Localised;
}

/** A fact about a table: its title, its version, a source, its licence. */
export interface TableFact {
  readonly item: Localised;
  readonly value: Localised;
}

/** A published table with all the words that a file of its own needs, since whoever opens one has no site beside it. */
export interface DownloadTable extends TableFile {
  readonly roles: readonly Role[];
  /** The version of the data and its day: no file bears any other date. */
  readonly version: string;
  readonly released: string;
  readonly notes: readonly Localised[];
  readonly symbols: readonly SymbolMeaning[];
  /** Where the table comes from, in the order in which it is told. */
  readonly facts: readonly TableFact[];
}
