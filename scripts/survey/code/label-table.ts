import type { Cells } from '../read/cells.ts';

/** What stands for a label that was not looked up yet. */
const unseen = -32_768;

interface LongLabel {
  readonly label: string;
  readonly code: number;
}

/**
 * Remembers the code of every label that occurred in a column. Labels of one or two characters, which codes mostly
 * are, are found by arithmetic; longer ones by their length and ends, so that no
 * cell has to become a text twice.
 */
export class LabelTable {
  readonly #short = new Int16Array(65_536).fill(unseen);
  readonly #long = new Map<number, readonly LongLabel[]>();
  readonly #lookUp: (label: string) => number;

  /** @param lookUp - gives the code of a label as cut from the file, within -32767 to 32767; asked once for each */
  constructor(lookUp: (label: string) => number) {
    this.#lookUp = lookUp;
  }

  /** The code of a cell. */
  codeOf(cells: Cells, row: number, column: number): number {
    const short = cells.short(row, column);
    if (short >= 0) {
      const known = this.#short[short] as number;
      return known === unseen ? (this.#short[short] = this.#lookUp(cells.text(row, column))) : known;
    }
    const probe = cells.probe(row, column);
    const known = this.#long.get(probe);
    if (known !== undefined) {
      for (let index = 0; index < known.length; index += 1) {
        const entry = known[index] as LongLabel;
        if (cells.is(row, column, entry.label)) return entry.code;
      }
    }
    const label = cells.text(row, column);
    const entry = { label, code: this.#lookUp(label) };
    this.#long.set(probe, [...(known ?? []), entry]);
    return entry.code;
  }
}
