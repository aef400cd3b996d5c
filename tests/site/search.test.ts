import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listedPage } from '../../scripts/sitemap.ts';
import { type Locale, locales } from '../../src/schema/locale.ts';
import { findPages, foldIndex } from '../../src/search/find-pages.ts';
import { markTerms } from '../../src/search/mark-terms.ts';
import { queryTerms } from '../../src/search/query-terms.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';
import { searchIndexPath } from '../../src/search/search-index-path.ts';
import { builtPages } from './built-site.ts';
import { distFolder } from './page-paths.ts';

const indexes = new Map(
  locales.map((locale) => {
    const index = JSON.parse(readFileSync(join(distFolder, searchIndexPath(locale)), 'utf8')) as SearchIndex;
    return [locale, { index, folded: foldIndex(index) }] as const;
  }),
);
const pagesOf = (locale: Locale): SearchIndex => indexes.get(locale)?.index ?? [];
/** How many results a reader is sure to see. */
const first = 5;

function firstResults(locale: Locale, query: string): string[] {
  const { folded } = indexes.get(locale) ?? { folded: foldIndex([]) };
  const found = findPages(folded, queryTerms(query)).slice(0, first);
  return found.map(({ page, section }) => page.path + (section.anchor === '' ? '' : `#${section.anchor}`));
}

/** What people look for, and the page, or the part of it, that must be among the first results. */
test.each([
  // The list with which the work began.
  ['ja', '事業化', '/figures/fig-05/'],
  ['ja', 'ニーズ探索', '/figures/fig-04/'],
  ['ja', '図表5', '/figures/fig-05/'],
  ['ja', 'ｲﾉﾍﾞｰｼｮﾝ', '/producer/'],
  ['ja', 'プロデューサー', '/producer/'],
  ['ja', 'コア技術', '/glossary/#core-technology'],
  ['ja', '資金調達', '/figures/fig-08/'],
  ['ja', '67%', '/statements/commercialised-exploring/'],
  ['ja', 'Yamaguchi', '/cases/yamaguchi/'],
  ['en', '事業化', '/en/data/fig-05/'],
  ['en', 'コア技術', '/en/glossary/#core-technology'],
  ['en', '資金調達', '/en/passages/'],
  ['en', '67%', '/en/statements/commercialised-exploring/'],
  ['en', 'Yamaguchi', '/en/cases/yamaguchi/'],
  // Policymakers.
  ['ja', '図表 １６', '/figures/fig-16/'],
  ['ja', '山口', '/cases/'],
  ['ja', '補助金', '/glossary/#go-tech'],
  ['ja', '２５％弱', '/statements/profit-overall/'],
  ['ja', '実証事業　計画', '/programme/'],
  ['en', 'figure 5', '/en/figures/fig-05/'],
  ['en', 'Figure 16', '/en/figures/fig-16/'],
  ['en', 'innovation producer', '/en/producer/'],
  ['en', '補助金', '/en/cases/kyoto/'],
  // Researchers.
  ['ja', '標本誤差', '/sampling-error/'],
  ['ja', '信頼区間', '/glossary/#confidence-interval'],
  ['ja', 'ダウンロード', '/data/'],
  ['ja', 'fig-05', '/figures/fig-05/'],
  ['en', 'sampling error', '/en/sampling-error/'],
  ['en', 'confidence intervals', '/en/methods/'],
  ['en', 'cell suppression', '/en/methods/#complementary-suppression'],
  ['en', 'download csv', '/en/data/'],
  ['en', 'svyciprop', '/en/methods/'],
  // The study group, who know the words of the report by ear.
  ['ja', 'じぎょうか', '/glossary/#commercialisation'],
  ['ja', '中小企業　割合　ニーズ', '/what-if/'],
  ['en', 'sectoral differences between firms', null],
] as const)('%s: %s finds %s among the first', (locale, query, wanted) => {
  const results = firstResults(locale, query);
  if (wanted === null) expect(results).toEqual([]);
  else
    expect(results.filter((result) => result === wanted || result.startsWith(`${wanted}#`))).not.toEqual([]);
});

test.each(locales)('%s: every page that may be found is listed, and no other', (locale) => {
  const wanted = builtPages()
    .filter((page) => page.locale === locale && listedPage(page.html) !== null)
    .map(({ path }) => path)
    .filter((path) => !path.endsWith('/search/'));
  expect(
    pagesOf(locale)
      .map(({ path }) => path)
      .sort(),
  ).toEqual(wanted.sort());
});

test.each(locales)('%s: every page has a title and a text, and every place to go to exists', (locale) => {
  const ids = new Map(
    builtPages().map(({ path, document }) => [
      path,
      new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)),
    ]),
  );
  for (const { path, title, group, sections } of pagesOf(locale)) {
    expect([title, group, sections[0]?.text].filter((text) => !text)).toEqual([]);
    expect(sections.filter(({ anchor }) => anchor !== '' && ids.get(path)?.has(anchor) !== true)).toEqual([]);
  }
});

test.each(locales)(
  '%s: no text holds what a page shows only to copy, and every text can be marked',
  (locale) => {
    for (const { sections } of pagesOf(locale)) {
      for (const { text } of sections) {
        expect(text).not.toMatch(/@misc|<iframe|\s\s/);
        const [letter = ''] = /\p{L}/u.exec(text) ?? [];
        if (letter !== '')
          expect(markTerms(text, queryTerms(letter)).filter(({ isHit }) => isHit)).not.toEqual([]);
      }
    }
  },
);

test('the texts are no larger than what is kept for reading without a network', () => {
  for (const locale of locales)
    expect(readFileSync(join(distFolder, searchIndexPath(locale))).length).toBeLessThan(1024 ** 2);
});
