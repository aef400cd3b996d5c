/**
 * The names of the columns, each once: R writes the numbers of its rows below an empty name, spreadsheets add empty
 * columns, and tools for questionnaires write “other” twice, for the mark and for the text beside it.
 *
 * @param names - the cells of the first row
 * @returns a name for each column
 * @example
 * ```ts
 * distinctNames(['', 'other', ' other']) // ['(column 1)', 'other', 'other (2)']
 * ```
 */
export function distinctNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((each, index) => {
    const name = each.trim() || `(column ${index + 1})`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}
