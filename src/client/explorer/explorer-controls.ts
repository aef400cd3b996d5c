import { type ExplorerState, firstState } from '../../explorer/explorer-state.ts';
import { type ExplorerWords, word } from '../../explorer/explorer-words.ts';
import type { ExplorerIndex } from '../../schema/explorer.ts';
import type { Locale } from '../../schema/locale.ts';

function selectOf(form: HTMLFormElement, name: string): HTMLSelectElement | null {
  const control = form.elements.namedItem(name);
  return control instanceof HTMLSelectElement ? control : null;
}

function offer(select: HTMLSelectElement | null, choices: readonly (readonly [string, string])[]): void {
  if (select === null) return;
  const offered = [...select.options].map(({ value }) => value);
  if (offered.join(' ') === choices.map(([id]) => id).join(' ')) return;
  select.replaceChildren(...choices.map(([id, label]) => new Option(label, id)));
}

/**
 * Brings the controls in line with a state: only what the tables hold is offered.
 *
 * @param form - the controls
 * @param index - the tables
 * @param state - one that they hold
 * @param words - the texts of the explorer
 * @param locale - the language of the page
 */
export function setControls(
  form: HTMLFormElement,
  index: ExplorerIndex,
  state: ExplorerState,
  words: ExplorerWords,
  locale: Locale,
): void {
  const named = (id: string) => [id, index.variables.find((each) => each.id === id)?.[locale] ?? id] as const;
  const tables = index.questions.find(({ id }) => id === state.question)?.tables ?? [];
  const second = tables.flatMap((by) => (by.length === 2 && by[1] === state.by ? (by[0] ?? []) : []));
  const lists = {
    by: [...new Set(tables.flatMap((by) => by.at(-1) ?? []))],
    then: second,
  };
  const question = selectOf(form, 'question');
  offer(
    question,
    index.questions.map(({ id }) => named(id)),
  );
  for (const name of ['by', 'then'] as const) {
    const select = selectOf(form, name);
    offer(select, [['none', word(words, `${name}None`)], ...lists[name].map(named)]);
    // A list of one choice is none, but stays where it is, so that nothing jumps.
    if (select !== null) select.disabled = lists[name].length === 0;
  }
  for (const name of ['question', 'by', 'then', 'of', 'view'] as const) {
    const select = selectOf(form, name);
    if (select !== null) select.value = state[name] ?? 'none';
  }
}

/** The state that the controls show, which the tables may not hold. */
export function chosenState(form: HTMLFormElement, index: ExplorerIndex): ExplorerState {
  const value = (name: string): string => selectOf(form, name)?.value ?? '';
  const orNull = (name: string): string | null => (value(name) === 'none' ? null : value(name));
  const first = firstState(index);
  return {
    ...{ question: value('question'), by: orNull('by'), then: orNull('then') },
    of: (value('of') || first.of) as ExplorerState['of'],
    view: (value('view') || first.view) as ExplorerState['view'],
  };
}

/** Takes out of the controls what the tables put into them. */
export function emptyControls(form: HTMLFormElement): void {
  for (const name of ['question', 'by', 'then']) selectOf(form, name)?.replaceChildren();
}
