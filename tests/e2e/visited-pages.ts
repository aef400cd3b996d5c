import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distFolder, pagePaths } from '../site/page-paths.ts';

/** The folders in which one template makes a page for each of many records, without a drawing of its own. */
const recordPage = /^(?:\/en)?\/(?:statements|explore|data|embed\/figures)\/[^/]+\/$/;

/**
 * The pages that a test visits in a browser: every page, but of those of records only the longest among all that are
 * made of the same elements, since the others differ from it in words alone.
 */
export function visitedPages(): string[] {
  const pages = pagePaths().map((path) => ({
    path,
    html: readFileSync(join(distFolder, path, 'index.html'), 'utf8'),
  }));
  const alike = Map.groupBy(pages, ({ path, html }) => (recordPage.test(path) ? elementsOf(html) : path));
  return [...alike.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : others.reduce((longest, page) => (page.html.length > longest.html.length ? page : longest), first)
          .path,
  );
}

/** The language and the kinds of element of a page, each once. */
function elementsOf(html: string): string {
  const starts = html.match(/<html lang="\w+"|<[a-z]\w*(?: class="[^"]*")?/g) ?? [];
  return [...new Set(starts)].sort().join(' ');
}
