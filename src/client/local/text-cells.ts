import type { Cells } from '../../survey/code/cells.ts';

/** What `plainNumber` reads: up to 15 digits, and a decimal mark between them. */
const plain = { '.': /^\d{1,15}$|^(?=.{3,16}$)\d+\.\d+$/, ',': /^\d{1,15}$|^(?=.{3,16}$)\d+,\d+$/ } as const;
/** The start of the hash of Fowler, Noll and Vo (FNV-1a) with 32 bits. */
const hashStart = 0x811c9dc5;

/** The cells of rows that were cut into texts, as the browser's reader makes them. */
export class TextCells implements Cells {
  readonly #rows: readonly (readonly string[])[];
  readonly #places: readonly number[];

  /**
   * @param rows - the cells of each row, all of the same width
   * @param places - by row its place in the piece
   */
  constructor(rows: readonly (readonly string[])[], places: readonly number[]) {
    this.#rows = rows;
    this.#places = places;
  }

  get rows(): number {
    return this.#rows.length;
  }

  place(row: number): number {
    return this.#places[row] as number;
  }

  /** No cell has a number here: whoever codes it looks its text up. */
  number(): number {
    return -1;
  }

  text(row: number, column: number): string {
    return this.#rows[row]?.[column] ?? '';
  }

  plainNumber(row: number, column: number, decimal: '.' | ','): number {
    const text = this.text(row, column);
    if (!plain[decimal].test(text)) return NaN;
    return Number(decimal === '.' ? text : text.replace(',', '.'));
  }

  hash(row: number, column: number, hash: Uint32Array): void {
    const text = this.text(row, column);
    let one = hashStart;
    let other = hashStart;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      one = Math.imul(one ^ unit, 0x01000193);
      other = Math.imul(((other << 15) | (other >>> 17)) ^ unit, 0x85ebca6b);
    }
    hash[0] = one;
    hash[1] = other;
  }
}
