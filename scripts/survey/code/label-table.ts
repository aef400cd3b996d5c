/** What stands for a label that was not looked up yet. */
const unseen = -32_768;

/**
 * Remembers the code of every label that occurred in a column. Labels of one or two Latin-1 characters, which codes
 * mostly are, are found by arithmetic instead of hashing: with three million rows that is a second.
 */
export class LabelTable {
  readonly #short = new Int16Array(65_536).fill(unseen);
  readonly #long = new Map<string, number>();
  readonly #lookUp: (label: string) => number;

  /** @param lookUp - gives the code of a label as cut from the file, asked once for each */
  constructor(lookUp: (label: string) => number) {
    this.#lookUp = lookUp;
  }

  /** The code of a label, within -32767 to 32767. */
  codeOf(label: string): number {
    const { length } = label;
    if (length <= 2) {
      const first = length > 0 ? label.charCodeAt(0) : 0;
      const second = length > 1 ? label.charCodeAt(1) : 0;
      if (first < 256 && second < 256) {
        const place = first * 256 + second;
        const known = this.#short[place] ?? unseen;
        if (known !== unseen) return known;
        return (this.#short[place] = this.#lookUp(label));
      }
    }
    const known = this.#long.get(label);
    if (known !== undefined) return known;
    const code = this.#lookUp(label);
    this.#long.set(label, code);
    return code;
  }
}
