import type { Cells } from './cells.ts';

/** Cells without a number that are remembered; then all of them are forgotten, so that the memory stays small. */
const mostRare = 100_000;

/** What can be made of a cell. */
export type Made = number | string | object;

/**
 * Remembers what was made of each distinct cell of a column of labels, so that it is made once.
 *
 * @example
 * ```ts
 * import { piece } from 'tests/survey/small-survey.ts';
 *
 * const memo = new CellMemo((cell) => cell.length);
 * memo.of(piece.cells, 2, 3) // 4
 * ```
 */
export class CellMemo<T extends Made> {
  readonly #make: (cell: string) => T;
  /** By the number of the cell. */
  readonly #made: (T | undefined)[] = [];
  readonly #rare = new Map<string, T>();

  /** @param make - makes something of a cell as cut from the file */
  constructor(make: (cell: string) => T) {
    this.#make = make;
  }

  /** What was made of a cell. */
  of(cells: Cells, row: number, column: number): T {
    const number = cells.number(row, column);
    return this.#made[number] ?? this.#ofNew(cells.text(row, column), number);
  }

  #ofNew(cell: string, number: number): T {
    const made = this.#rare.get(cell) ?? this.#make(cell);
    if (number < 0) {
      if (this.#rare.size === mostRare) this.#rare.clear();
      this.#rare.set(cell, made);
    } else {
      while (this.#made.length < number) this.#made.push(undefined);
      this.#made[number] = made;
    }
    return made;
  }
}
