import { expect, test } from 'vitest';
import { readCell, type CsvwColumn } from './read-csvw-cell.ts';

const column = (datatype: CsvwColumn['datatype'], more: Partial<CsvwColumn> = {}): CsvwColumn => ({
  ...{ name: 'x', titles: {}, datatype },
  ...more,
});

test.each([
  ['an empty key', column({ base: 'string' }, { required: true }), ''],
  ['a code of no list', column({ base: 'string', format: 'a|b' }), 'ab'],
  ['a word for a number', column({ base: 'double' }), 'half'],
  ['a fraction of an integer', column({ base: 'integer' }), '1.5'],
  ['a share above one', column({ base: 'double', maximum: 1 }), '67'],
])('%s is refused', (_, described, text) => {
  expect(() => readCell(described, text)).toThrow(/^x /);
});

test('what is as described is read', () => {
  expect(readCell(column({ base: 'double' }), '1e-7')).toBe(1e-7);
  expect(readCell(column({ base: 'string' }, { separator: ';' }), 'a;b')).toEqual(['a', 'b']);
  expect(readCell(column({ base: 'integer' }), '')).toBeNull();
});
