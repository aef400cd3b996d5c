import type { ExplorerQuestion, ExplorerShares, ExplorerTable } from '../schema/explorer.ts';
import type { Locale } from '../schema/locale.ts';
import { breakdownsOf, type ExplorerState, tablePlace } from './explorer-state.ts';
import { word } from './explorer-words.ts';
import { noteLines } from './note-lines.ts';
import { testLines } from './test-lines.ts';
import { markText, type ViewMarks } from './view-marks.ts';
import type { ViewSources } from './view-sources.ts';
import { wholeNumber } from './whole-number.ts';

/** Whether a cell is shown, shown of a thin base, withheld, or has nothing to show. */
type CellStatus = 'shown' | 'thin' | 'withheld' | 'none';

/** A cell as it is shown. */
export interface ViewCell {
  /** The table and the place that its number comes from, as `data-cell` says it. */
  readonly key: string;
  /** The table that the cell lies in, as `data-ref` says it. */
  readonly table: string;
  readonly status: CellStatus;
  /** Tenths of a per cent; null where there is no share. */
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number | null;
  /** The multiple that the share and its ends were rounded to, in tenths of a per cent; null where they were not. */
  readonly rounded: number | null;
  /** The number as written, without the sign of per cent; empty where there is none. */
  readonly text: string;
  /** Its interval as written; empty where there is none. */
  readonly ends: string;
  /** The letters of the groups that it differs from. */
  readonly letters: string;
}

/** A group: a row of the table. */
export interface ViewRow {
  readonly label: string;
  /** Its letter; empty where nothing can be compared. */
  readonly letter: string;
  readonly base: number | null;
  readonly baseText: string;
  readonly cells: readonly ViewCell[];
}

/** The groups within a category of the second breakdown; the only block without one. */
interface ViewBlock {
  readonly label: string | null;
  readonly rows: readonly ViewRow[];
}

/** A table of the explorer in words: all that its HTML, its charts and its files show. */
export interface ExplorerView {
  readonly locale: Locale;
  readonly state: ExplorerState;
  /** What `data-ref` calls the table. */
  readonly reference: string;
  readonly caption: string;
  readonly measure: string;
  readonly answers: readonly string[];
  readonly blocks: readonly ViewBlock[];
  /** The row of everybody; null where it is the table itself, or would say nothing. */
  readonly all: ViewRow | null;
  readonly notes: readonly string[];
  readonly tests: readonly string[];
  readonly source: string;
  /** What it must not be taken for, and the words that say so; null where it is published and no synthetic data. */
  readonly marks: ViewMarks;
  readonly mark: string | null;
  readonly isCount: boolean;
}

/**
 * Puts a released table into words, at build and in the browser alike.
 *
 * @param sources - the released files, and a state that they hold
 * @returns the view
 * @throws Error where the state asks for a table that is not released
 */
export function explorerView(sources: ViewSources): ExplorerView {
  const { index, file, state, words, locale, isOwn = false } = sources;
  const question = index.questions.find(({ id }) => id === state.question);
  const place = question === undefined ? -1 : tablePlace(question, state);
  const table = file.tables[place];
  if (question === undefined || table === undefined || file.question !== state.question) {
    throw new Error(`explorerView requires a released table: ${JSON.stringify(state)}`);
  }
  const everybody = file.tables.find(({ by }) => by.length === 0) ?? null;
  const [outer, inner] = [state.then, state.by].map((id) => index.variables.find((each) => each.id === id));
  const groups = inner?.categories ?? [null];
  const blocks = (outer?.categories ?? [null]).map((category, block): ViewBlock => ({
    label: category === null ? null : category[locale],
    rows: groups.map((group, row) => ({
      label: group === null ? word(words, 'all') : group[locale],
      letter: groups.length > 1 && table.differ.length > 0 && state.of === 'row' ? letterOf(row) : '',
      ...rowOf(sources, question, table, { group: block * groups.length + row, size: groups.length }),
    })),
  }));
  const hasAll = state.by !== null && everybody !== null && (state.of === 'row' || state.of === 'count');
  const caption = captionOf(sources);
  const marks = { isSynthetic: index.mark !== null, isOwn };
  return {
    ...{ locale, state, caption, reference: tableReference(state) },
    measure: word(words, `measure.${shownDirection(state, table)}`),
    answers: question.answers.map((answer) => answer[locale]),
    blocks,
    all: hasAll
      ? {
          ...{ label: word(words, 'all'), letter: '' },
          ...rowOf({ ...sources, state: { ...state, by: null, then: null } }, question, everybody, null),
        }
      : null,
    notes: noteLines(sources, question, table, everybody),
    tests: testLines(sources, question, table),
    source: word(words, isOwn ? 'own.source' : 'source', {
      title: index.title[locale],
      version: index.version,
    }),
    ...{ marks, mark: markText(index.mark, isOwn) },
    isCount: state.of === 'count',
  };
}

/** How references call a table of the explorer. */
function tableReference(state: Pick<ExplorerState, 'question' | 'by' | 'then'>): string {
  return `table:explore-${[state.question, ...breakdownsOf(state)].join('-by-')}`;
}

/** The letter of a group within its block: a, b, c … */
function letterOf(place: number): string {
  return String.fromCodePoint(97 + place);
}

/** Without a breakdown there is only one direction. */
function shownDirection({ of, by }: ExplorerState, { column }: ExplorerTable): ExplorerState['of'] {
  return (of === 'column' || of === 'total') && (by === null || column === null) ? 'row' : of;
}

/** The shares of a table in one direction; null where it has none. */
function sharesOf(table: ExplorerTable, state: ExplorerState): ExplorerShares | null {
  const of = shownDirection(state, table);
  return of === 'count' ? table.row : table[of];
}

/** A group of a table and how many lie in its block; null for everybody. */
type Group = { readonly group: number; readonly size: number } | null;

function rowOf(
  { index, state, words }: ViewSources,
  { answers }: ExplorerQuestion,
  table: ExplorerTable,
  place: Group,
): Pick<ViewRow, 'base' | 'baseText' | 'cells'> {
  const group = place?.group ?? 0;
  const base = table.base[group] ?? null;
  const shares = sharesOf(table, state);
  const isThin = base !== null && base < index.reliableBase && shownDirection(state, table) !== 'column';
  const cells = answers.map((_, answer): ViewCell => {
    const at = group * answers.length + answer;
    const n = table.n[at] ?? null;
    const [estimate = null, low = null, high = null] = [
      shares?.estimate[at],
      shares?.low[at],
      shares?.high[at],
    ];
    const own = {
      ...{ table: tableReference(state), key: `${shownDirection(state, table)}.${at}` },
      ...{ estimate, low, high, n },
      rounded: shownDirection(state, table) === 'row' ? (table.rounded?.[at] ?? null) : null,
      letters: state.of === 'row' && place !== null ? lettersOf(table, answer, place) : '',
    };
    if (state.of === 'count') {
      return {
        ...own,
        status: n === null ? 'withheld' : 'shown',
        text: n === null ? '' : wholeNumber(n),
        ends: '',
      };
    }
    if (estimate === null) {
      const isEmpty = base === 0 || shares === null;
      return { ...own, status: isEmpty ? 'none' : 'withheld', text: '', ends: '' };
    }
    const ends = low === null || high === null ? null : { low: perCentText(low), high: perCentText(high) };
    return {
      ...own,
      ...{ status: isThin ? 'thin' : 'shown', text: perCentText(estimate) },
      ends: ends === null ? '' : word(words, 'ends', ends),
    };
  });
  return { base, baseText: base === null ? '' : wholeNumber(base), cells };
}

/** Tenths of a per cent as they are written; both languages write them alike. */
function perCentText(tenths: number): string {
  return (tenths / 10).toFixed(1);
}

function lettersOf({ differ }: ExplorerTable, answer: number, { group, size }: NonNullable<Group>): string {
  return differ
    .flatMap(([at, first, second]) =>
      at !== answer || (first !== group && second !== group) ? [] : [first === group ? second : first],
    )
    .map((other) => letterOf(other % size))
    .sort()
    .join('');
}

function captionOf({ index, state, words, locale }: ViewSources): string {
  const name = (id: string | null): string =>
    index.variables.find((each) => each.id === id)?.[locale] ?? id ?? '';
  const template = state.by === null ? 'captionAll' : state.then === null ? 'captionBy' : 'captionThen';
  return word(words, template, {
    question: name(state.question),
    by: name(state.by),
    then: name(state.then),
  });
}
