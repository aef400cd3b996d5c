import { spreadsheetFormula } from '../format/spreadsheet-formula.ts';
import type { ExplorerIndex, ExplorerQuestion } from '../schema/explorer.ts';
import { type ExplorerWords, word } from './explorer-words.ts';
import type { ExplorerView, ViewCell } from './explorer-view.ts';

/** A cell of a CSV file: quoted, and never one that a spreadsheet would run as a formula. */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = spreadsheetFormula.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A view as a CSV file: a row for each cell, which says itself of what it is and that it is synthetic where it is.
 *
 * @param view - the view
 * @param index - the released tables, for the ids
 * @param words - the texts of the explorer
 * @returns UTF-8 text with a byte order mark, so that spreadsheets read Japanese
 */
export function viewCsv(view: ExplorerView, index: ExplorerIndex, words: ExplorerWords): string {
  const { state, locale } = view;
  const question = index.questions.find(({ id }) => id === state.question);
  const inner = index.variables.find(({ id }) => id === state.by);
  const outer = index.variables.find(({ id }) => id === state.then);
  const share = (tenths: number | null): number | null => (tenths === null ? null : tenths / 1000);
  const line = (cell: ViewCell, answer: number, ids: readonly (string | null)[], base: number | null) => [
    ...(view.mark === null ? [] : [view.mark]),
    ...[view.caption, view.measure, state.question],
    ...[answerId(question, answer), view.answers[answer] ?? null],
    ...[outer?.id ?? null, ids[0] ?? null, inner?.id ?? null, ids[1] ?? null, ids[2] ?? null],
    ...(view.isCount ? [] : [share(cell.estimate), share(cell.low), share(cell.high), index.level]),
    ...[cell.n, base, cell.status, cell.letters, index.version, index.title[locale]],
  ];
  const header = [
    ...(view.mark === null ? [] : ['mark']),
    ...['table', 'measure', 'question', 'answer', 'answer_label'],
    ...['second_breakdown', 'second_group', 'breakdown', 'group', 'group_label'],
    ...(view.isCount ? [] : ['share', 'low', 'high', 'level']),
    ...['n', 'base_n', 'status', 'differs_from', 'version', 'source'],
  ];
  const rows = view.blocks.flatMap(({ rows: own }, block) =>
    own.flatMap(({ label, base, cells }, row) =>
      cells.map((cell, answer) => {
        const ids = [outer?.categories[block]?.id ?? null, inner?.categories[row]?.id ?? null, label];
        return line(cell, answer, ids, base);
      }),
    ),
  );
  const everybody = view.all;
  const total = (everybody?.cells ?? []).map((cell, answer) =>
    line(cell, answer, [null, null, word(words, 'all')], everybody?.base ?? null),
  );
  const lines = [header, ...rows, ...total].map((cells) => cells.map(csvCell).join(','));
  return `\u{FEFF}${lines.join('\r\n')}\r\n`;
}

function answerId(question: ExplorerQuestion | undefined, answer: number): string | null {
  return question?.answers[answer]?.id ?? null;
}

/** The name of a file of a view; that of synthetic data says so. */
export function viewFileName({ state, mark }: ExplorerView, ending: string): string {
  const parts = [state.question, ...[state.then, state.by].filter((id) => id !== null), state.of, state.view];
  return `${parts.join('-')}${mark === null ? '' : '-synthetic'}.${ending}`;
}
