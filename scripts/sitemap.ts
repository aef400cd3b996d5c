import { globSync, readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

/** What the head of a page says of its addresses. */
interface ListedPage {
  readonly canonical: string;
  readonly alternates: readonly (readonly [language: string, address: string])[];
}

/**
 * Writes `sitemap.xml` after a build (https://www.sitemaps.org/protocol.html), with the other language of each page.
 * It is made of what the pages themselves say, so that none is forgotten and none is listed that asks not to be.
 */
export const sitemap = (): AstroIntegration => ({
  name: 'sitemap',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const listed = globSync('**/index.html', { cwd: dir })
        .map((file) => readFileSync(new URL(file, dir), 'utf8'))
        .flatMap((html) => listedPage(html) ?? []);
      writeFileSync(new URL('sitemap.xml', dir), writeSitemap(listed));
    },
  },
});

/**
 * Reads what a page says of its addresses.
 *
 * @param html - the page
 * @returns null where it has no address of its own, or asks not to be listed
 * @example
 * ```ts
 * listedPage('<meta name="robots" content="noindex"><link rel="canonical" href="https://a.example/">') // null
 * ```
 */
export function listedPage(html: string): ListedPage | null {
  const canonical = /<link rel="canonical" href="([^"]+)"/u.exec(html)?.[1];
  if (canonical === undefined || /<meta name="robots" content="[^"]*noindex/u.test(html)) return null;
  const alternates = [...html.matchAll(/<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)"/gu)];
  return {
    canonical,
    alternates: alternates.map(([, language = '', address = '']) => [language, address] as const),
  };
}

/** Writes the list of pages, in the order of their addresses. The addresses stand escaped in the pages already. */
export function writeSitemap(pages: readonly ListedPage[]): string {
  const entries = pages
    .toSorted((one, other) => (one.canonical < other.canonical ? -1 : 1))
    .map(({ canonical, alternates }) => {
      const links = alternates.map(
        ([language, address]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${address}"/>`,
      );
      return `<url><loc>${canonical}</loc>${links.join('')}</url>\n`;
    });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n',
    ...entries,
    '</urlset>\n',
  ].join('');
}
