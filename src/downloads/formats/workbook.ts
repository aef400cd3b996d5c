import writeXlsxFile, { type Cell } from 'write-excel-file/universal';
import { isFullWidth } from './is-full-width.ts';
import { repackOoxml } from './repack-ooxml.ts';

/** A sheet with one table: a row of names and the rows below it. */
export interface PlainSheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** The font of Excel in Japanese; where it is missing, the program takes its own. */
const look = { fontFamily: 'Yu Gothic', fontSize: 11 };
const headerLook = { fontWeight: 'bold', backgroundColor: '#EBECF0', bottomBorderStyle: 'thin' } as const;
const widest = 60;

/**
 * Writes sheets as an Excel workbook: no merged cells, no formulas, numbers as numbers, the header frozen.
 *
 * @param sheets - the sheets in order
 * @param day - the only date in the file: `2026-11-28`
 * @returns the workbook, the same bytes for the same arguments
 * @example
 * ```ts
 * import { readXlsx } from 'tests/downloads/read-back.ts';
 *
 * const sheet = { name: 'firms', header: ['size', 'n'], rows: [['=1+1', 12]] };
 * await readXlsx(await workbook([sheet], '2026-11-28'))
 * // [{ sheet: 'firms', data: [['size', 'n'], ['=1+1', 12]] }]
 * ```
 */
export async function workbook(sheets: readonly PlainSheet[], day: string): Promise<Uint8Array<ArrayBuffer>> {
  const written = writeXlsxFile(
    sheets.map(({ name, header, rows }) => ({
      sheet: name,
      columns: header.map((title, index) => ({ width: widthOf([title, ...rows.map((row) => row[index])]) })),
      stickyRowsCount: 1,
      data: [header.map((title): Cell => ({ value: title, ...headerLook })), ...rows.map(cellsOf)],
    })),
    look,
  );
  const file = await written.toBlob();
  return repackOoxml(new Uint8Array(await file.arrayBuffer()), day);
}

/** The type is told for each cell: a text that starts with `=` stays a text. */
function cellsOf(row: PlainSheet['rows'][number]): Cell[] {
  return row.map((value) => {
    if (value === null || value === '') return null;
    if (typeof value === 'number') return { value, type: Number };
    return { value: literal(value), type: String, alignVertical: 'top', wrap: columnsOf(value) > widest };
  });
}

/** OOXML reads `_x0041_` as a character code: where a text holds such letters, their first line is written as a code. */
function literal(text: string): string {
  return text.replaceAll(/_(?=x[\da-f]{4}_)/giu, '_x005F_').replaceAll('\r', '_x000D_');
}

function widthOf(cells: readonly (string | number | null | undefined)[]): number {
  const longest = cells.reduce<number>((most, cell) => Math.max(most, columnsOf(String(cell ?? ''))), 0);
  return Math.min(Math.max(longest + 2, 8), widest);
}

/** Half-width columns that a text takes on one line. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += isFullWidth(character) ? 2 : 1;
  return columns;
}
