// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import {
  choicesOf,
  fillAddress,
  recallChoices,
  rememberChoices,
  variantKey,
} from '../../src/client/choices.ts';

const form = document.createElement('form');
form.innerHTML = `
  <input type="radio" name="measure" value="levels" checked />
  <input type="radio" name="measure" value="difference" />
  <select name="wave"><option value="first">1</option><option value="second" selected>2</option></select>
`;
const first = choicesOf(form);

beforeEach(() => {
  form.reset();
});

test('reads the choices in the order of the controls', () => {
  expect([...first]).toEqual([
    ['measure', 'levels'],
    ['wave', 'second'],
  ]);
  expect(variantKey(first)).toBe('levels.second');
});

test('takes offered values from the address', () => {
  recallChoices(form, '?wave=first&measure=difference');
  expect(variantKey(choicesOf(form))).toBe('difference.first');
});

test.each([
  '?measure=other',
  '?measure=%3Cscript%3Ealert(1)%3C/script%3E',
  '?measure=',
  '?measure=LEVELS&wave=__proto__',
  '?__proto__=difference&constructor=difference&length=9&item=difference',
  '?wave=0&wave=-1',
  '?measure=difference.levels',
  '?%E0%A4%A=difference',
  `?measure=${'x'.repeat(100_000)}`,
])('leaves out what no control offers: %.60s', (search) => {
  recallChoices(form, search);
  expect(choicesOf(form)).toEqual(first);
});

test('writes what differs from the first choice, and leaves what others wrote', () => {
  expect(rememberChoices('', first, first)).toBe('');
  const changed = new Map([...first, ['measure', 'difference']]);
  expect(rememberChoices('?share=half', changed, first)).toBe('?share=half&measure=difference');
  expect(rememberChoices('?measure=difference', first, first)).toBe('');
});

test('fills an address with choices, and with nothing that could leave its folder', () => {
  expect(fillAddress('/base/{variant}.html', first)).toBe('/base/levels.second.html');
  expect(fillAddress('/charts/a.{measure}.svg', first)).toBe('/charts/a.levels.svg');
  expect(fillAddress('/{other}', first)).toBe('/{other}');
  expect(fillAddress('/{variant}', new Map([['a', '../b?c']]))).toBe('/..%2Fb%3Fc');
});
