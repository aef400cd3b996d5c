import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { message } from '../../src/i18n/messages.ts';
import { builtEvidence, builtPages, parsePage, type BuiltPage } from './built-site.ts';
import { elsewhere } from './other-builds.ts';
import { distFolder } from './page-paths.ts';
import { textNodes } from './trace-page.ts';

const pages = builtPages();
const japanese = pages.filter(({ locale }) => locale === 'ja');
const pairs = japanese.map((ja) => ({ path: ja.path, ja, en: pageAt(pages, `/en${ja.path}`) }));

function pageAt(all: readonly BuiltPage[], path: string): BuiltPage | undefined {
  return all.find((page) => page.path === path);
}

function references(page: BuiltPage | undefined): string[] {
  return [...new Set(page?.html.match(/ data-ref="[^"]*"/g))].sort();
}

test('there are as many English pages as Japanese ones', () => {
  expect(japanese.length).toBeGreaterThan(20);
  expect(pages.length).toBe(2 * japanese.length);
});

describe.each(pairs)('$path', ({ path, ja, en }) => {
  test('exists in English', () => {
    expect(en?.path).toBe(`/en${path}`);
  });

  test('speaks of the same statements, cells and sources in both languages', () => {
    expect(references(ja).length).toBeGreaterThan(0);
    expect(references(en)).toEqual(references(ja));
  });

  test('says in which language it is', () => {
    expect(ja.document.documentElement.lang).toBe('ja');
    expect(en?.document.documentElement.lang).toBe('en');
  });
});

describe.each([
  {
    name: 'the root',
    folder: distFolder,
    site: process.env['SITE_URL'] ?? 'http://localhost:4321',
    base: '',
  },
  {
    name: 'a sub-path',
    folder: join(inject('otherBuilds').elsewhere, 'dist'),
    site: elsewhere.site,
    base: '/some/base',
  },
])('built for $name', ({ folder, site, base }) => {
  test.each(builtPages(folder))(
    '$path knows its address and its other language',
    ({ path, locale, html }) => {
      // What is asked stands before the content, and to parse all of each page twice takes long.
      const document = parsePage(html.slice(0, html.indexOf('<main')));
      // What another site shows in a frame is the page that it leads to, and has no switch of languages.
      const embedded = /^(?:\/en)?\/embed\//.test(path);
      const common = path.replace(/^\/en(?=\/)/, '').replace(/^\/embed(?=\/)/, '');
      const address = { ja: `${site}${base}${common}`, en: `${site}${base}/en${common}` };
      const link = (selector: string): string | null =>
        document.querySelector(`link${selector}`)?.getAttribute('href') ?? null;
      expect(link('[rel=canonical]')).toBe(address[locale]);
      if (embedded) return;
      expect(link('[rel=alternate][hreflang=ja]')).toBe(address.ja);
      expect(link('[rel=alternate][hreflang=en]')).toBe(address.en);
      expect(link('[rel=alternate][hreflang=x-default]')).toBe(address.ja);

      const other = locale === 'ja' ? 'en' : 'ja';
      const [language, ...more] = document.querySelectorAll('a.language');
      expect(more).toEqual([]);
      expect(language?.getAttribute('href')).toBe(new URL(address[other]).pathname);
      expect(language?.getAttribute('lang')).toBe(other);
      expect(language?.getAttribute('hreflang')).toBe(other);
    },
  );
});

const letter = String.raw`[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}ー]`;
const japaneseScript = new RegExp(letter, 'u');
const spaced = new RegExp(String.raw`(?:${letter}|[、」）])\s+(?:${letter}|[、。」）「（])`, 'u');

/** Names that are written with a space by those who gave them. */
const names = [message('ja', 'site.name'), ...builtEvidence().sources.map(({ title }) => title.ja)];

function withoutNames(text: string): string {
  return names.reduce((rest, name) => rest.replaceAll(name, ''), text);
}

test.each(japanese)('$path has no space or line break inside Japanese text', ({ document }) => {
  const nodes = textNodes(document).filter(
    (node) => node.parentElement?.closest('code, .arithmetic') === null,
  );
  // Across the elements of a paragraph too, but for lists of links, which a style sheet sets apart.
  const paragraphs = [...document.querySelectorAll('p')].filter(
    (paragraph) => !paragraph.matches('.downloads, :has(.source-name)'),
  );
  const sentences = paragraphs.map((paragraph) => paragraph.textContent);
  const texts = [...nodes.map((node) => node.data), ...sentences].map((text) => withoutNames(text.trim()));
  expect(texts.filter((text) => spaced.test(text))).toEqual([]);
});

test.each(pages.filter(({ locale }) => locale === 'en'))(
  '$path marks each Japanese passage as such',
  ({ document }) => {
    const foreign = textNodes(document).filter(
      ({ data, parentElement }) =>
        japaneseScript.test(data) &&
        !/^https?:/.test(data.trim()) &&
        parentElement?.closest('[lang]')?.getAttribute('lang') !== 'ja',
    );
    expect(foreign.map((node) => node.data.trim())).toEqual([]);
  },
);
