import { type Cells, hashStart, hashStep } from './cells.ts';

const lineBreak = 0x0a;
const carriageReturn = 0x0d;

/** Rows in the bytes of a file without quotation marks. They hold until the next piece is cut. */
class ByteCells implements Cells {
  readonly #bytes: Buffer;
  readonly #width: number;
  /** For each row where it starts and where each of its cells ends: `width + 1` entries a row. */
  readonly #borders: Int32Array;
  readonly #places: Int32Array;
  readonly rows: number;

  constructor(bytes: Buffer, width: number, borders: Int32Array, places: Int32Array, rows: number) {
    this.#bytes = bytes;
    this.#width = width;
    this.#borders = borders;
    this.#places = places;
    this.rows = rows;
  }

  place(row: number): number {
    return this.#places[row] as number;
  }

  short(row: number, column: number): number {
    const border = row * (this.#width + 1) + column;
    const start = (this.#borders[border] as number) + (column === 0 ? 0 : 1);
    const length = (this.#borders[border + 1] as number) - start;
    if (length > 2) return -1;
    const first = length > 0 ? (this.#bytes[start] as number) : 0;
    return first * 256 + (length > 1 ? (this.#bytes[start + 1] as number) : 0);
  }

  hash(row: number, column: number, seed: number = hashStart): number {
    const border = row * (this.#width + 1) + column;
    const end = this.#borders[border + 1] as number;
    const bytes = this.#bytes;
    let hash = seed;
    for (let place = (this.#borders[border] as number) + (column === 0 ? 0 : 1); place < end; place += 1) {
      hash = hashStep(hash, bytes[place] as number);
    }
    return hash;
  }

  probe(row: number, column: number): number {
    const border = row * (this.#width + 1) + column;
    const start = (this.#borders[border] as number) + (column === 0 ? 0 : 1);
    const end = this.#borders[border + 1] as number;
    const bytes = this.#bytes;
    const ends =
      ((bytes[end - 1] as number) << 8) ^ ((bytes[end - 3] as number) << 4) ^ (bytes[start + 2] as number);
    return (ends ^ ((end - start) << 12)) & 0xfffff;
  }

  is(row: number, column: number, text: string): boolean {
    const border = row * (this.#width + 1) + column;
    const start = (this.#borders[border] as number) + (column === 0 ? 0 : 1);
    const end = this.#borders[border + 1] as number;
    if (end - start !== text.length) return false;
    const bytes = this.#bytes;
    for (let place = start; place < end; place += 1) {
      if (bytes[place] !== text.charCodeAt(place - start)) return false;
    }
    return true;
  }

  text(row: number, column: number): string {
    const { start, end } = this.#range(row, column);
    return this.#bytes.toString('latin1', start, end);
  }

  #range(row: number, column: number): { start: number; end: number } {
    const border = row * (this.#width + 1) + column;
    return {
      start: (this.#borders[border] as number) + (column === 0 ? 0 : 1),
      end: this.#borders[border + 1] as number,
    };
  }
}

/** What was cut from some bytes. */
export interface CutBytes {
  readonly cells: ByteCells;
  readonly rows: number;
  readonly ragged: readonly { readonly place: number; readonly width: number }[];
  /** Bytes used up: what comes after them is an unfinished row. */
  readonly used: number;
}

/** Arrays that are filled anew for each piece: making them costs more than filling them. */
export interface CutRoom {
  borders: Int32Array<ArrayBuffer>;
  places: Int32Array<ArrayBuffer>;
}

function larger(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(numbers.length * 2);
  grown.set(numbers);
  return grown;
}

/**
 * Cuts bytes into rows and cells without copying any.
 *
 * @param bytes - the bytes; those of the Japanese encodings and of UTF-8 never look like a delimiter or a line break
 * @param length - how many of them count
 * @param delimiter - the delimiter, as a byte
 * @param width - cells of a row
 * @param last - whether the file ends here, so that the last row needs no line break
 * @param room - arrays to be used again, which the cells of the piece before then no longer hold
 * @returns the rows of that width, and the others by place; blank lines are passed over
 */
export function cutBytes(
  bytes: Buffer,
  length: number,
  delimiter: number,
  width: number,
  last: boolean,
  room: CutRoom = { borders: new Int32Array(0), places: new Int32Array(0) },
): CutBytes {
  let { borders, places } = room;
  if (places.length === 0) {
    places = new Int32Array(1024);
    borders = new Int32Array(places.length * (width + 1));
  }
  const ragged: { place: number; width: number }[] = [];
  let rows = 0;
  let place = 0;
  let start = 0;
  let cells = 0;
  let border = 0;
  // One past the end stands for the line break that the last row of a file may lack.
  const until = last && length > 0 && bytes[length - 1] !== lineBreak ? length + 1 : length;
  for (let at = 0; at < until; at += 1) {
    const byte = at < length ? (bytes[at] as number) : lineBreak;
    // Letters and digits come after the delimiters and the line break: one comparison passes them over.
    if (byte > delimiter && byte !== lineBreak) continue;
    if (byte === delimiter) {
      cells += 1;
      if (cells < width) borders[border + cells] = at;
      continue;
    }
    if (byte !== lineBreak) continue;
    const end = at > start && bytes[at - 1] === carriageReturn ? at - 1 : at;
    cells += 1;
    if (cells === width) {
      borders[border + width] = end;
      places[rows] = place;
      rows += 1;
      border += width + 1;
      if (rows === places.length) {
        places = larger(places);
        borders = larger(borders);
      }
    } else if (cells > 1 || end > start) ragged.push({ place, width: cells });
    place += 1;
    start = at + 1;
    cells = 0;
    borders[border] = start;
  }
  room.borders = borders;
  room.places = places;
  return {
    cells: new ByteCells(bytes, width, borders, places, rows),
    rows: place,
    ragged,
    used: Math.min(start, length),
  };
}
