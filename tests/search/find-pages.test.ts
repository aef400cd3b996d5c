import { expect, test } from 'vitest';
import { findPages, foldIndex } from '../../src/search/find-pages.ts';
import { findTerm } from '../../src/search/find-term.ts';
import { foldText } from '../../src/search/fold-text.ts';
import { longestQuery, queryTerms } from '../../src/search/query-terms.ts';
import type { SearchPage } from '../../src/search/search-index.ts';

function page(path: string, title: string, ...parts: readonly (readonly [string, string])[]): SearchPage {
  const sections = parts.map(([heading, text]) => ({ anchor: heading, heading, text }));
  return { path, title, group: '', sections };
}

const index = foldIndex([
  page('/producer/', 'プロデューサーのモデル', ['', '企業とニーズをつなぐ']),
  page('/figures/fig-05/', '図表5 ニーズを探す企業', ['', 'ＴＦＲの６７％'], ['注', '事業化の割合']),
  page('/figures/fig-10/', '図表10 つなぐ仕組み', ['', 'ニーズを集める']),
  page('/glossary/', '用語集', ['コア技術', '企業の強み'], ['事業化', '製品を出す']),
  page('/long/', '台帳', ['', `${'企業の記述。'.repeat(50)}コア技術、コア技術、コア技術`]),
]);
const found = (query: string): string[] =>
  findPages(index, queryTerms(query)).map(({ page: { path } }) => path);

test.each([
  ['ｲﾉﾍﾞｰｼｮﾝ', 'イノベーション'],
  ['６７％', '67%'],
  ['ＴＦＲ', 'tfr'],
  ['さしすせそ', 'さしすせそ'],
  ['a\u202Eb\u200Bc\u00AD', 'abc'],
  ['5－6–7−8', '5-6-7-8'],
])('%s is compared as %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test.each([
  ['ニーズ　探索', ['ニーズ', '探索']],
  ['  ', []],
  ['「」', []],
  ['“SME” producers (Japan)', ['sme', 'producer', 'japan']],
  ['事業化 事業化', ['事業化']],
  ['x'.repeat(longestQuery + 5), ['x'.repeat(longestQuery)]],
  ['gas is s', ['gas', 'is', 's']],
])('%j is these words: %j', (query, terms) => {
  expect(queryTerms(query)).toEqual(terms);
});

test.each([
  ['中小企業の事業化', '事業', 1],
  ['strategy, rates and a rate', 'rate', 2],
  ['図表1と図表10と図表11', '図表1', 1],
  ['5%, 67.5%, 15%, 5.5% and 1,005%', '5%', 1],
  ['5.5 and 5', '5', 1],
  ['ああああ', 'ああ', 2],
  ['.*', '.', 1],
])('in %j, %j stands %i times', (text, term, times) => {
  expect(findTerm(text, term)).toHaveLength(times);
});

test('a page must hold every word, in any of its parts, in any width and case', () => {
  expect(found('tfr ６７%　割合')).toEqual(['/figures/fig-05/']);
  expect(found('tfr 用語集')).toEqual([]);
});

test('a title counts more than a text, and a heading that is the word more than many words in a text', () => {
  expect(found('ニーズ')[0]).toBe('/figures/fig-05/');
  expect(found('コア技術')).toEqual(['/glossary/', '/long/']);
});

test('the part that holds the words best is the one to go to', () => {
  expect(findPages(index, ['事業化']).map(({ section }) => section.anchor)).toEqual(['事業化', '注']);
});

test('a number is a whole number, and an identifier is known', () => {
  expect(found('図表1')).toEqual([]);
  expect(found('図表10')).toEqual(['/figures/fig-10/']);
  expect(found('fig-05')).toEqual(['/figures/fig-05/']);
});

test('no word finds nothing, and no name that every object has finds anything', () => {
  for (const query of ['', '　', '「」', '__proto__', 'constructor', 'toString'])
    expect(found(query)).toEqual([]);
});
