/**
 * How the cells of a column are read: as labels, which occur again and again and get a number each; one by one; or not
 * at all.
 */
export type ColumnUse = 'label' | 'text' | 'none';

/** Rows of a piece of a file as whoever reads it cut them: the coding of rows knows no bytes and no file. */
export interface Cells {
  readonly rows: number;
  /** The place of a row in the piece, from 0: rows that were left out count. */
  place(row: number): number;
  /** The number of a cell of a column of labels among the distinct ones; below 0 where it has none. */
  number(row: number, column: number): number;
  /** The cell as cut, which `AnswerFile.decode` turns into what stands there. */
  text(row: number, column: number): string;
  /**
   * The number in a cell of a column of texts that holds up to 15 digits and nothing else but a decimal mark between
   * them; NaN for any other cell.
   */
  plainNumber(row: number, column: number, decimal: '.' | ','): number;
  /** Writes two numbers of 32 bits into `hash` that equal cells share and others hardly do. */
  hash(row: number, column: number, hash: Uint32Array): void;
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

/** What is to be known of a file to code its rows. */
export interface AnswerFile {
  /** The names of the columns. */
  readonly header: readonly string[];
  readonly decimal: '.' | ',';
  /** Turns a cell as cut into what stands there: decoded, trimmed, and with full-width letters made half-width (NFKC). */
  readonly decode: (cell: string) => string;
}
