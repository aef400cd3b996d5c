/** Filters the register of statements; the choice lives in the address, so that a link carries it. */
import './keep-pages.ts?filter-statements&copy';

const form = document.querySelector<HTMLFormElement>('#statement-filter');
const records = [...document.querySelectorAll<HTMLElement>('.statement')];
const chapters = [...document.querySelectorAll<HTMLElement>('.chapter')];
const choices = ['section', 'role', 'verdict'] as const;

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

function apply(filter: HTMLFormElement): void {
  const wanted = new FormData(filter);
  const typed = wanted.get('text');
  const word = typeof typed === 'string' ? fold(typed).trim() : '';
  let shown = 0;
  for (const record of records) {
    const chosen = choices.every((name) =>
      ['', null, record.dataset[name]].includes(wanted.get(name) as string | null),
    );
    record.hidden = !(chosen && fold(record.textContent).includes(word));
    if (!record.hidden) shown += 1;
  }
  for (const chapter of chapters) chapter.hidden = chapter.querySelector('.statement:not([hidden])') === null;
  const count = filter.elements.namedItem('count');
  if (count instanceof HTMLOutputElement) count.value = String(shown);
}

function remember(filter: HTMLFormElement): void {
  const address = new URL(location.href);
  address.search = '';
  for (const [name, value] of new FormData(filter)) {
    if (typeof value === 'string' && value !== '') address.searchParams.set(name, value);
  }
  if (address.href !== location.href) history.replaceState(null, '', address);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.language')) link.search = address.search;
}

/** Only values that a control offers are taken from the address; anything else is left out. */
function recall(filter: HTMLFormElement): void {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const control = filter.elements.namedItem(name);
    if (control instanceof HTMLInputElement) control.value = value.slice(0, 100);
    if (
      control instanceof HTMLSelectElement &&
      [...control.options].some((option) => option.value === value)
    ) {
      control.value = value;
    }
  }
}

/** A link to a statement shows it, whatever the filter says. */
function showTarget(filter: HTMLFormElement): void {
  const target = document.getElementById(location.hash.slice(1));
  if (target?.hidden !== true || !records.includes(target)) return;
  filter.reset();
  setTimeout(() => {
    target.scrollIntoView();
  });
}

if (form !== null) {
  recall(form);
  form.hidden = false;
  const update = (): void => {
    apply(form);
    remember(form);
  };
  form.addEventListener('input', update);
  form.addEventListener('reset', () => setTimeout(update));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  update();
  showTarget(form);
  window.addEventListener('hashchange', () => {
    showTarget(form);
  });
}
