/** Columns that are named with a note; the others are counted. */
const namedColumns = 4;
const longestName = 44;

/** What a person must look at in a draft: the same remark on many columns is one line. */
export class DraftNotes {
  readonly #columns = new Map<string, string[]>();

  /**
   * Notes something.
   *
   * @param what - what was taken for what; never an answer
   * @param column - the column or the question that it was noted of
   */
  add(what: string, column: string): void {
    const columns = this.#columns.get(what);
    if (columns === undefined) this.#columns.set(what, [column]);
    else columns.push(column);
  }

  /** A line for each remark, with the columns it was made on. */
  get lines(): string[] {
    return [...this.#columns].map(([what, columns]) => {
      const names = columns.slice(0, namedColumns).map(shortName).join(', ');
      const rest = columns.length - namedColumns;
      return `${what}: ${names}${rest > 0 ? ` and ${rest} more` : ''}`;
    });
  }
}

/** Questions often begin alike, and differ at their end. */
function shortName(name: string): string {
  const half = Math.floor(longestName / 2);
  return name.length > longestName ? `${name.slice(0, half)}…${name.slice(-half)}` : name;
}
