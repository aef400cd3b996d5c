/**
 * Lets a reader put figures, statements and cases into a pack. The pack stands behind the # of the address, which no
 * server sees, and in the storage of the browser: what a reader notes is sent nowhere.
 */
import { withItem, withMoved, withNote, withoutItem } from '../pack/change-pack.ts';
import { cleanText } from '../pack/clean-text.ts';
import { openPack } from '../pack/open-pack.ts';
import type { PackEntry, PackList } from '../pack/pack-entry.ts';
import type { PackDocument } from '../pack/pack-markdown.ts';
import { emptyPack, packLimits, type PackState } from '../pack/pack-state.ts';
import { packWord, type PackWordKey, type PackWords } from '../pack/pack-words.ts';
import type { PackProblem } from '../pack/read-pack.ts';
import { writePack } from '../pack/write-pack.ts';
import type { Locale } from '../schema/locale.ts';
import { drawChoices } from './pack/draw-choices.ts';
import { drawItems } from './pack/draw-items.ts';
import { loadJson } from './pack/load-json.ts';
import { partOf } from './pack/part-of.ts';

const storeName = 'sie-pack';
/** In milliseconds: as long as a reader writes on, nothing is drawn anew. */
const pause = 250;
const locale = document.documentElement.lang as Locale;

/** A browser may refuse to store. */
function stored(): string {
  try {
    return localStorage.getItem(storeName) ?? '';
  } catch {
    return '';
  }
}

function store(parameters: string): void {
  try {
    localStorage.setItem(storeName, parameters);
  } catch {
    // The address holds the pack all the same.
  }
}

/** What stands behind the # is a pack only if it names something: else it is a place in the page. */
function parametersOf({ search, hash }: Location): string {
  return [search.slice(1), hash.includes('=') ? hash.slice(1) : ''].filter((part) => part !== '').join('&');
}

async function run(root: HTMLElement): Promise<void> {
  const words = JSON.parse(root.dataset['words'] ?? '{}') as PackWords;
  const word = (key: PackWordKey, values: Readonly<Record<string, string>> = {}): string =>
    packWord(words, key, values);
  const status = partOf(document, 'status');
  const notice = partOf(document, 'notice');
  const say = (key: PackWordKey, values: Readonly<Record<string, string>> = {}): void => {
    status.textContent = word(key, values);
  };
  let data: PackList;
  try {
    data = await loadJson<PackList>(root.dataset['list'] ?? '');
  } catch {
    notice.textContent = word('failed');
    return;
  }
  const choices = new Map(data.choices.map((choice) => [choice.reference, choice]));
  const known = new Set(choices.keys());
  const nameOf = (reference: string): string => choices.get(reference)?.heading ?? reference;
  const title = partOf(root, 'title', HTMLInputElement);
  const number = partOf(root, 'pack-number', HTMLInputElement);
  const outputs = partOf(root, 'outputs');
  let state = emptyPack;
  let pack: PackDocument | null = null;
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Gathers what the pack takes of each item, and draws it; null where another change came in between. */
  const draw = async (): Promise<PackDocument | null> => {
    clearTimeout(timer);
    latest += 1;
    const mine = latest;
    const own = state;
    const now = new Date();
    const day = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
    const addressOf = (reference: string): string =>
      `${root.dataset['entries'] ?? ''}${reference.replace(':', '/')}.json`;
    const [{ showDocument }, entries] = await Promise.all([
      import('./pack/show-document.ts'),
      Promise.all(own.items.map(({ reference }) => loadJson<PackEntry>(addressOf(reference)))),
    ]);
    if (mine !== latest) return null;
    pack = { state: own, entries, words, day, locale };
    showDocument(root, pack);
    return pack;
  };

  const drawSoon = (): void => {
    clearTimeout(timer);
    outputs.hidden = state.items.length === 0;
    if (state.items.length === 0) return;
    timer = setTimeout(() => {
      draw().catch(() => {
        say('failed');
      });
    }, pause);
  };

  const showAddress = (): void => {
    const parameters = writePack(state);
    const address = new URL(location.href);
    address.search = '';
    address.hash = parameters;
    if (address.href !== location.href) history.replaceState(null, '', address);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a.language')) link.hash = parameters;
  };

  const show = (): void => {
    showItems(state);
    boxes.check(new Set(state.items.map(({ reference }) => reference)));
    partOf(root, 'empty').hidden = state.items.length > 0;
    if (document.activeElement !== title) title.value = state.title;
    if (document.activeElement !== number) number.value = String(state.number);
    showAddress();
    drawSoon();
  };

  const change = (next: PackState): void => {
    state = next;
    store(writePack(state));
    partOf(root, 'own').hidden = true;
    show();
  };

  const boxes = drawChoices(root, data.choices, (reference, isPicked) => {
    const next = isPicked ? withItem(state, reference) : withoutItem(state, reference);
    const name = nameOf(reference);
    if (isPicked && next === state) say('problem.tooMany');
    else say(isPicked ? 'added' : 'removed', { name, count: String(next.items.length) });
    change(next);
  });

  const showItems = drawItems(
    { list: partOf(root, 'items'), template: partOf(root, 'item', HTMLTemplateElement), choices, words },
    {
      move: (reference, by) => {
        const next = withMoved(state, reference, by);
        if (next === state) {
          say(by < 0 ? 'firstAlready' : 'lastAlready', { name: nameOf(reference) });
          return;
        }
        const place = next.items.findIndex((item) => item.reference === reference) + 1;
        const count = String(next.items.length);
        say('moved', { name: nameOf(reference), place: String(place), count });
        change(next);
      },
      remove: (reference) => {
        const next = withoutItem(state, reference);
        say('removed', { name: nameOf(reference), count: String(next.items.length) });
        change(next);
      },
      note: (reference, text) => {
        change(withNote(state, reference, cleanText(text, packLimits.note, true)));
      },
    },
  );

  const open = (parameters: string): void => {
    const opened = openPack(parameters, stored(), known);
    ({ state } = opened);
    const problems = opened.problems.map((problem: PackProblem) => word(`problem.${problem}`));
    const lines = [...(opened.isForeign ? [word('foreign')] : []), ...problems];
    notice.replaceChildren(
      ...lines.map((text) => Object.assign(document.createElement('p'), { textContent: text })),
    );
    if (opened.added.length > 0) {
      store(writePack(state));
      say('added', {
        name: opened.added.map(nameOf).join(locale === 'ja' ? '、' : ', '),
        count: String(state.items.length),
      });
    }
    partOf(root, 'own').hidden = !opened.isForeign || opened.added.length > 0;
    show();
  };

  /** Copies a text, or selects it where the browser does not allow that. */
  const copy = async (source: HTMLElement, name: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(source.textContent);
      say('copied', { name });
    } catch {
      getSelection()?.selectAllChildren(source);
      say('selected', { name });
    }
  };

  const save = async (file: Blob, name: string): Promise<void> => {
    const { saveFile } = await import('./save-file.ts');
    saveFile(file, name);
    say('saved', { name });
  };

  const onClick = (name: string, act: () => Promise<void> | void): void => {
    partOf(root, name).addEventListener('click', () => {
      Promise.resolve(act()).catch(() => {
        say('notSaved');
      });
    });
  };

  title.addEventListener('input', () => {
    change({ ...state, title: cleanText(title.value, packLimits.title, false) });
  });
  number.addEventListener('input', () => {
    const value = Number(number.value);
    if (Number.isInteger(value) && value >= 1 && value <= packLimits.number)
      change({ ...state, number: value });
  });
  number.addEventListener('blur', () => {
    number.value = String(state.number);
  });
  const filter = partOf(root, 'filter', HTMLInputElement);
  filter.addEventListener('input', () => {
    partOf(root, 'matches').textContent =
      filter.value.trim() === '' ? '' : word('matches', { count: String(boxes.filter(filter.value)) });
    if (filter.value.trim() === '') boxes.filter('');
    else for (const group of root.querySelectorAll<HTMLDetailsElement>('.pack-kind')) group.open = true;
  });
  onClick('own', () => {
    history.replaceState(null, '', location.pathname);
    open('');
  });
  onClick('print', async () => {
    const drawn = await draw();
    if (drawn === null) return;
    const pictures = [...partOf(root, 'handout').querySelectorAll('img')];
    await Promise.allSettled(pictures.map((picture) => picture.decode()));
    print();
  });
  onClick('pptx', async () => {
    say('making');
    const { packDeck } = await import('./pack/pack-deck.ts');
    const drawn = await draw();
    if (drawn === null) return;
    const about = { day: data.day, site: root.dataset['site'] ?? '', address: root.dataset['address'] ?? '' };
    await save(await packDeck(drawn, about), `${word('fileName')}.pptx`);
  });
  onClick('copy-markdown', () => copy(partOf(root, 'markdown'), 'Markdown'));
  onClick('save-markdown', () =>
    save(
      new Blob([partOf(root, 'markdown').textContent], { type: 'text/markdown' }),
      `${word('fileName')}.md`,
    ),
  );
  const format = partOf(root, 'format', HTMLSelectElement);
  format.addEventListener('change', () => {
    const drawn = pack;
    if (drawn === null) return;
    void import('./pack/show-document.ts').then(({ showReferences }) => {
      showReferences(root, drawn);
    });
  });
  const chosen = (): HTMLOptionElement | undefined => format.selectedOptions[0];
  onClick('copy-references', () => copy(partOf(root, 'references'), chosen()?.text ?? ''));
  onClick('save-references', () =>
    save(
      new Blob([partOf(root, 'references').textContent], { type: 'text/plain' }),
      `${word('fileName')}.${chosen()?.dataset['extension'] ?? 'txt'}`,
    ),
  );
  root.hidden = false;
  open(parametersOf(location));
  window.addEventListener('hashchange', () => {
    // A link to a place in the page takes the pack out of the address: it comes back once the place is reached.
    if (location.hash.includes('=')) open(parametersOf(location));
    else showAddress();
  });
}

const root = document.querySelector<HTMLElement>('#pack');
if (root !== null) void run(root);
