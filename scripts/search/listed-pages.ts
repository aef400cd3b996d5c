import { parse } from 'parse5';
import type { SearchPage } from '../../src/search/search-index.ts';
import { attribute, elementsOf, oneSpace, textOf } from './elements.ts';

/**
 * Reads the pages that `/search/` lists.
 *
 * @param html - of `/search/` in one language
 * @param base - the base path of the site without a slash at its end
 * @returns the pages in order, with the heading below which each stands
 */
export function listedPages(html: string, base: string): Omit<SearchPage, 'sections'>[] {
  return elementsOf(parse(html), 'section')
    .filter((section) => attribute(section, 'aria-labelledby').startsWith('all-'))
    .flatMap((section) => {
      const group = elementsOf(section, 'h3').map((heading) => oneSpace(textOf(heading)))[0] ?? '';
      return elementsOf(section, 'a').map((link) => ({
        path: attribute(link, 'href').slice(base.length),
        title: oneSpace(textOf(link)),
        group,
      }));
    });
}
