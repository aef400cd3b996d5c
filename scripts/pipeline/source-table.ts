import type { Descriptor } from '../../src/schema/table.ts';

/** A record of a CSV: the cells as they stand, in the descriptor's order of columns. */
export interface SourceRecord {
  /** The row in the file; the header is row 1. A line break inside quotation marks does not count. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** A CSV with the descriptor that stands beside it. */
export interface SourceTable {
  /** The path under the data folder, with `/`. */
  readonly file: string;
  readonly sha256: string;
  readonly descriptor: Descriptor;
  readonly records: readonly SourceRecord[];
  /** False where the header or the encoding is wrong: nothing can then be said about what the table holds. */
  readonly usable: boolean;
}
