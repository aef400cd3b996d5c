import { describe, expect, test } from 'vitest';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import { locales } from '../../src/schema/locale.ts';
import { glossaryGroups } from '../../src/text/glossary-groups.ts';
import { plainText, segments } from '../../src/text/segments.ts';
import { writtenNumbers } from '../../scripts/texts/written-numbers.ts';

const evidence = readEvidence();
const { glossary } = evidence.all;
const ids = glossary.map(({ id }) => id);

test('there are enough terms, and each term stands once in each language', () => {
  expect(glossary.length).toBeGreaterThanOrEqual(40);
  for (const locale of locales) {
    const terms = glossary.map(({ term }) => term[locale]);
    expect(new Set(terms).size).toBe(terms.length);
  }
});

describe.each(glossary)('$id', ({ id, term, reading, definition, see }) => {
  test('has a reading in hiragana', () => {
    expect(reading).toMatch(/^[\p{sc=Hiragana}ー]+$/u);
  });

  test.each(locales)('is defined in %s without a number of its own', (locale) => {
    expect(term[locale].trim()).not.toBe('');
    expect(writtenNumbers(definition[locale], locale)).toEqual([]);
    const filled = plainText(segments(evidence, definition[locale], locale));
    expect(filled).not.toMatch(/[{}]/);
    expect(filled).toMatch(locale === 'ja' ? /。$/ : /\.$/);
  });

  test('leads to other terms that exist', () => {
    expect(see).not.toContain(id);
    expect(see.filter((other) => !ids.includes(other))).toEqual([]);
  });
});

test('Japanese terms are sorted by reading', () => {
  const shown = glossaryGroups(glossary, 'ja').flatMap(({ entries }) =>
    entries.map(({ reading }) => reading),
  );
  expect(shown).toEqual(shown.toSorted(new Intl.Collator('ja').compare));
  expect(shown.length).toBe(glossary.length);
});

test('a term in a text says its name and leads to its entry', () => {
  expect(segments(evidence, '人を「{gl:innovation-producer}」と呼ぶ', 'ja')[1]).toMatchObject({
    text: 'イノベーション・プロデューサー',
    reference: 'gl:innovation-producer',
    path: '/glossary/#innovation-producer',
  });
});
