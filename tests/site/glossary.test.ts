import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtEvidence, builtPages } from './built-site.ts';
import { distFolder } from './page-paths.ts';

const evidence = builtEvidence();
const pages = builtPages();
const entriesOf = (path: string): Element[] => [
  ...(pages.find((page) => page.path === path)?.document.querySelectorAll('main [id][data-ref]') ?? []),
];
const idsOf = (path: string): string[] => entriesOf(path).map(({ id }) => id);

describe.each([
  { path: '/glossary/', records: evidence.glossary },
  { path: '/bibliography/', records: evidence.citations },
])('$path', ({ path, records }) => {
  test('holds every record in both languages', () => {
    const all = records.map(({ id }) => id).toSorted();
    expect(idsOf(path).toSorted()).toEqual(all);
    expect(idsOf(`/en${path}`).toSorted()).toEqual(all);
  });
});

test('every page that the report cites appears', () => {
  for (const { id, page } of evidence.citations) {
    if (page === null) continue;
    const shown = ['/bibliography/', '/en/bibliography/'].map(
      (path) => entriesOf(path).find((entry) => entry.id === id)?.textContent,
    );
    expect(shown).toEqual([expect.stringContaining(`${page}頁`), expect.stringContaining(`p. ${page}`)]);
  }
});

describe.each(pages.filter(({ document }) => document.querySelector('.gloss') !== null))(
  'terms of $path',
  ({ locale, document }) => {
    test('carry the definition of the glossary, to be seen and to be heard', () => {
      for (const gloss of document.querySelectorAll('.gloss')) {
        const id = gloss.getAttribute('data-ref')?.replace(/^gl:/, '');
        const entry = evidence.glossary.find((candidate) => candidate.id === id);
        const start = entry?.definition[locale].split('{')[0] ?? 'no such term';
        const shown = gloss.querySelector('.gloss-tip');
        expect(shown?.textContent.startsWith(start)).toBe(true);
        expect(shown?.hasAttribute('hidden')).toBe(true);
        expect(gloss.querySelector('a')?.getAttribute('aria-description')).toBe(shown?.textContent);
      }
    });

    test('find in the style sheet of their page the rules that show it', () => {
      const sheet = document.querySelector('link[rel=stylesheet]')?.getAttribute('href') ?? '';
      const file = join(distFolder, '_astro', basename(sheet));
      expect(readFileSync(file, 'utf8')).toContain('.gloss-tip');
    });
  },
);
