import type { Localised } from '../../../src/schema/locale.ts';

/** A row of a CSV by column, as it stands in the file. */
export type CsvRow = Readonly<Record<string, string>>;

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** How often a figure can be there: a copy is told by a letter, since our own texts may hold no digit. */
export const mostCopies = letters.length;

/** The numbers of the copies where each figure is to be there so many times; the figure itself is the first. */
export function copyNumbers(times: number): number[] {
  return Array.from({ length: times - 1 }, (_, index) => index + 2);
}

/** The identifier of a copy: `fig-05-copy-2`. */
export function copyId(id: string, copy: number): string {
  return `${id}-copy-${copy}`;
}

/** A text of a figure as its copy says it, so that no drawing of a copy is that of another. */
export function copyText(text: Localised, copy: number): Localised {
  const letter = letters.charAt(copy - 1);
  return { ja: `${text.ja}（写し${letter}）`, en: `${text.en} (copy ${letter})` };
}

/**
 * The rows that a copy of a figure adds to `figures.csv`. It shares the statements of the figure, which the pipeline
 * lets a group of numbers do that bears no number of its own.
 *
 * @param figures - the rows of the figures to copy, each with a table
 * @param times - how many times each is to be there
 * @returns the rows of the copies, all first copies first
 */
export function copiedFigures(figures: readonly CsvRow[], times: number): CsvRow[] {
  return copyNumbers(times).flatMap((copy) =>
    figures.map((row) => {
      const title = copyText({ ja: row['title_ja'] ?? '', en: row['title_en'] ?? '' }, copy);
      return {
        ...row,
        ...{ id: copyId(row['id'] ?? '', copy), table: copyId(row['table'] ?? '', copy), number: '' },
        ...{ title_ja: title.ja, title_en: title.en },
      };
    }),
  );
}

/**
 * The rows that copies of figures add to a table whose column `figure` names a figure: values derived for it, facts
 * that stand beside it.
 *
 * @param rows - the rows of that table
 * @param figures - the identifiers of the figures that are copied
 * @param times - how many times each is to be there
 * @returns the rows of the copies, with identifiers of their own where rows have any
 */
export function copiedRows(rows: readonly CsvRow[], figures: ReadonlySet<string>, times: number): CsvRow[] {
  const own = rows.filter(({ figure }) => figure !== undefined && figures.has(figure));
  return copyNumbers(times).flatMap((copy) =>
    own.map((row) => ({
      ...row,
      ...(row['id'] !== undefined && { id: copyId(row['id'], copy) }),
      figure: copyId(row['figure'] ?? '', copy),
    })),
  );
}
