import type { Buffer } from 'node:buffer';
import type { ColumnUse, Piece } from '../../../src/survey/code/cells.ts';
import { ByteCells, type CellPlaces } from './byte-cells.ts';
import { carriageReturn, cellEnd, contentEnd, lineBreak, quotationMark, unfinished } from './cell-end.ts';
import { CellTrie } from './cell-trie.ts';

/** About so many cells are cut at a time: a few thousand rows, so that starting on them does not count. */
const cellsOfPiece = 1 << 18;

/**
 * How many rows are cut at a time.
 *
 * @param width - how many columns a row has
 * @param bytes - how many there are to cut, each of which ends a cell at most; the last one may lack its line break
 * @returns as many as give about the cells of a piece, and no more than the bytes can hold
 */
export function rowsOfPiece(width: number, bytes: number): number {
  return Math.ceil(Math.min(cellsOfPiece, bytes + 1) / width);
}

/** Cuts bytes into rows and cells without copying any. */
export class RowCutter {
  readonly #delimiter: number;
  readonly #trie: CellTrie;
  readonly #room: Omit<CellPlaces, 'bytes' | 'rare'>;
  #headerComes: boolean;

  /**
   * @param delimiter - the delimiter; it, the line break and the quotation mark have bytes of their own in UTF-8 and
   *   in the Japanese encodings
   * @param uses - by column how it is read
   * @param headerComes - whether the first row is to be passed over
   * @param capacity - the most rows that are cut at a time
   */
  constructor(
    delimiter: string,
    uses: readonly ColumnUse[],
    headerComes: boolean,
    capacity: number = rowsOfPiece(uses.length, Infinity),
  ) {
    this.#headerComes = headerComes;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#trie = new CellTrie(uses.length);
    const cells = (): Int32Array => new Int32Array(capacity * uses.length);
    this.#room = {
      ...{ uses, capacity, texts: this.#trie.texts },
      ...{ numbers: cells(), starts: cells(), ends: cells(), places: new Int32Array(capacity) },
    };
  }

  /**
   * Cuts rows as far as they are whole and there is room for them.
   *
   * @param bytes - the bytes; entry `length` is overwritten
   * @param start - the first byte of the first row
   * @param length - up to where bytes count
   * @param final - whether nothing more comes: then a first row that is not whole has a quotation mark that is never
   *   closed, and ends with its first line
   * @returns the rows, and the byte after the last one; blank lines are passed over
   */
  cut(bytes: Buffer, start: number, length: number, final: boolean): { piece: Piece; end: number } {
    // No cell is learned with this byte in it, so that no walk goes on where the bytes end.
    bytes[length] = 0;
    const { capacity, places } = this.#room;
    const rare: string[] = [];
    const ragged: { place: number; width: number }[] = [];
    const brokenQuotes: number[] = [];
    let end = start;
    let rows = 0;
    let place = 0;
    while (end < length && rows < capacity) {
      const next = this.#headerComes ? 0 : this.#cutRow(bytes, end, length, rows, rare);
      if (next > 0) {
        places[rows] = place;
        rows += 1;
        place += 1;
        end = next;
        continue;
      }
      const other = this.#measureRow(bytes, end, length);
      const isWaiting = other.width === unfinished && !(final && end === start);
      if (isWaiting || other.end === 0) break;
      end = other.end;
      if (this.#headerComes) {
        this.#headerComes = false;
        continue;
      }
      if (other.width < 0) brokenQuotes.push(place);
      else if (other.width > 0) ragged.push({ place, width: other.width });
      place += 1;
    }
    const cells = new ByteCells({ ...this.#room, bytes, rare }, rows);
    return { piece: { cells, rows: place, ragged, brokenQuotes }, end };
  }

  /** Cuts a row; returns the byte after it, or 0 where it is no whole row with the right number of cells. */
  #cutRow(bytes: Buffer, start: number, length: number, row: number, rare: string[]): number {
    const { uses, capacity, numbers, starts, ends } = this.#room;
    const { roots } = this.#trie;
    let { steps } = this.#trie;
    const delimiter = this.#delimiter;
    const last = uses.length - 1;
    if (last === 0 && isLineBreak(bytes, start)) return 0;
    let at = start;
    for (let column = 0, cell = row; column <= last; column += 1, cell += capacity) {
      const use = uses[column];
      if (use === 'label') {
        let node = roots[column] as number;
        let after = at;
        do {
          node = steps[node + (bytes[after] as number)] as number;
          after += 1;
        } while (node > 0);
        if (node < 0) {
          numbers[cell] = ~node;
          at = after;
          continue;
        }
      }
      const end = cellEnd(bytes, at, length, delimiter);
      if (end < 0 || (bytes[end] === lineBreak) !== (column === last)) return 0;
      if (use !== 'none') {
        const quoted = bytes[at] === quotationMark;
        const first = quoted ? at + 1 : at;
        const close = contentEnd(bytes, first, end, quoted);
        if (use === 'text') {
          starts[cell] = first;
          ends[cell] = close;
        } else {
          const raw = bytes.toString('latin1', first, close);
          const text = quoted ? raw.replaceAll('""', '"') : raw;
          numbers[cell] = this.#trie.learn(column, bytes, at, end, text) ?? ~(rare.push(text) - 1);
          ({ steps } = this.#trie);
        }
      }
      at = end + 1;
    }
    return at;
  }

  /**
   * Counts the cells of any row: 0 of a blank line, `unfinished` where the bytes end within a cell, `broken` where a
   * quotation mark is closed within one; such a row ends with its first line, and at 0 where that does not end either.
   */
  #measureRow(bytes: Buffer, start: number, length: number): { width: number; end: number } {
    let width = 0;
    for (let at = start; ; width += 1) {
      const end = cellEnd(bytes, at, length, this.#delimiter);
      if (end < 0) {
        const line = bytes.subarray(0, length).indexOf(lineBreak, start);
        return { width: end, end: line + 1 };
      }
      at = end + 1;
      if (bytes[end] !== lineBreak) continue;
      const isBlank = width === 0 && bytes.toString('latin1', start, end).trim() === '';
      return { width: isBlank ? 0 : width + 1, end: at };
    }
  }
}

function isLineBreak(bytes: Buffer, at: number): boolean {
  return bytes[at] === lineBreak || (bytes[at] === carriageReturn && bytes[at + 1] === lineBreak);
}
