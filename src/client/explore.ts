/** Lets a reader choose among the released tables: the same functions that built the page make every other view. */
import {
  type ExplorerState,
  firstState,
  fittingState,
  readState,
  writeState,
} from '../explorer/explorer-state.ts';
import type { CitationTemplates } from '../citations/fill-citation.ts';
import { explorerView, type ExplorerView } from '../explorer/explorer-view.ts';
import { type ExplorerWords, word } from '../explorer/explorer-words.ts';
import { tableHtml } from '../explorer/table-html.ts';
import { viewCitation } from '../explorer/view-citation.ts';
import type { ExplorerFile, ExplorerIndex } from '../schema/explorer.ts';
import type { Locale } from '../schema/locale.ts';
import './keep-pages.ts?explore&copy';

const page = document.querySelector<HTMLElement>('#explore');
const form = document.querySelector<HTMLFormElement>('#explore-form');
const locale = document.documentElement.lang as Locale;

async function load<Value>(address: string): Promise<Value> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as Value;
}

function addressOf(search: string): string {
  return `${location.origin}${location.pathname}${search}`;
}

function place(root: HTMLElement, name: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(`[data-${name}]`);
  if (found === null) throw new Error(`The explorer lacks its place for: ${name}`);
  return found;
}

async function run(root: HTMLElement, controls: HTMLFormElement): Promise<void> {
  const words = JSON.parse(root.dataset['words'] ?? '{}') as ExplorerWords;
  const templates = JSON.parse(root.dataset['citations'] ?? 'null') as CitationTemplates | null;
  const colours = JSON.parse(root.dataset['colours'] ?? '{}') as Readonly<Record<string, string>>;
  const files = new Map<string, Promise<ExplorerFile>>();
  const notice = place(root, 'notice');
  const said = place(root, 'said');
  let latest = 0;
  let index: ExplorerIndex;
  try {
    index = await load<ExplorerIndex>(root.dataset['index'] ?? '');
  } catch {
    notice.textContent = word(words, 'failed');
    return;
  }
  let shown: ExplorerView | null = null;

  const fileOf = (question: string): Promise<ExplorerFile> => {
    const address = (root.dataset['files'] ?? '').replace(/\{id\}|%7Bid%7D/, question);
    const file = files.get(question) ?? load<ExplorerFile>(address);
    files.set(question, file);
    return file;
  };

  const selectOf = (name: string): HTMLSelectElement | null => {
    const control = controls.elements.namedItem(name);
    return control instanceof HTMLSelectElement ? control : null;
  };

  const offer = (name: string, ids: readonly string[], none: string, chosen: string | null): void => {
    const select = selectOf(name);
    if (select === null) return;
    const offered = [...select.options].slice(1).map(({ value }) => value);
    if (offered.join() !== ids.join()) {
      const nameOf = (id: string): string => index.variables.find((each) => each.id === id)?.[locale] ?? id;
      const options = [['none', word(words, none)] as const, ...ids.map((id) => [id, nameOf(id)] as const)];
      select.replaceChildren(...options.map(([id, label]) => new Option(label, id)));
    }
    select.value = chosen ?? 'none';
    // A list of one choice is none, but stays where it is, so that nothing jumps.
    select.disabled = ids.length === 0;
  };

  /** Brings the controls in line with a state: only what is released is offered. */
  const setControls = (state: ExplorerState): void => {
    const tables = index.questions.find(({ id }) => id === state.question)?.tables ?? [];
    const second = tables.flatMap((by) => (by.length === 2 && by[1] === state.by ? (by[0] ?? []) : []));
    offer('by', [...new Set(tables.flatMap((by) => by.at(-1) ?? []))], 'byNone', state.by);
    offer('then', second, 'thenNone', state.then);
    for (const name of ['question', 'of', 'view'] as const) {
      const select = selectOf(name);
      if (select !== null) select.value = state[name];
    }
  };

  const chosen = (): ExplorerState => {
    const value = (name: string): string => selectOf(name)?.value ?? '';
    const orNull = (name: string): string | null => (value(name) === 'none' ? null : value(name));
    const first = firstState(index);
    return {
      ...{ question: value('question'), by: orNull('by'), then: orNull('then') },
      of: (value('of') || first.of) as ExplorerState['of'],
      view: (value('view') || first.view) as ExplorerState['view'],
    };
  };

  const draw = async (view: ExplorerView): Promise<void> => {
    const chart = place(root, 'chart');
    const form = view.state.view;
    if (form !== 'dots' && form !== 'matrix') {
      chart.replaceChildren();
      return;
    }
    const { drawingSvg, drawView } = await import('../explorer/draw-view.ts');
    if (shown !== view) return;
    const width = Math.max(280, Math.min(680, chart.clientWidth));
    const label = word(words, 'chartLabel', {
      view: word(words, `view.${form}`),
      caption: view.caption,
    });
    chart.innerHTML = drawingSvg(drawView(view, width, form), label);
  };

  const show = async (state: ExplorerState, isAnnounced: boolean): Promise<void> => {
    const turn = ++latest;
    setControls(state);
    let file: ExplorerFile;
    try {
      file = await fileOf(state.question);
    } catch {
      files.delete(state.question);
      if (turn === latest) notice.textContent = word(words, 'failed');
      return;
    }
    if (turn !== latest) return;
    const view = explorerView({ index, file, state, words, locale });
    shown = view;
    place(root, 'table').innerHTML = tableHtml(view, words);
    const search = writeState(state, index);
    const citation = viewCitation(view, templates, words, addressOf(search));
    for (const [format, text] of 'texts' in citation ? Object.entries(citation.texts) : []) {
      place(root, `citation="${format}"`).textContent = text;
    }
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a.language')) link.search = search;
    const printed = document.querySelector<HTMLElement>('.site-footer .address');
    if (printed !== null) printed.textContent = `${printed.textContent.split('?')[0]?.trim() ?? ''}${search}`;
    root.dataset['state'] = search;
    await draw(view);
    if (isAnnounced) {
      const { caption, measure } = view;
      said.textContent = word(words, 'announce', { caption, measure });
    }
  };

  const recall = (isAnnounced: boolean): Promise<void> => {
    const asked = readState(location.search, index);
    notice.textContent = asked === null ? word(words, 'badAddress') : '';
    return show(asked ?? firstState(index), isAnnounced);
  };

  const choose = (state: ExplorerState): void => {
    notice.textContent = '';
    const search = writeState(state, index);
    void show(state, true);
    // A third of the time that a reader waits for the table would go into the address, which can wait.
    setTimeout(() => {
      if (location.search !== search) history.pushState(null, '', location.pathname + search);
    });
  };

  controls.addEventListener('change', () => {
    choose(fittingState(index, chosen()));
  });
  controls.addEventListener('reset', (event) => {
    event.preventDefault();
    choose(firstState(index));
  });
  controls.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  window.addEventListener('popstate', () => void recall(true));
  window.addEventListener('resize', () => {
    if (shown !== null) void draw(shown);
  });
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-format]')) {
    button.addEventListener('click', () => {
      if (shown === null) return;
      const sources = {
        ...{ view: shown, index, words, colours, day: root.dataset['day'] ?? '' },
        address: addressOf(writeState(shown.state, index)),
      };
      void import('./save-view.ts').then(async ({ saveView }) => {
        said.textContent = await saveView(button.dataset['format'] ?? '', sources);
      });
    });
  }
  // What a reader chose before the tables were here shows in the controls alone: nobody listened yet.
  const early = location.search === '' ? fittingState(index, chosen()) : firstState(index);
  if (writeState(early, index) === '') await recall(false);
  else choose(early);
  place(root, 'save').hidden = false;
}

if (page !== null && form !== null) void run(page, form);
