import type { ExplorerIndex, ExplorerQuestion } from '../schema/explorer.ts';
import { type ExplorerWords, word } from './explorer-words.ts';
import type { ExplorerView, ViewCell } from './explorer-view.ts';

/** What the files of a view are made of. */
export interface SavedView {
  readonly view: ExplorerView;
  /** The released tables, for the ids. */
  readonly index: ExplorerIndex;
  readonly words: ExplorerWords;
  /** Where the view is found again; null for that of a reader's own file, which has no address. */
  readonly address: string | null;
}

/** A table of values with a name for each column. */
export interface ViewTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** The columns of numbers that a cell may lack, be it withheld or not. */
export const shareColumns: readonly string[] = ['share', 'low', 'high'];

/**
 * A view as rows: one for each cell, which says itself of what it is, where it is found again, and that it is synthetic
 * or of a reader's own file where it is.
 *
 * @param saved - the view with what its rows name
 * @returns the rows; a number that is withheld or does not exist is null
 */
export function viewRows({ view, index, words, address }: SavedView): ViewTable {
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
    ...(view.isCount
      ? []
      : [share(cell.estimate), share(cell.low), share(cell.high), index.level, share(cell.rounded)]),
    ...[cell.n, base, cell.status, cell.letters, index.version, index.title[locale]],
    ...(address === null ? [] : [address]),
  ];
  const header = [
    ...(view.mark === null ? [] : ['mark']),
    ...['table', 'measure', 'question', 'answer', 'answer_label'],
    ...['second_breakdown', 'second_group', 'breakdown', 'group', 'group_label'],
    ...(view.isCount ? [] : [...shareColumns, 'level', 'rounded_to']),
    ...['n', 'base_n', 'status', 'differs_from', 'version', 'source'],
    ...(address === null ? [] : ['address']),
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
  return { header, rows: [...rows, ...total] };
}

function answerId(question: ExplorerQuestion | undefined, answer: number): string | null {
  return question?.answers[answer]?.id ?? null;
}
