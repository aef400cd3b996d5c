import { parse } from 'parse5';
import type { SearchPage } from '../../src/search/search-index.ts';
import {
  attribute,
  elementsOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isInLine,
  oneSpace,
  textOf,
} from './elements.ts';

type Section = SearchPage['sections'][number];

/** What is the same on many pages, or no text: controls, drawings, ways to go on, to cite and to embed, sizes and hashes. */
const leftOut = new Set('button form nav noscript script svg template'.split(' '));
const leftOutClasses = new Set(
  'cite embed fingerprints formats pack-add hashes size symbols chart-hint'.split(' '),
);
const headings = new Set(['h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * Cuts the text of a page into the parts below its headings.
 *
 * @param html - the page
 * @returns the parts that hold anything; each with the id of its heading or, where that has none, of what is around it or
 * of the part before
 * @example
 * ```ts
 * pageSections('<main><h1>A</h1><p>B</p><article id="c"><h2>C</h2><p>D</article></main>')[1] // { anchor: 'c', heading: 'C', text: 'D' }
 * ```
 */
export function pageSections(html: string): Section[] {
  const sections: Section[] = [];
  let open = { anchor: '', heading: '', text: '' };
  sections.push(open);
  const read = (node: HtmlNode, around: string): void => {
    if (!isElement(node)) {
      open.text += textOf(node);
    } else if (headings.has(node.tagName)) {
      const anchor = attribute(node, 'id') || around || open.anchor;
      open = { anchor, heading: oneSpace(textOf(node)), text: '' };
      sections.push(open);
    } else if (isRead(node) && node.tagName !== 'h1') {
      const apart = isInLine(node) ? '' : ' ';
      open.text += apart;
      for (const child of node.childNodes) read(child, attribute(node, 'id') || around);
      open.text += apart;
    }
  };
  for (const main of elementsOf(parse(html), 'main')) for (const node of main.childNodes) read(node, '');
  return sections
    .map((section) => ({ ...section, text: oneSpace(section.text) }))
    .filter(({ heading, text }) => heading !== '' || text !== '');
}

function isRead(element: HtmlElement): boolean {
  return (
    !leftOut.has(element.tagName) &&
    !attribute(element, 'class')
      .split(' ')
      .some((name) => leftOutClasses.has(name))
  );
}
