import { type Cells, hashStart, hashStep } from './cells.ts';

/** Rows that PapaParse has cut. */
export class TextCells implements Cells {
  readonly #rows: readonly (readonly string[])[];
  readonly #places: readonly number[];

  /**
   * @param rows - the cells of each row
   * @param places - the place of each row in its piece
   */
  constructor(rows: readonly (readonly string[])[], places: readonly number[]) {
    this.#rows = rows;
    this.#places = places;
  }

  get rows(): number {
    return this.#rows.length;
  }

  place(row: number): number {
    return this.#places[row] ?? 0;
  }

  text(row: number, column: number): string {
    return this.#rows[row]?.[column] ?? '';
  }

  short(row: number, column: number): number {
    const text = this.text(row, column);
    if (text.length > 2) return -1;
    const first = text.length > 0 ? text.charCodeAt(0) : 0;
    const second = text.length > 1 ? text.charCodeAt(1) : 0;
    return first < 256 && second < 256 ? first * 256 + second : -1;
  }

  hash(row: number, column: number, seed: number = hashStart): number {
    const text = this.text(row, column);
    let hash = seed;
    for (let index = 0; index < text.length; index += 1) hash = hashStep(hash, text.charCodeAt(index));
    return hash;
  }

  probe(row: number, column: number): number {
    const text = this.text(row, column);
    const ends =
      (text.charCodeAt(text.length - 1) << 8) ^ (text.charCodeAt(text.length - 3) << 4) ^ text.charCodeAt(2);
    return (ends ^ (text.length << 12)) & 0xfffff;
  }

  is(row: number, column: number, text: string): boolean {
    return this.text(row, column) === text;
  }
}
