import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type Locale, locales } from '../src/schema/locale.ts';
import type { SearchIndex } from '../src/search/search-index.ts';
import { searchIndexPath } from '../src/search/search-index-path.ts';
import { listedPages } from './search/listed-pages.ts';
import { pageSections } from './search/page-sections.ts';

/**
 * Writes the texts that `/search/` looks through, one file a language, after a build. They are made of the pages
 * themselves, so that what is found stands there word for word, and of no others than `/search/` lists.
 */
export const searchIndex = (): AstroIntegration => {
  let base = '/';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        for (const locale of locales) {
          const index = JSON.stringify(indexOf(dist, locale, base));
          writeFileSync(join(dist, searchIndexPath(locale)), index);
        }
      },
    },
  };
};

function indexOf(dist: string, locale: Locale, base: string): SearchIndex {
  const html = (path: string): string => readFileSync(join(dist, path, 'index.html'), 'utf8');
  const list = html(locale === 'ja' ? '/search/' : `/${locale}/search/`);
  return listedPages(list, base).map((page) => ({ ...page, sections: pageSections(html(page.path)) }));
}
