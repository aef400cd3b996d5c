import { describe, expect, test } from 'vitest';
import { aspects } from '../../src/schema/case.ts';
import { builtEvidence, builtPages } from './built-site.ts';

const evidence = builtEvidence();
const passages = new Set(evidence.passages.map(({ id }) => id));

function page(path: string): Document {
  const found = builtPages().find((candidate) => candidate.path === path);
  if (found === undefined) throw new Error(`${path} was not built`);
  return found.document;
}

/** The passages that an element links to. */
function locators(element: Element): string[] {
  return [...element.querySelectorAll('a[href*="/passages/#"]')].map((link) =>
    new URL(link.getAttribute('href') ?? '', 'http://site.test').hash.slice(1),
  );
}

describe.each(['', '/en'])('in %s', (prefix) => {
  test('every cell of the comparison holds a passage that exists, or says that nothing is described', () => {
    const document = page(`${prefix}/cases/compare/`);
    for (const { id: name } of evidence.cases) {
      for (const aspect of aspects) {
        const cell = document.getElementById(`${name}-${aspect}`);
        const found = cell === null ? [] : locators(cell);
        const silent = cell?.querySelector('.not-described') ?? null;
        expect([found.length > 0, silent === null], `${name}-${aspect}`).toEqual([
          silent === null,
          found.length > 0,
        ]);
        expect(found.filter((passage) => !passages.has(passage))).toEqual([]);
      }
    }
  });

  test('every passage has its place in the register, with its words as they stand', () => {
    const document = page(`${prefix}/passages/`);
    for (const { id, wording } of evidence.passages) {
      const text = document.getElementById(id)?.textContent ?? '';
      expect(text.replaceAll(/[『』「」]/g, '')).toContain(wording.ja.replaceAll(/[『』「」]/g, ''));
    }
  });

  test.each(evidence.cases.map(({ id }) => id))(
    '%s names the person with the kanji and rests on passages',
    (id) => {
      const document = page(`${prefix}/cases/${id}/`);
      const found = evidence.cases.find((candidate) => candidate.id === id);
      const name = evidence.names.find((candidate) => candidate.id === found?.person);
      expect(document.querySelector('.facts')?.textContent).toContain(name?.ja);
      expect(document.querySelectorAll('h2').length).toBeGreaterThanOrEqual(8);
      expect(locators(document.body).length).toBeGreaterThan(20);
      expect(document.querySelector(`[id^="flow-${id}"]`)).not.toBeNull();
    },
  );

  test('the model shows numbers, cases and what is missing for every function and ability', () => {
    const document = page(`${prefix}/producer/`);
    for (const aspect of aspects) {
      const element = document.getElementById(aspect);
      const numbers = element?.querySelectorAll('.statement-list a[data-ref^="st:"]').length ?? 0;
      const none = element?.querySelector('h4 + .not-described') ?? null;
      expect(numbers > 0, aspect).toBe(none === null);
      expect(element?.querySelectorAll('a[href*="/cases/compare/#"]').length, aspect).toBeGreaterThan(0);
    }
  });
});

test('both languages have the same headings in number and order of level', () => {
  for (const path of [
    '/cases/',
    '/cases/compare/',
    '/producer/',
    ...evidence.cases.map(({ id }) => `/cases/${id}/`),
  ]) {
    const levels = (document: Document): string[] =>
      [...document.querySelectorAll('h1, h2, h3, h4')].map(({ localName }) => localName);
    expect(levels(page(`/en${path}`)), path).toEqual(levels(page(path)));
  }
});
