import { fillDay } from '../../pack/fill-day.ts';
import type { PackEntry } from '../../pack/pack-entry.ts';
import { itemNumber, type PackDocument, rolesText } from '../../pack/pack-markdown.ts';
import { packWord } from '../../pack/pack-words.ts';
import type { Locale } from '../../schema/locale.ts';
import { foreignLanguage } from '../../text/foreign-language.ts';
import { drawQr } from './draw-qr.ts';

/** Draws the handout: what is printed, and what it will look like before. */
export function drawHandout(pack: PackDocument, fullAddress: (path: string) => string): HTMLElement[] {
  const { state, entries, words } = pack;
  const head = element('header', 'handout-head');
  head.append(
    element('p', 'handout-number', packWord(words, 'whole', { pack: String(state.number) })),
    element('h2', '', state.title === '' ? packWord(words, 'untitled') : state.title),
  );
  return [head, ...entries.map((entry, index) => drawItem(pack, entry, index, fullAddress))];
}

function drawItem(
  pack: PackDocument,
  entry: PackEntry,
  index: number,
  fullAddress: (path: string) => string,
): HTMLElement {
  const { state, words, day, locale } = pack;
  const item = element('article', 'handout-item');
  const heading = element('h3');
  heading.append(element('span', 'handout-number', itemNumber(pack, index)), ` ${entry.heading}`);
  item.append(heading);
  if (entry.finding !== null) item.append(element('p', 'handout-finding', entry.finding));
  if (entry.value !== null) {
    const value = element('p', 'handout-value');
    value.append(element('b', '', entry.value), element('span', 'role', entry.roles.join()));
    item.append(value);
  }
  item.append(...drawBody(entry, locale, fullAddress));
  if (entry.value === null && entry.roles.length > 0)
    item.append(element('p', 'handout-roles', rolesText(entry, words, locale)));
  const { note = '' } = state.items[index] ?? {};
  if (note !== '') item.append(element('p', 'handout-note', packWord(words, 'note', { text: note })));
  const source = element('div', 'handout-source');
  source.append(
    element('p', '', fillDay(entry.credit, day)),
    drawQr(entry.url, packWord(words, 'qr', { name: entry.heading })),
  );
  item.append(source);
  return item;
}

/** The drawing of a figure, or a table of what is known. */
function drawBody(
  { image, heading, slides }: PackEntry,
  locale: Locale,
  fullAddress: (path: string) => string,
): HTMLElement[] {
  const [{ body, description }] = slides;
  if (image !== null) {
    const picture = document.createElement('img');
    const { path, width, height } = image;
    Object.assign(picture, { src: fullAddress(path), width, height, alt: `${heading}. ${description}` });
    return [picture];
  }
  if (body.kind === 'chart') return [];
  const table = element('table', 'handout-table');
  const rows = [body.header, ...body.rows].map((cells, index) => {
    const row = document.createElement('tr');
    row.append(
      ...cells.map((text, column) => {
        const cell = document.createElement(index === 0 || column === 0 ? 'th' : 'td');
        if (cell.localName === 'th') cell.setAttribute('scope', index === 0 ? 'col' : 'row');
        cell.textContent = text;
        cell.lang = foreignLanguage(text, locale) ?? '';
        if (cell.lang === '') cell.removeAttribute('lang');
        return cell;
      }),
    );
    return row;
  });
  const [top, ...rest] = rows;
  const head = document.createElement('thead');
  if (top !== undefined) head.append(top);
  const main = document.createElement('tbody');
  main.append(...rest);
  table.append(head, main);
  const frame = element('div', 'table-frame');
  // On a narrow screen it scrolls sideways, which a keyboard must be able to do.
  frame.tabIndex = 0;
  frame.setAttribute('role', 'group');
  frame.setAttribute('aria-label', heading);
  frame.append(table);
  return [frame];
}

function element(name: string, className = '', text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}
