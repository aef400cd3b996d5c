import type { AllowedTokens } from './allowed-tokens.ts';
import { numberTokens } from './number-tokens.ts';

const spokenAttributes = ['title', 'aria-label', 'aria-description', 'aria-valuetext', 'alt', 'placeholder'];

/** What a search engine or a social network shows of a page; sizes of pictures and the like are not among it. */
const metaTexts =
  'meta:is([name$=description], [name$=title], [property$=description], [property$=title], [property$=alt])';

/**
 * Finds every number of a page that does not come from the data: in a text, the nearest element with a `data-ref`
 * must name a record that holds the number; in a title or a label, some reference of the page must.
 *
 * @returns one line per problem; empty where every number can be followed back
 */
export function tracePage(document: Document, allowed: AllowedTokens): string[] {
  const lookup = withAddress(document, allowed);
  const all = references(document);
  return [
    ...unresolved(all, lookup),
    ...textNodes(document).flatMap((node) => untracedText(node, lookup)),
    ...untracedAttributes(document, all, lookup),
  ];
}

/** The texts of a page that a reader may come to see or hear. */
export function textNodes(document: Document): Text[] {
  const walker = document.createTreeWalker(document.body, 4 /* NodeFilter.SHOW_TEXT */);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!['script', 'style'].includes(node.parentElement?.localName ?? '')) found.push(node as Text);
  }
  return found;
}

/**
 * The address of the page on paper is as good as its canonical link. Generated numbers are as good as their frame: in
 * the gallery, inside a figure that says so; anywhere else `gallery:synthetic` leads nowhere.
 */
function withAddress(document: Document, allowed: AllowedTokens): AllowedTokens {
  const address = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
  const own = new Map([
    ['site:address', numberTokens(address)],
    ...(/\/gallery\//.test(address) ? [['gallery:synthetic', framedTokens(document)] as const] : []),
  ]);
  return (reference) => {
    const tokens = own.get(reference);
    if (tokens !== undefined) return new Set(tokens);
    const known = allowed(reference);
    // A citation gives the address of the page.
    return known === null || !reference.startsWith('cite:')
      ? known
      : known.union(new Set(numberTokens(address)));
  };
}

function framedTokens(document: Document): string[] {
  return [...document.querySelectorAll('figure.synthetic')].flatMap((frame) => {
    const texts = [frame, ...frame.querySelectorAll('*')].flatMap((element) =>
      [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent ?? ''),
    );
    return texts.flatMap(numberTokens);
  });
}

function unresolved(all: readonly string[], lookup: AllowedTokens): string[] {
  return all
    .filter((reference) => lookup(reference) === null)
    .map((reference) => `data-ref="${reference}" leads nowhere`);
}

function references(document: Document): string[] {
  const carriers = [...document.querySelectorAll('[data-ref]')];
  return [...new Set(carriers.map((carrier) => carrier.getAttribute('data-ref') ?? ''))];
}

function untracedText(node: Text, lookup: AllowedTokens): string[] {
  const tokens = numberTokens(node.data);
  if (tokens.length === 0) return [];
  const shown = JSON.stringify(node.data.trim().slice(0, 80));
  const reference = referenceOf(node);
  if (reference === null) return [`${shown} has no data-ref`];
  const known = lookup(reference);
  if (known === null) return [];
  return tokens
    .filter((token) => !known.has(token))
    .map((token) => `${token} in ${shown} is not in ${reference}`);
}

/** Inside a drawing the mark itself says which cell of the table it shows. */
function referenceOf(node: Text): string | null {
  const reference = node.parentElement?.closest('[data-ref]')?.getAttribute('data-ref') ?? null;
  const cell = node.parentElement?.closest('[data-cell]')?.getAttribute('data-cell') ?? null;
  if (reference === null || cell === null || !reference.startsWith('table:')) return reference;
  return `${reference.replace('table:', 'cell:')}/${cell}`;
}

function untracedAttributes(document: Document, all: readonly string[], lookup: AllowedTokens): string[] {
  const known = new Set(all.flatMap((reference) => [...(lookup(reference) ?? [])]));
  const spoken = [
    ...valuesOf(document, '*', spokenAttributes),
    ...valuesOf(document, metaTexts, ['content']),
    { place: 'title', text: document.title },
  ];
  return spoken.flatMap(({ place, text }) =>
    numberTokens(text)
      .filter((token) => !known.has(token))
      .map((token) => `${token} in ${place} ${JSON.stringify(text)} is in no reference of the page`),
  );
}

function valuesOf(
  document: Document,
  selector: string,
  names: readonly string[],
): { place: string; text: string }[] {
  return [...document.querySelectorAll(selector)].flatMap((element) =>
    names.flatMap((name) => {
      const text = element.getAttribute(name);
      return text === null ? [] : [{ place: `${element.localName}[${name}]`, text }];
    }),
  );
}
