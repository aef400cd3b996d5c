/**
 * Searches the site while a reader types. What searches, and the texts of the pages, are loaded once the field is used.
 * The address carries the words, so that a search can be linked and comes back with the page. Results hold numbers
 * without a reference of their own: they are words of pages on which each number has one.
 */
import './keep-pages.ts?search&copy';

/** How long a reader may pause before the words count as typed, in milliseconds. */
const pause = 200;

function run(form: HTMLFormElement, field: HTMLInputElement): void {
  let typing: ReturnType<typeof setTimeout> | undefined;
  const results = () => import('./search/show-results.ts');
  const search = async (): Promise<void> => {
    clearTimeout(typing);
    const query = field.value;
    remember(query);
    if (query.trim() !== '') document.body.classList.add('is-searching');
    const { showResults } = await results();
    await showResults(form, query, () => field.value === query);
  };
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  field.addEventListener('input', (event) => {
    // Kana that are still to become kanji are not what is looked for.
    if (event.isComposing) return;
    clearTimeout(typing);
    typing = setTimeout(() => void search(), pause);
  });
  field.addEventListener('compositionend', () => void search());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
  if (field.value !== '') void search();
  else
    field.addEventListener('focus', () => void results().then(({ prepare }) => prepare(form)), {
      once: true,
    });
}

function remember(query: string): void {
  const address = new URL(location.href);
  address.search = query === '' ? '' : String(new URLSearchParams({ q: query }));
  if (address.search !== location.search) history.replaceState(null, '', address.pathname + address.search);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.other-search, .site-bar [hreflang]'))
    link.search = address.search;
}

const form = document.querySelector<HTMLFormElement>('#search');
const field = form?.elements.namedItem('q');
if (form && field instanceof HTMLInputElement) run(form, field);
