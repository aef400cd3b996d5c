import { expect, test } from 'vitest';
import { checkRows } from '../../src/charts/check-rows.ts';
import { approximate, published, shareOptions } from './chart-rows.ts';

test.each([
  ['a repeated id', [published('a', 0.1), published('a', 0.2)], {}, 'chart requires unique row ids: a'],
  ['a value beyond the scale', [published('a', 1.2)], {}, 'chart requires values from 0 to 1: 1.2 in a'],
  ['a negative value', [published('a', -0.1)], {}, 'chart requires values from 0 to 1: -0.1 in a'],
  ['no number', [published('a', Number.NaN)], {}, 'chart requires values from 0 to 1: NaN in a'],
  ['ends the wrong way round', [approximate('a', 0.5, 0.4, '')], {}, 'low not above high: 0.5 > 0.4 in a'],
  ['a scale without length', [], { scaleEnd: 0 }, 'chart requires a positive scaleEnd: 0'],
  [
    'an id that would leave its attribute',
    [],
    { idPrefix: 'a)"' },
    'idPrefix of letters, digits and hyphens',
  ],
])('refuses %s', (_, rows, options, message) => {
  expect(() => {
    checkRows(rows, shareOptions(options));
  }).toThrow(message);
});

test('accepts both ends of the scale', () => {
  expect(() => {
    checkRows([published('a', 0), published('b', 1)], shareOptions());
  }).not.toThrow();
});
