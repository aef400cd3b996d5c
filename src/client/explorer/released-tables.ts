import type { CitationTemplates } from '../../citations/fill-citation.ts';
import { firstState, readState, writeState } from '../../explorer/explorer-state.ts';
import { word } from '../../explorer/explorer-words.ts';
import { viewCitation } from '../../explorer/view-citation.ts';
import type { ExplorerFile, ExplorerIndex } from '../../schema/explorer.ts';
import { ExplorerPanel } from './explorer-panel.ts';

async function load<Value>(address: string): Promise<Value> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as Value;
}

function addressOf(search: string): string {
  return `${location.origin}${location.pathname}${search}`;
}

/**
 * Lets a reader choose among the released tables, whose state stands in the address.
 *
 * @param root - the element of the explorer, which names the files
 * @param form - its controls
 */
export async function releasedTables(root: HTMLElement, form: HTMLFormElement): Promise<void> {
  const templates = JSON.parse(root.dataset['citations'] ?? 'null') as CitationTemplates | null;
  const files = new Map<string, Promise<ExplorerFile>>();
  let index: ExplorerIndex | null = null;
  const searchOf = (state: Parameters<typeof writeState>[0]): string =>
    index === null ? '' : writeState(state, index);

  const panel = new ExplorerPanel(root, form, {
    isOwn: false,
    addressOf: (state) => addressOf(searchOf(state)),
    shown: (view) => {
      const search = searchOf(view.state);
      const citation = viewCitation(view, templates, panel.words, addressOf(search));
      for (const [format, text] of 'texts' in citation ? Object.entries(citation.texts) : []) {
        panel.place(`citation="${format}"`).textContent = text;
      }
      for (const link of document.querySelectorAll<HTMLAnchorElement>('a.language')) link.search = search;
      const printed = document.querySelector<HTMLElement>('.site-footer .address');
      if (printed !== null)
        printed.textContent = `${printed.textContent.split('?')[0]?.trim() ?? ''}${search}`;
      root.dataset['state'] = search;
    },
    chosen: (state) => {
      const search = searchOf(state);
      // A third of the time that a reader waits for the table would go into the address, which can wait.
      setTimeout(() => {
        if (location.search !== search) history.pushState(null, '', location.pathname + search);
      });
    },
  });

  try {
    index = await load<ExplorerIndex>(root.dataset['index'] ?? '');
  } catch {
    panel.notice(word(panel.words, 'failed'));
    return;
  }
  const tables = {
    index,
    fileOf: (question: string): Promise<ExplorerFile> => {
      const address = (root.dataset['files'] ?? '').replace(/\{id\}|%7Bid%7D/, question);
      const file = files.get(question) ?? load<ExplorerFile>(address);
      files.set(question, file);
      // One that did not come is asked for anew.
      file.catch(() => files.delete(question));
      return file;
    },
  };
  panel.open(tables);

  const recall = (isAnnounced: boolean): Promise<void> => {
    const asked = readState(location.search, tables.index);
    panel.notice(asked === null ? word(panel.words, 'badAddress') : '');
    return panel.show(asked ?? firstState(tables.index), isAnnounced);
  };
  addEventListener('popstate', () => void recall(true));
  // What a reader chose before the tables were here shows in the controls alone: nobody listened yet.
  const early = location.search === '' ? panel.wanted(index) : firstState(index);
  if (writeState(early, index) === '') await recall(false);
  else panel.choose(early);
  panel.place('save').hidden = false;
}
