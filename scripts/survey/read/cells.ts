/**
 * Rows of a piece of a file, looked at in place. A cell is Latin-1 text as cut from the file, or text where the file
 * is UTF-16: `labelDecoder` turns either into what stands there.
 */
export interface Cells {
  readonly rows: number;
  /** The place of a row in the piece, from 0: rows that were left out count. */
  place(row: number): number;
  /** A cell of at most two characters as one number, first * 256 + second; -1 for any other. */
  short(row: number, column: number): number;
  /** A number of 32 bits that equal cells share and others hardly do; another one for each seed. */
  hash(row: number, column: number, seed?: number): number;
  /** A quick number of 20 bits from the length and the ends of the cell, by which labels are found again. */
  probe(row: number, column: number): number;
  /** Whether the cell is that text. */
  is(row: number, column: number, text: string): boolean;
  /** The cell. */
  text(row: number, column: number): string;
}

/** A piece of a file: its rows, and what kept rows out of them. */
export interface Piece {
  readonly cells: Cells;
  /** Rows of the piece, those left out included. */
  readonly rows: number;
  /** Rows of another width, by place. */
  readonly ragged: readonly { readonly place: number; readonly width: number }[];
  /** Rows in which a quotation mark is not closed, by place. */
  readonly brokenQuotes: readonly number[];
}

/** The start of the hash of Fowler, Noll and Vo (FNV-1a) with 32 bits. */
export const hashStart = 0x811c9dc5;

/** The next step of FNV-1a. */
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}
