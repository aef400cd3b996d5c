import Papa from 'papaparse';
import { quoted } from '../../src/format/quoted.ts';
import type { Column } from '../../src/schema/table.ts';
import type { Problems } from './problem.ts';
import type { SourceRecord } from './source-table.ts';

/**
 * Reads a CSV without interpreting it: no types, no header, so that PapaParse renames and guesses nothing.
 *
 * @param text - the decoded file
 * @param file - its name for problems
 * @param columns - the described columns; the header must name each once, in any order, and no other
 * @param problems - receives an empty file, a wrong header, ragged rows and broken quotation
 * @returns the records in the descriptor's order of columns, or null where the header cannot be used
 */
export function parseRecords(
  text: string,
  file: string,
  columns: readonly Column[],
  problems: Problems,
): SourceRecord[] | null {
  const parsed = Papa.parse<string[]>(text, { delimiter: ',', header: false, dynamicTyping: false });
  const rows = parsed.data.map((cells, index) => ({ row: index + 1, cells }));
  const [header, ...rest] = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (header === undefined) {
    problems.add(
      'file',
      { file },
      'the file is empty',
      'put back the header row and the rows from the last version',
    );
    return null;
  }
  for (const error of parsed.errors.filter((each) => each.type === 'Quotes')) {
    const place = error.row === undefined ? { file } : { file, row: error.row + 1 };
    problems.add('ragged', place, error.message, 'write a quotation mark inside a quoted cell twice ("")');
  }
  if (!headerIsRight(header.cells, file, columns, problems)) return null;
  if (rest.length === 0) {
    problems.add('file', { file }, 'no rows below the header', 'put back the rows from the last version');
    return null;
  }
  const order = columns.map((column) => header.cells.indexOf(column.name));
  return rest.flatMap(({ row, cells }) => {
    if (cells.length === header.cells.length)
      return [{ row, cells: order.map((index) => cells[index] ?? '') }];
    const what = `${cells.length} cells in a table of ${header.cells.length} columns`;
    problems.add('ragged', { file, row }, what, 'put quotation marks around a cell that contains a comma');
    return [];
  });
}

function headerIsRight(
  header: readonly string[],
  file: string,
  columns: readonly Column[],
  problems: Problems,
): boolean {
  const before = problems.count;
  const names = columns.map((column) => column.name);
  const missing = names.filter((name) => !header.includes(name));
  const place = { file, row: 1 };
  for (const [index, name] of header.entries()) {
    if (header.indexOf(name) < index) {
      problems.add('header', place, `the column ${quoted(name)} stands twice`, 'keep one of the two');
    } else if (!names.includes(name)) {
      const hint =
        missing.length > 0
          ? `the descriptor beside the file expects ${missing.map(quoted).join(', ')}: names are case-sensitive`
          : 'remove the column, or describe it in the descriptor beside the file';
      problems.add('header', place, `unknown column ${quoted(name)}`, hint);
    }
  }
  for (const name of missing) {
    const hint = 'add the column, or take it out of the descriptor beside the file';
    problems.add('header', place, `the column ${quoted(name)} is missing`, hint);
  }
  return problems.count === before;
}
