import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distFolder, pagePaths } from '../site/page-paths.ts';

/** The folders in which one template makes a page for each of many records, without a drawing of its own. */
const recordPage = /^(?<family>(?:\/en)?\/(?:statements|explore|data|embed\/figures)\/)[^/]+\/$/;

/**
 * The pages that a test visits in a browser: every page, but of those of records, which differ in words alone, so many
 * that each kind of element is seen in each language: from the longest page on, those that show what none before did.
 */
export function visitedPages(): string[] {
  const pages = pagePaths().map((path) => ({
    path,
    html: readFileSync(join(distFolder, path, 'index.html'), 'utf8'),
  }));
  const families = Map.groupBy(pages, ({ path }) => recordPage.exec(path)?.groups?.['family'] ?? path);
  return [...families.values()].flatMap((family) => {
    const seen = new Set<string>();
    const longestFirst = family.toSorted((one, other) => other.html.length - one.html.length);
    return longestFirst.flatMap(({ path, html }) => {
      const before = seen.size;
      for (const kind of elementsOf(html)) seen.add(kind);
      return seen.size > before ? [path] : [];
    });
  });
}

/** The kinds of element of a page. */
function elementsOf(html: string): string[] {
  return html.match(/<[a-z]\w*(?: class="[^"]*")?/g) ?? [];
}
