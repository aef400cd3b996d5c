import { spreadsheetFormula } from '../format/spreadsheet-formula.ts';
import type { ExplorerView } from './explorer-view.ts';
import { fileMark } from './view-marks.ts';
import { type SavedView, viewRows } from './view-rows.ts';

/** A cell of a CSV file: quoted, and never one that a spreadsheet would run as a formula. */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = spreadsheetFormula.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A view as a CSV file, with a row for each cell.
 *
 * @param saved - the view with what its rows name
 * @returns UTF-8 text with a byte order mark, so that spreadsheets read Japanese
 */
export function viewCsv(saved: SavedView): string {
  const { header, rows } = viewRows(saved);
  const lines = [header, ...rows].map((cells) => cells.map(csvCell).join(','));
  return `\u{FEFF}${lines.join('\r\n')}\r\n`;
}

/** The name of a file of a view; that of synthetic data and that of a reader's own file say so. */
export function viewFileName({ state, marks }: ExplorerView, ending: string): string {
  const parts = [state.question, ...[state.then, state.by].filter((id) => id !== null), state.of, state.view];
  return `${parts.join('-')}${fileMark(marks)}.${ending}`;
}
