import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { formula, over, root, sub, under } from '../../src/methods/mathml.ts';
import { methodFormulas } from '../../src/methods/method-formulas.ts';

const { DOMParser } = new JSDOM().window;
const parsed = (text: string): Document => new DOMParser().parseFromString(text, 'application/xml');

test('letters, numbers and signs are told apart, and functions are upright like signs', () => {
  expect(formula('1.5 x ≤ min y')).toBe(
    '<math display="block"><mn>1.5</mn><mi>x</mi><mo>≤</mo><mo>min</mo><mi>y</mi></math>',
  );
});

test('a sign of markup is no markup', () => {
  expect(formula('a < b & <script>')).not.toMatch(/<script|[^;]& /);
  expect(parsed(formula('a < b & c > d')).documentElement.textContent).toBe('a<b&c>d');
});

test('parts of more than one sign are grouped, single ones are not', () => {
  expect(over('a + b', 'c').mathml).toBe(
    '<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac>',
  );
  expect(under('∑', 'i').mathml).toBe('<munder><mo>∑</mo><mi>i</mi></munder>');
  expect(root('x', sub('y', 'i')).mathml).toBe('<msqrt><mi>x</mi><msub><mi>y</mi><mi>i</mi></msub></msqrt>');
});

/** Elements that take a fixed number of parts: MathML draws others as an error. */
const parts: Readonly<Record<string, number>> = {
  mfrac: 2,
  msub: 2,
  msup: 2,
  munder: 2,
  mover: 2,
  msubsup: 3,
};

test.each(Object.entries(methodFormulas))('every formula of %s has all its parts', (_, formulas) => {
  for (const text of formulas) {
    const elements = [...parsed(text).querySelectorAll(Object.keys(parts).join())];
    const wrong = elements.filter(({ localName, children }) => children.length !== parts[localName]);
    expect(parsed(text).querySelector('parsererror')).toBeNull();
    expect(wrong.map(({ outerHTML }) => outerHTML)).toEqual([]);
  }
});
