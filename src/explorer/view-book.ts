import { type PlainSheet, workbook } from '../downloads/formats/workbook.ts';
import { word } from './explorer-words.ts';
import { sheetMark } from './view-marks.ts';
import { type SavedView, shareColumns, viewRows, type ViewTable } from './view-rows.ts';

/**
 * A view as an Excel workbook: the rows of its CSV, and on a second sheet all that is said around the table. A number
 * that is missing is told by a symbol, never by an empty cell.
 *
 * @param saved - the view with what its rows name
 * @param day - the only date in the file, that of the release: `2026-11-28`
 * @returns the workbook; of synthetic data, or of a reader's own file, each sheet says so in its name
 */
export function viewBook(saved: SavedView, day: string): Promise<Uint8Array<ArrayBuffer>> {
  const mark = sheetMark(saved.view.marks);
  const sheets: PlainSheet[] = [dataSheet(viewRows(saved)), aboutSheet(saved)];
  return workbook(
    sheets.map((sheet) => ({ ...sheet, name: sheet.name + mark })),
    day,
  );
}

function dataSheet({ header, rows }: ViewTable): PlainSheet {
  const counts = ['n', 'base_n'];
  const status = header.indexOf('status');
  return {
    ...{ name: 'data', header },
    rows: rows.map((row) =>
      row.map((value, column) => {
        const name = header[column] ?? '';
        if (value !== null || ![...counts, ...shareColumns].includes(name)) return value;
        return row[status] === 'withheld' || counts.includes(name) ? 'x' : '-';
      }),
    ),
  };
}

function aboutSheet({ view, words, address }: SavedView): PlainSheet {
  const { mark, caption, measure, notes, tests, source } = view;
  return {
    ...{ name: 'about', header: ['item', 'text'] },
    rows: [
      ...(mark === null ? [] : [['mark', mark]]),
      ...[
        ['table', caption],
        ['measure', measure],
      ],
      ...notes.map((note) => ['note', note]),
      ...tests.map((test) => ['test', test]),
      ...[
        ['symbol', word(words, 'symbolWithheld')],
        ['symbol', word(words, 'symbolNone')],
        ['source', source],
        ...(address === null ? [] : [['address', address]]),
      ],
    ],
  };
}
