import Papa from 'papaparse';
import { quoted } from '../../src/format/quoted.ts';
import { correctionColumns, correctionSchema, type Correction } from '../../src/schema/correction.ts';
import type { Problems } from '../pipeline/problem.ts';

/** The name of the list of corrections, in the folder of the data and in each release. */
export const correctionsName = 'corrections.csv';

/**
 * Reads the list of corrections, which may be empty but for its header.
 *
 * @param text - the file
 * @param file - its name for problems
 * @param problems - receives a wrong header, wrong cells and an id that stands twice
 * @returns the rows that are right, in order
 */
export function readCorrections(text: string, file: string, problems: Problems): Correction[] {
  const { data } = Papa.parse<string[]>(text, { delimiter: ',', header: false, skipEmptyLines: false });
  const [header = [], ...rows] = data;
  if (header.join() !== correctionColumns.join()) {
    problems.add(
      'correction',
      { file, row: 1 },
      `the columns are ${quoted(header.join())}`,
      `make them ${correctionColumns.join()}`,
    );
    return [];
  }
  const seen = new Set<string>();
  return rows.flatMap((cells, index) => {
    if (cells.every((cell) => cell === '')) return [];
    const row = index + 2;
    const parsed = correctionSchema.safeParse(
      Object.fromEntries(correctionColumns.map((name, column) => [name, cells[column] ?? ''])),
    );
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) {
        const column = String(path[0] ?? '');
        problems.add(
          'correction',
          { file, row, column },
          message,
          'correct the cell: data/README.md says what it holds',
        );
      }
      return [];
    }
    const { id } = parsed.data;
    if (seen.has(id))
      problems.add(
        'correction',
        { file, row, column: 'id' },
        `${quoted(id)} stands twice`,
        'give it an id of its own',
      );
    seen.add(id);
    return [parsed.data];
  });
}
