import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { builtPages } from './built-site.ts';
import { numberTokens } from './number-tokens.ts';
import { textNodes } from './trace-page.ts';

const pages = builtPages();
const japanese = pages.filter(({ locale }) => locale === 'ja');

/** Four words of one Latin language after another: more than a name that Japanese has taken over. */
const sentence = /\b[A-Za-z’'-]{2,}(?:[ ,:]+[A-Za-z’'-]{2,}){3,}/;

function unmarkedEnglish(document: Document): string[] {
  return textNodes(document)
    .filter(({ data }) => sentence.test(data) && !/[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u.test(data))
    .filter(({ parentElement }) => parentElement?.closest('code') === null)
    .filter(({ parentElement }) => parentElement?.closest('[lang]')?.getAttribute('lang') !== 'en')
    .map(({ data }) => data.trim());
}

test.each(japanese)('$path marks each English passage as such', ({ document }) => {
  expect(unmarkedEnglish(document)).toEqual([]);
});

test('an English passage without its language is found', () => {
  const passage = 'First Comprehensive Innovation Survey for the United States';
  const page = (lang: string): Document =>
    new JSDOM(`<html lang="ja"><p${lang}>${passage}</p></html>`).window.document;
  expect(unmarkedEnglish(page(''))).toEqual([passage]);
  expect(unmarkedEnglish(page(' lang="en"'))).toEqual([]);
});

/** The numbers of each row of the data tables under the figures; 「約4割」 is `about 4 in 10` in English. */
function numbersByRow(document: Document): [string, string[]][] {
  return [...document.querySelectorAll('figure tbody tr[data-ref]')].map((row) => [
    row.getAttribute('data-ref') ?? '',
    numberTokens(
      [...row.querySelectorAll('td.value')]
        .map(({ textContent }) => textContent)
        .join(' ')
        .replaceAll(/(\d+) in 10\b/g, '$1'),
    ).sort(),
  ]);
}

function sources(document: Document): string[] {
  const cited = [...document.querySelectorAll('.source [data-ref^="src:"]')];
  return cited.map((source) => source.getAttribute('data-ref') ?? '');
}

const figures = japanese.flatMap((page) => {
  const english = pages.find(({ path }) => path === `/en${page.path}`);
  return english === undefined || !page.path.startsWith('/figures/fig')
    ? []
    : [{ path: page.path, page, english }];
});

describe.each(figures)('$path', ({ page, english }) => {
  test('has the same numbers in the tables of both languages', () => {
    expect(numbersByRow(english.document)).toEqual(numbersByRow(page.document));
  });

  test('has the same marks in the charts of both languages', () => {
    const marks = ({ document }: typeof page): string[] =>
      [...document.querySelectorAll('.chart-wide [data-cell]')].map(
        (mark) => `${mark.localName} ${mark.getAttribute('data-cell') ?? ''}`,
      );
    expect(new Set(marks(english))).toEqual(new Set(marks(page)));
  });

  test('names the same sources in the same order in both languages', () => {
    expect(sources(page.document).length).toBeGreaterThan(0);
    expect(sources(english.document)).toEqual(sources(page.document));
  });
});

test('a number that differs between the languages is found', () => {
  const table = (value: string): Document =>
    new JSDOM(
      `<figure><table><tbody><tr data-ref="cell:a/b"><td class="value">${value}</td></tr></tbody></table></figure>`,
    ).window.document;
  expect(numbersByRow(table('約4割'))).toEqual(numbersByRow(table('about 4 in 10')));
  expect(numbersByRow(table('約4割'))).not.toEqual(numbersByRow(table('about 5 in 10')));
});
