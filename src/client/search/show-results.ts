import type { Locale } from '../../schema/locale.ts';
import { findPages, type FoldedIndex, foldIndex, type FoundPage } from '../../search/find-pages.ts';
import { type MarkedPart, markPassage, markTerms } from '../../search/mark-terms.ts';
import { longestQuery, queryTerms } from '../../search/query-terms.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import { languageRuns } from '../../text/language-runs.ts';

/** More pages than these help nobody; another word does. */
const mostShown = 30;

const locale = document.documentElement.lang as Locale;
const passageLength = locale === 'ja' ? 90 : 180;
let asked: Promise<FoldedIndex> | undefined;

/** Loads the texts of the pages ahead of the first search, which says so where it fails. */
export async function prepare(form: HTMLFormElement): Promise<void> {
  await indexOf(form).catch(Boolean);
}

/** Asked for once; what failed is asked for again at the next try. */
function indexOf({ dataset }: HTMLFormElement): Promise<FoldedIndex> {
  asked ??= load(dataset['index'] ?? '').catch((error: unknown) => {
    asked = undefined;
    throw error;
  });
  return asked;
}

async function load(address: string): Promise<FoldedIndex> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return foldIndex((await response.json()) as SearchIndex);
}

/**
 * Shows the pages that hold the words, with the passage that holds them; where there is none, what to try; for an empty
 * query, the list of all pages again.
 *
 * @param form - with the address of the index and the words to speak in its `data-` attributes
 * @param query - as typed
 * @param isCurrent - false once the reader has typed on
 */
export async function showResults(
  form: HTMLFormElement,
  query: string,
  isCurrent: () => boolean,
): Promise<void> {
  const terms = queryTerms(query);
  const say = (text: string): void => {
    const status = document.querySelector('#search-status');
    if (status !== null && status.textContent !== text) status.textContent = text;
  };
  const show = (found: readonly FoundPage[], isTried: boolean): void => {
    const list = document.querySelector<HTMLElement>('#search-results');
    list?.replaceChildren(...found.slice(0, mostShown).map((each) => itemOf(each, terms, form)));
    for (const place of document.querySelectorAll<HTMLElement>('[data-when]'))
      place.hidden = place.dataset['when'] !== (found.length > 0 ? 'found' : 'none') || !isTried;
    document.body.classList.toggle('is-searching', found.length > 0);
  };
  try {
    const found = query.trim() === '' ? [] : findPages(await indexOf(form), terms);
    if (!isCurrent()) return;
    show(found, query.trim() !== '');
    say(query.trim() === '' ? '' : told(form, found.length, query));
  } catch {
    show([], false);
    say(form.dataset['unable'] ?? '');
  }
}

function told({ dataset }: HTMLFormElement, count: number, query: string): string {
  const kind = count === 0 ? 'none' : count === 1 ? 'one' : count > mostShown ? 'first' : 'many';
  const text = (dataset[kind] ?? '').replace('{count}', String(count)).replace('{shown}', String(mostShown));
  return query.length > longestQuery ? `${dataset['long'] ?? ''} ${text}` : text;
}

function itemOf({ page, section }: FoundPage, terms: readonly string[], form: HTMLFormElement): HTMLElement {
  const link = document.createElement('a');
  link.append(...markedNodes(markTerms(page.title, terms)));
  link.href =
    addressOf(page.path, form) + (section.anchor === '' ? '' : `#${encodeURIComponent(section.anchor)}`);
  const place = document.createElement('p');
  place.className = 'meta';
  const heading = section.heading === '' ? [] : markedNodes(markTerms(section.heading, terms));
  place.append(page.group, ...(heading.length > 0 ? [' › ', ...heading] : []));
  const passage = document.createElement('p');
  // A heading may have nothing of its own below it.
  const text = section.text === '' ? (page.sections[0]?.text ?? '') : section.text;
  passage.append(...markedNodes(markPassage(text, terms, passageLength)));
  const item = document.createElement('li');
  item.append(link, place, passage);
  return item;
}

/** Seen from the index, which lies in a folder of its own; in a folder without a server, the file of the page. */
function addressOf(path: string, { dataset }: HTMLFormElement): string {
  const index = new URL(dataset['index'] ?? '', document.baseURI);
  return new URL(`..${path}${index.protocol === 'file:' ? 'index.html' : ''}`, index).href;
}

/** Text alone, each stretch in its language. */
function markedNodes(parts: readonly MarkedPart[]): Node[] {
  return parts.flatMap(({ text, isHit }) =>
    languageRuns(text, locale).map((run) => {
      if (!isHit && run.lang === undefined) return document.createTextNode(run.text);
      const element = document.createElement(isHit ? 'mark' : 'span');
      element.textContent = run.text;
      if (run.lang !== undefined) element.lang = run.lang;
      return element;
    }),
  );
}
