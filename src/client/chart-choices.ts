import {
  type Choices,
  choicesOf,
  fillAddress,
  recallChoices,
  rememberChoices,
  variantKey,
} from './choices.ts';

/** Puts the variant in the place of what the host shows. */
function replace(host: HTMLElement, key: string, variant: DocumentFragment): void {
  host.replaceChildren(variant.cloneNode(true));
  host.dataset.variant = key;
  host.dispatchEvent(new CustomEvent('chart:changed', { bubbles: true, detail: { variant: key } }));
}

/** What the host showed at first, before anything enhanced it. */
function copyOf(host: HTMLElement): DocumentFragment {
  const copy = document.createDocumentFragment();
  for (const child of host.childNodes) copy.append(child.cloneNode(true));
  return copy;
}

function variantsInPage(chart: string): [string, DocumentFragment][] {
  return [...document.querySelectorAll<HTMLTemplateElement>('template[data-variant]')].flatMap((template) =>
    template.dataset.chart === chart ? [[template.dataset.variant ?? '', template.content]] : [],
  );
}

async function fetchVariant(address: string): Promise<DocumentFragment> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  const parsed = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const variant = document.createDocumentFragment();
  variant.append(...parsed.body.childNodes);
  return variant;
}

/** Links to the other language and to further views carry what is chosen here; so does the address on paper. */
function carryView(chart: string, choices: Choices): void {
  const { search } = location;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.language, a[data-carries-view]')) {
    link.search = search;
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-variant-href]')) {
    if (link.dataset.chart !== chart) continue;
    link.href = fillAddress(link.dataset.variantHref ?? '', choices);
    tellSize(link, choices);
  }
  for (const address of document.querySelectorAll('.address')) {
    const [page = ''] = address.textContent.trim().split('?');
    address.textContent = page + search;
  }
}

/** A link to a file tells the size of the file that it leads to now. */
function tellSize(link: HTMLAnchorElement, choices: Choices): void {
  const sizes = new Map(
    Object.entries(JSON.parse(link.dataset.variantSizes ?? '{}') as Record<string, string>),
  );
  const size = [...choices.values()].map((value) => sizes.get(value)).find((known) => known !== undefined);
  const shown = link.querySelector('.size');
  if (shown !== null && size !== undefined) shown.textContent = size;
}

function start(form: HTMLFormElement): void {
  const chart = form.dataset.chart ?? '';
  const host = document.querySelector<HTMLElement>(`.chart-host[data-chart="${CSS.escape(chart)}"]`);
  if (host === null) return;
  const variants = new Map([[host.dataset.variant ?? '', copyOf(host)], ...variantsInPage(chart)]);
  const failure = form.querySelector<HTMLElement>('.chart-failed');

  const show = async (choices: Choices): Promise<void> => {
    const wanted = variantKey(choices);
    const source = host.dataset.variantSource;
    if (!variants.has(wanted) && source !== undefined) {
      const found = await fetchVariant(fillAddress(source, choices)).catch(() => undefined);
      if (found !== undefined) variants.set(wanted, found);
      if (wanted !== variantKey(choicesOf(form))) return;
    }
    const variant = variants.get(wanted);
    if (failure !== null) failure.hidden = variant !== undefined;
    if (variant !== undefined && wanted !== host.dataset.variant) replace(host, wanted, variant);
  };

  // A browser that reloads keeps what was chosen, but the address decides.
  form.reset();
  const first = choicesOf(form);
  const update = (): void => {
    const choices = choicesOf(form);
    const search = rememberChoices(location.search, choices, first);
    if (search !== location.search)
      history.replaceState(history.state, '', location.pathname + search + location.hash);
    carryView(chart, choices);
    void show(choices);
  };
  recallChoices(form, location.search);
  form.hidden = false;
  form.addEventListener('change', update);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  update();
}

/** Lets every form of the page choose among the variants of its chart; the choice lives in the address. */
export function offerChoices(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form.chart-controls')) start(form);
}
