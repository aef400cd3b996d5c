import type { ExplorerIndex, ExplorerQuestion } from '../schema/explorer.ts';

/** What shares are of; `count` shows respondents instead. */
export const directions = ['row', 'column', 'total', 'count'] as const;
/** What shares are of. */
export type Direction = (typeof directions)[number];

/** How a table is shown. */
export const views = ['table', 'tinted', 'dots', 'matrix'] as const;
/** How a table is shown. */
type View = (typeof views)[number];

/** What a reader has chosen. */
export interface ExplorerState {
  readonly question: string;
  /** The breakdown; null for everybody. */
  readonly by: string | null;
  /** The second breakdown, within whose categories the groups of the first are compared; null without one. */
  readonly then: string | null;
  readonly of: Direction;
  readonly view: View;
}

/** The question and breakdown that the page opens on, where they are released. */
const wanted = { question: 'commercialised', by: 'needs-exploration' };

/** The breakdowns as they stand in the files: the second one first. */
export function breakdownsOf({ by, then }: Pick<ExplorerState, 'by' | 'then'>): string[] {
  return [then, by].filter((id) => id !== null);
}

/** The place of the table that a state asks for among those of its question; -1 where it is not released. */
export function tablePlace({ tables }: ExplorerQuestion, state: Pick<ExplorerState, 'by' | 'then'>): number {
  const asked = breakdownsOf(state).join(' ');
  return state.by === null && state.then !== null ? -1 : tables.findIndex((by) => by.join(' ') === asked);
}

/** The state that the page opens on: a question with groups to compare. */
export function firstState({ questions }: ExplorerIndex): ExplorerState {
  const good = questions.find(
    ({ id, tables }) => id === wanted.question && tables.some((by) => by.join(' ') === wanted.by),
  );
  const other = questions.find(({ tables }) => tables.some(({ length }) => length === 1)) ?? questions[0];
  const by = good ? wanted.by : (other?.tables.find(({ length }) => length === 1)?.[0] ?? null);
  return { question: (good ?? other)?.id ?? '', by, then: null, of: 'row', view: 'table' };
}

/**
 * The released table next to what a reader chose: a breakdown that the question does not have is left out, the second
 * one first.
 */
export function fittingState({ questions }: ExplorerIndex, state: ExplorerState): ExplorerState {
  const question = questions.find(({ id }) => id === state.question);
  if (question === undefined) return state;
  const near = [state, { ...state, then: null }, { ...state, by: null, then: null }];
  const fitting = near.find((each) => tablePlace(question, each) >= 0);
  const [first = []] = question.tables;
  return (
    fitting ?? { ...state, by: first.at(-1) ?? null, then: first.length === 2 ? (first[0] ?? null) : null }
  );
}

/**
 * Reads a state from the search of an address.
 *
 * @param search - as in `location.search`; whoever wrote it
 * @param index - the released tables
 * @returns the state; null where the address holds anything that is unknown, doubled or not released
 */
export function readState(search: string, index: ExplorerIndex): ExplorerState | null {
  const first = firstState(index);
  const asked = [...new URLSearchParams(search)];
  const values = new Map(asked);
  if (values.size !== asked.length) return null;
  if ([...values.keys()].some((name) => !['q', 'by', 'then', 'of', 'view'].includes(name))) return null;
  const named = (name: string, otherwise: string | null): string | null => {
    const value = values.get(name);
    return value === undefined ? otherwise : value === 'none' ? null : value;
  };
  const of = directions.find((each) => each === (values.get('of') ?? first.of));
  const view = views.find((each) => each === (values.get('view') ?? first.view));
  const id = values.get('q') ?? first.question;
  const question = index.questions.find((each) => each.id === id);
  if (of === undefined || view === undefined || question === undefined) return null;
  const state = { question: id, by: named('by', first.by), then: named('then', null), of, view };
  return tablePlace(question, state) < 0 ? null : state;
}

/**
 * Writes a state as the search of an address; what the page opens on is left out.
 *
 * @returns empty, or beginning with a question mark; `readState` gives the state back
 */
export function writeState(state: ExplorerState, index: ExplorerIndex): string {
  const first = firstState(index);
  const parameters = new URLSearchParams();
  if (state.question !== first.question) parameters.set('q', state.question);
  if (state.by !== first.by) parameters.set('by', state.by ?? 'none');
  if (state.then !== null) parameters.set('then', state.then);
  if (state.of !== first.of) parameters.set('of', state.of);
  if (state.view !== first.view) parameters.set('view', state.view);
  const search = parameters.toString();
  return search === '' ? '' : `?${search}`;
}
