import { Buffer } from 'node:buffer';
import type { Cells, ColumnUse } from '../../../src/survey/code/cells.ts';
import { quotationMark } from './cell-end.ts';

/** Where the cells of a piece stand; cell `column * capacity + row` of each array. */
export interface CellPlaces {
  readonly bytes: Buffer;
  readonly uses: readonly ColumnUse[];
  /** The most rows of a piece. */
  readonly capacity: number;
  /** Of a column of labels: the number of the cell; below 0 stands `~place` in `rare`. */
  readonly numbers: Int32Array;
  /** Of a column of texts: the first byte and the byte after the last, without quotation marks. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** By column of labels: the distinct cells by number. */
  readonly texts: readonly (readonly string[])[];
  /** Cells of columns of labels that got no number. */
  readonly rare: readonly string[];
  /** By row: its place in the piece. */
  readonly places: Int32Array;
}

const zero = 0x30;
const nine = 0x39;
/** The start of the hash of Fowler, Noll and Vo (FNV-1a) with 32 bits, of which `hash` takes the first half. */
const hashStart = 0x811c9dc5;

/**
 * Rows of a piece of a file, looked at in place; they hold until the next piece is cut. A cell is the Latin-1 form of
 * its bytes: `labelDecoder` turns it into what stands there.
 */
export class ByteCells implements Cells {
  readonly #at: CellPlaces;
  readonly rows: number;

  constructor(places: CellPlaces, rows: number) {
    this.#at = places;
    this.rows = rows;
  }

  place(row: number): number {
    return this.#at.places[row] as number;
  }

  number(row: number, column: number): number {
    return this.#at.numbers[column * this.#at.capacity + row] as number;
  }

  text(row: number, column: number): string {
    const { bytes, uses, capacity, numbers, starts, ends, texts, rare } = this.#at;
    const cell = column * capacity + row;
    if (uses[column] === 'label') {
      const number = numbers[cell] as number;
      return (number < 0 ? rare[~number] : texts[column]?.[number]) ?? '';
    }
    const end = ends[cell] as number;
    const text = bytes.toString('latin1', starts[cell], end);
    return bytes[end] === quotationMark ? text.replaceAll('""', '"') : text;
  }

  /** Both parts of the quotient are exact, so that it is the number nearest to the text. */
  plainNumber(row: number, column: number, decimal: '.' | ','): number {
    const { bytes, uses, capacity, starts, ends } = this.#at;
    if (uses[column] === 'label') return NaN;
    const cell = column * capacity + row;
    const start = starts[cell] as number;
    const end = ends[cell] as number;
    const mark = decimal === '.' ? 0x2e : 0x2c;
    if (end - start > 16) return NaN;
    let digits = 0;
    let scale = 0;
    for (let at = start; at < end; at += 1) {
      const byte = bytes[at] as number;
      if (byte >= zero && byte <= nine) {
        digits = digits * 10 + (byte - zero);
        scale *= 10;
      } else if (byte === mark && scale === 0 && at > start) scale = 1;
      else return NaN;
    }
    if (scale === 0) return end > start && end - start < 16 ? digits : NaN;
    return scale > 1 ? digits / scale : NaN;
  }

  hash(row: number, column: number, hash: Uint32Array): void {
    const place = this.#at.uses[column] === 'label' ? null : column * this.#at.capacity + row;
    const bytes = place === null ? Buffer.from(this.text(row, column), 'latin1') : this.#at.bytes;
    const start = place === null ? 0 : (this.#at.starts[place] as number);
    const end = place === null ? bytes.length : (this.#at.ends[place] as number);
    const quoted = place !== null && bytes[end] === quotationMark;
    let one = hashStart;
    let other = hashStart;
    for (let at = start; at < end; at += 1) {
      const byte = bytes[at] as number;
      // Within a quoted cell a quotation mark is written twice.
      if (quoted && byte === quotationMark) at += 1;
      one = Math.imul(one ^ byte, 0x01000193);
      other = Math.imul(((other << 15) | (other >>> 17)) ^ byte, 0x85ebca6b);
    }
    hash[0] = one;
    hash[1] = other;
  }
}
