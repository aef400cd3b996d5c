import { expect, test } from 'vitest';
import { breakMark } from '../../src/charts/break-lines.ts';
import { markPhrases } from '../../src/rendering/mark-phrases.ts';

test('phrases of a Japanese text are marked, and only marks are added', () => {
  const text = '要求水準の厳しい企業と取引を行っているため';
  const marked = markPhrases(text);
  expect(marked.split(breakMark).length).toBeGreaterThan(2);
  expect(marked.replaceAll(breakMark, '')).toBe(text);
});

test('a text without Japanese stays as it is', () => {
  expect(markPhrases('About twice (15 points)')).toBe('About twice (15 points)');
});
