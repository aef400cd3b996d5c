import type { LocalWords } from '../../components/local/local-words.ts';
import { firstState } from '../../explorer/explorer-state.ts';
import { viewCitation } from '../../explorer/view-citation.ts';
import type { Locale } from '../../schema/locale.ts';
import { ExplorerPanel } from '../explorer/explorer-panel.ts';
import { localText } from './local-text.ts';
import type { OwnTables } from './own-tables.ts';

/** Loads what charts and files are made with, all of which the site's explorer leaves until it is asked for. */
export function loadParts(): Promise<unknown> {
  return Promise.all([
    import('../../explorer/draw-view.ts'),
    import('../../explorer/view-book.ts'),
    import('../save-view.ts'),
  ]);
}

/** The explorer of a reader's own file: what is chosen stays in the page, and out of its address and history. */
export class OwnExplorer {
  readonly #root: HTMLElement;
  readonly #panel: ExplorerPanel;

  /**
   * @param root - the element of the explorer
   * @param form - its controls
   */
  constructor(root: HTMLElement, form: HTMLFormElement) {
    this.#root = root;
    const panel = new ExplorerPanel(root, form, {
      isOwn: true,
      addressOf: () => null,
      shown: (view) => {
        const citation = viewCitation(view, null, panel.words, '');
        panel.place('citation').textContent = 'refused' in citation ? citation.refused : '';
      },
    });
    panel.place('save').hidden = false;
    this.#panel = panel;
  }

  /**
   * Opens on the first of some tables.
   *
   * @param tables - what the worker made; null where there is nothing to explore
   * @param words - the words of the page
   * @param locale - its language
   */
  open(tables: OwnTables | null, words: LocalWords, locale: Locale): void {
    this.close();
    this.#root.hidden = tables === null;
    if (tables === null) return;
    const { index, most, tooLarge } = tables;
    const number = (value: number): string => value.toLocaleString(locale);
    const counts = { cells: number(most), tables: number(tooLarge) };
    this.#panel.place('large').textContent = tooLarge === 0 ? '' : localText(words, 'explore.large', counts);
    const files = new Map(tables.files.map((file) => [file.question, file]));
    this.#panel.open({
      index,
      fileOf: (question) => {
        const file = files.get(question);
        return file === undefined
          ? Promise.reject(new Error(`no tables of ${question}`))
          : Promise.resolve(file);
      },
    });
    void this.#panel.show(firstState(index), false);
  }

  /** Forgets the tables, and takes every word of them off the page. */
  close(): void {
    this.#root.hidden = true;
    for (const name of ['citation', 'large']) this.#panel.place(name).replaceChildren();
    this.#panel.close();
  }
}
