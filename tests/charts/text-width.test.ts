import { expect, test } from 'vitest';
import { textWidth } from '../../src/charts/text-width.ts';

test.each([
  ['中小企業', 56],
  ['（％）、。', 70],
  ['ｱｲｳ', 21],
  ['𠮷', 14],
  ['か\u3099', 14],
  ['約4割', 39.62],
  ['約（4）割', 64.12],
  ['\u202E\u200B', 0],
  ['', 0],
])('%s takes %d px at 14 px', (text, pixels) => {
  expect(textWidth(text, 14)).toBe(pixels);
});

test('Latin text takes about 0.56 em a letter', () => {
  const text = 'Reached commercialisation and made a profit';
  expect(textWidth(text, 1) / text.length).toBeGreaterThan(0.5);
  expect(textWidth(text, 1) / text.length).toBeLessThan(0.6);
});

test('bold Latin is wider, bold kana is not', () => {
  expect(textWidth('67%', 16, true)).toBeGreaterThan(textWidth('67%', 16));
  expect(textWidth('約', 16, true)).toBe(textWidth('約', 16));
});
