/** Cuts the first rows of a text into cells. */
export type CutText = (text: string, delimiter: string, rows: number) => string[][];

const delimiters = [',', ';', '\t'] as const;

/** What parts the cells of a row. */
export type Delimiter = (typeof delimiters)[number];

const rowsLookedAt = 20;

/**
 * The delimiter that cuts the first lines of a text into the same number of cells, the largest; a comma where none cuts
 * them.
 *
 * @param text - the beginning of a file
 * @param cut - cuts text into rows and cells
 * @returns one of comma, semicolon and tab
 * @example
 * ```ts
 * const cut = (text, delimiter, rows) => text.split('\n', rows).map((line) => line.split(delimiter));
 * likelyDelimiter('id;staff\na1;1,5', cut) // ';'
 * ```
 */
export function likelyDelimiter(text: string, cut: CutText): Delimiter {
  const scores = delimiters.map((delimiter) => {
    const widths = cut(text, delimiter, rowsLookedAt).map((row) => row.length);
    const first = widths[0] ?? 1;
    return { delimiter, score: (first - 1) * widths.filter((width) => width === first).length };
  });
  return scores.toSorted((one, other) => other.score - one.score)[0]?.delimiter ?? ',';
}
