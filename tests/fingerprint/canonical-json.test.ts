import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, type Canonical } from '../../scripts/fingerprint/canonical-json.ts';

// The example of RFC 8785, section 3.2.4.
test('the example of the standard', () => {
  const text = String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null]
  }`;
  const value = JSON.parse(text) as Canonical;
  expect(canonicalJson(value)).toBe(
    '{"literals":[null],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

// Section 3.2.3: by UTF-16 code units, so that an emoji comes before a Hebrew ligature.
test('names are sorted by code units, as the standard has them', () => {
  const names = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6'];
  const sorted = JSON.parse(canonicalJson(Object.fromEntries(names.map((name) => [name, 0])))) as object;
  expect(Object.keys(sorted).filter((name) => name !== '1')).toEqual([
    '\r',
    '\u0080',
    '\u00f6',
    '\u20ac',
    '\u{1f600}',
    '\ufb33',
  ]);
});

test('numbers that are equal are written alike', () => {
  expect(canonicalJson([-0, 0, 1.0, 10 / 10])).toBe('[0,0,1,1]');
});

test.each([NaN, Infinity, -Infinity])('%s has no canonical form', (value) => {
  expect(() => canonicalJson(value)).toThrow(/finite number/);
});

test('half a character has no canonical form', () => {
  expect(() => canonicalJson('\ud83d')).toThrow(/well-formed/);
});

test('whatever is written reads back, and the order of names does not count', () => {
  const flat = fc.dictionary(
    fc.string({ unit: 'grapheme' }),
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constant(null),
    ),
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(flat, (record) => {
      const written = canonicalJson(record);
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(record)));
      expect(canonicalJson(Object.fromEntries(Object.entries(record).reverse()))).toBe(written);
    }),
  );
});
