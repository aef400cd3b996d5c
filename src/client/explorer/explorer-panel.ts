import { type ExplorerState, firstState, fittingState } from '../../explorer/explorer-state.ts';
import { explorerView, type ExplorerView } from '../../explorer/explorer-view.ts';
import { type ExplorerWords, word } from '../../explorer/explorer-words.ts';
import { tableHtml } from '../../explorer/table-html.ts';
import type { ExplorerFile, ExplorerIndex } from '../../schema/explorer.ts';
import type { Locale } from '../../schema/locale.ts';
import { chosenState, emptyControls, setControls } from './explorer-controls.ts';
import { fill } from './fill.ts';

/** The tables that a reader chooses among. */
export interface PanelTables {
  readonly index: ExplorerIndex;
  /** The file of a question; fails where it cannot be loaded. */
  readonly fileOf: (question: string) => Promise<ExplorerFile>;
}

/** What a page makes of the explorer beside its table and chart. */
interface PanelPage {
  /** Whether the tables are of a reader's own file. */
  readonly isOwn: boolean;
  /** Where a state is found again; null where nobody can. */
  readonly addressOf: (state: ExplorerState) => string | null;
  /** Is told what is shown now. */
  readonly shown?: (view: ExplorerView) => void;
  /** Is told what a reader chose. */
  readonly chosen?: (state: ExplorerState) => void;
}

/** The controls of the explorer with the table, the chart and the files that they ask for. */
export class ExplorerPanel {
  readonly words: ExplorerWords;
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #page: PanelPage;
  readonly #locale = document.documentElement.lang as Locale;
  #tables: PanelTables | null = null;
  #view: ExplorerView | null = null;
  #turn = 0;

  /**
   * @param root - the element that holds the controls and the places for all that is shown
   * @param form - the controls
   * @param page - what its page does besides
   */
  constructor(root: HTMLElement, form: HTMLFormElement, page: PanelPage) {
    this.#root = root;
    this.#form = form;
    this.#page = page;
    this.words = JSON.parse(root.dataset['words'] ?? '{}') as ExplorerWords;
    form.addEventListener('change', () => {
      if (this.#tables !== null) this.choose(this.wanted(this.#tables.index));
    });
    form.addEventListener('reset', (event) => {
      // Before the tables have come, the browser itself resets the controls.
      if (this.#tables === null) return;
      event.preventDefault();
      this.choose(firstState(this.#tables.index));
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    addEventListener('resize', () => {
      if (this.#view !== null) void this.#draw(this.#view);
    });
    for (const button of root.querySelectorAll<HTMLButtonElement>('[data-format]')) {
      button.addEventListener('click', () => {
        this.#save(button.dataset['format'] ?? '');
      });
    }
  }

  /** Takes other tables; until one of them is shown the controls stay as they are. */
  open(tables: PanelTables): void {
    this.#tables = tables;
  }

  /** Takes the tables off the page, and forgets them. */
  close(): void {
    this.#turn += 1;
    this.#tables = this.#view = null;
    for (const name of ['table', 'chart', 'notice', 'said']) this.place(name).replaceChildren();
    emptyControls(this.#form);
  }

  /** The table next to what the controls show. */
  wanted(index: ExplorerIndex): ExplorerState {
    return fittingState(index, chosenState(this.#form, index));
  }

  /** Shows what a reader chose. */
  choose(state: ExplorerState): void {
    this.notice('');
    void this.show(state, true);
    this.#page.chosen?.(state);
  }

  /** Shows a table, and says so where it is announced. */
  async show(state: ExplorerState, isAnnounced: boolean): Promise<void> {
    if (this.#tables === null) return;
    const { index, fileOf } = this.#tables;
    const words = this.words;
    const turn = ++this.#turn;
    setControls(this.#form, index, state, words, this.#locale);
    let file: ExplorerFile;
    try {
      file = await fileOf(state.question);
    } catch {
      if (turn === this.#turn) this.notice(word(words, 'failed'));
      return;
    }
    if (turn !== this.#turn) return;
    const { isOwn, shown } = this.#page;
    const view = explorerView({ index, file, state, words, locale: this.#locale, isOwn });
    this.#view = view;
    fill(this.place('table'), tableHtml(view, words));
    shown?.(view);
    await this.#draw(view);
    const { caption, measure } = view;
    if (isAnnounced) this.#say(word(words, 'announce', { caption, measure }));
  }

  /** Shows a sentence above the table. */
  notice(text: string): void {
    this.place('notice').textContent = text;
  }

  /** An element by what it is the place of. */
  place(name: string): HTMLElement {
    const found = this.#root.querySelector<HTMLElement>(`[data-${name}]`);
    if (found === null) throw new Error(`The explorer lacks its place for: ${name}`);
    return found;
  }

  #say(text: string): void {
    this.place('said').textContent = text;
  }

  async #draw(view: ExplorerView): Promise<void> {
    const chart = this.place('chart');
    const form = view.state.view;
    if (form !== 'dots' && form !== 'matrix') {
      chart.replaceChildren();
      return;
    }
    const { drawingSvg, drawView } = await import('../../explorer/draw-view.ts');
    if (this.#view !== view) return;
    const width = Math.max(280, Math.min(680, chart.clientWidth));
    const label = word(this.words, 'chartLabel', {
      view: word(this.words, `view.${form}`),
      caption: view.caption,
    });
    fill(chart, drawingSvg(drawView(view, width, form), label));
  }

  #save(format: string): void {
    const [view, index] = [this.#view, this.#tables?.index];
    if (view === null || index === undefined) return;
    const { dataset } = this.#root;
    const sources = {
      ...{ view, index, words: this.words, day: dataset['day'] ?? '' },
      colours: JSON.parse(dataset['colours'] ?? '{}') as Readonly<Record<string, string>>,
      address: this.#page.addressOf(view.state),
    };
    void import('../save-view.ts').then(async ({ saveView }) => {
      this.#say(await saveView(format, sources));
    });
  }
}
