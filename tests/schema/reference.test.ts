import { expect, test } from 'vitest';
import { findReferences, parseReference } from '../../src/schema/reference.ts';

test('reads a cell of a table and a variant', () => {
  expect(parseReference('cell:fig-05/profit-exploring')).toMatchObject({
    kind: 'cell',
    id: 'fig-05/profit-exploring',
  });
  expect(parseReference('dv:profit-implied|range')).toEqual({
    kind: 'dv',
    id: 'profit-implied',
    variant: 'range',
  });
});

test.each(['st:', 'active', 'xx:active', 'st:active ', '{st:active}', 'st:a--b', 'st:active|1'])(
  '%s is none',
  (text) => {
    expect(parseReference(text)).toBeNull();
  },
);

test('finds placeholders in order and leaves what is none', () => {
  const found = findReferences('{st:a} and {xx:b} and {year:murc-2023}');
  expect(found.map(({ text, index }) => [text, index])).toEqual([
    ['{st:a}', 0],
    ['{year:murc-2023}', 22],
  ]);
});
