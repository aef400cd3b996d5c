import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPages, foldIndex } from '../../src/search/find-pages.ts';
import { markPassage, markTerms } from '../../src/search/mark-terms.ts';
import { queryTerms } from '../../src/search/query-terms.ts';
import { fuzz, nastyText } from './fuzz.ts';

const texts = fc
  .array(
    fc.oneof(
      nastyText,
      fc.constantFrom('事業化', 'ｶﾞ', '６７％', ' ', '　', '。', 'SME', '<img onerror=', '𠮷', 'が'),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

test('whatever is looked for in whatever text, the text comes back whole and only what was looked for is marked', () =>
  fuzz(3000, fc.tuple(texts, texts), ([text, query]) => {
    const terms = queryTerms(query);
    const parts = markTerms(text, terms);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    if (terms.length === 0) expect(parts.filter(({ isHit }) => isHit)).toEqual([]);
    const passage = markPassage(text, terms, 40).map((part) => part.text);
    expect(text).toContain(passage.filter((part) => part !== '…' || text.includes('…')).join(''));
  }));

test('a page is found by its own title, unless that is no word', () =>
  fuzz(1000, fc.tuple(texts, texts), ([title, other]) => {
    const terms = queryTerms(title);
    const index = foldIndex(
      [title, other].map((each, place) => ({
        path: `/${place}/`,
        title: each,
        group: '',
        sections: [{ anchor: '', heading: '', text: '' }],
      })),
    );
    for (const term of terms) {
      const paths = findPages(index, [term]).map(({ page }) => page.path);
      expect(paths.length).toBeLessThanOrEqual(2);
      if (/^\p{sc=Han}+$/u.test(term)) expect(paths).toContain('/0/');
    }
  }));

test('a long text with a word at every place ends in time', () =>
  fuzz(12, fc.tuple(fc.constantFrom('の', 'ああ', '%', 'a '), nastyText), ([run, end]) => {
    const text = run.repeat(20_000) + end;
    const terms = queryTerms(`${run} ${end}`);
    expect(markPassage(text, terms, 90).length).toBeGreaterThan(0);
  }));
