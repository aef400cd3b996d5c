import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines, breakMark } from '../../src/charts/break-lines.ts';
import { textWidth } from '../../src/charts/text-width.ts';

test('a text that fits stays on one line', () => {
  expect(breakLines('その他', 100, 14)).toEqual(['その他']);
});

test('lines end between phrases and are evened out', () => {
  const text = ['要求水準の', '厳しい企業と', '取引を', '行っているため'].join(breakMark);
  expect(breakLines(text, 210, 14)).toEqual(['要求水準の厳しい企業と', '取引を行っているため']);
});

test('a phrase wider than a line is cut, but never before a closing mark or a small kana', () => {
  for (const line of breakLines('イノベーション、プロデューサー。', 45, 14).slice(1)) {
    expect(line).not.toMatch(/^[ーョュァ、。]/u);
  }
});

test('a remark in brackets stays together where it fits', () => {
  expect(breakLines('About 1.5 times (23 percentage points more)', 232, 14)).toEqual([
    'About 1.5 times',
    '(23 percentage points more)',
  ]);
});

test('a Japanese remark in brackets stays together too', () => {
  const text = ['第三者による', '認定等（特許を', '除く）を', '受けている'].join(breakMark);
  expect(breakLines(text, 190, 14)).toEqual(['第三者による認定等', '（特許を除く）を受けている']);
});

test('a blank text has no line', () => {
  expect(breakLines(' \n\u0000', 100, 14)).toEqual([]);
});

test('nothing is lost, nothing too wide', () => {
  const letters = fc.constantFrom(
    'イ',
    'ノ',
    'ー',
    '企',
    '、',
    '（',
    '）',
    'a',
    'W',
    ' ',
    breakMark,
    '9',
    '%',
  );
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 60 }), fc.integer({ min: 60, max: 300 }), (parts, width) => {
      const text = parts.join('');
      const lines = breakLines(text, width, 14);
      const bare = (words: string): string => words.replaceAll(/[ \u200B]/gu, '');
      expect(bare(lines.join(''))).toBe(bare(text));
      const unbreakable = /[（(]*.[ー、）%]*$/u;
      for (const line of lines) {
        if (textWidth(line, 14) > width) expect(line).toMatch(unbreakable);
      }
    }),
  );
});
