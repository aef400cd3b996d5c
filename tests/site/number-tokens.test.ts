import { expect, test } from 'vitest';
import { numberTokens, recordTokens, writtenForms } from './number-tokens.ts';

const hash = '0a1b2c3d'.repeat(8);

test.each([
  ['67%と44%', ['67', '44']],
  ['約７割、18,968社', ['7', '18968']],
  ['1.49～1.55倍', ['1.49', '1.55']],
  ['1, 2', ['1', '2']],
  ['①', ['1']],
  [`SHA-256: ${hash}`, ['256', hash]],
  ['図表', []],
])('the numbers of %s', (text, tokens) => {
  expect(numberTokens(text)).toEqual(tokens);
});

test('a number is written in its own digits, or rounded where it has many', () => {
  expect(writtenForms(0.67)).toContain('67');
  expect(writtenForms(0.67)).not.toContain('1');
  expect(writtenForms(0.675)).not.toContain('68');
  expect(writtenForms(67)).not.toContain('6700');
  expect(writtenForms(1.5227272727)).toEqual(expect.arrayContaining(['1.52', '1.5', '1.523']));
  expect(writtenForms(1.5227272727)).not.toContain('2');
  expect(writtenForms(-0.02)).toContain('2');
});

test('a record says what stands in any depth of it', () => {
  expect(recordTokens({ ja: '３つ', cells: [{ estimate: 0.5, note: null }] })).toEqual(
    expect.arrayContaining(['3', '50', '0.5']),
  );
});
