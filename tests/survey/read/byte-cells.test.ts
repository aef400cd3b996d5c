import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cells, ColumnUse } from '../../../src/survey/code/cells.ts';
import { RowCutter } from '../../../scripts/survey/read/row-cutter.ts';

/** Cells of one column, one a row. */
function cellsOf(lines: readonly string[], use: ColumnUse): Cells {
  const text = lines.map((line) => `${line},\n`).join('');
  return new RowCutter(',', [use, 'none'], false, 16).cut(
    Buffer.from(`${text}\0`),
    0,
    Buffer.byteLength(text),
    true,
  ).piece.cells;
}

test('a plain number is the number nearest to its digits', () => {
  const digits = fc.stringMatching(/^\d{1,9}$/);
  fc.assert(
    fc.property(digits, fc.option(digits), (whole, part) => {
      const text = part === null ? whole : `${whole}.${part}`;
      const digitsWritten = text.replace('.', '').length;
      const expected = digitsWritten > 15 ? NaN : Number(text);
      expect(cellsOf([text], 'text').plainNumber(0, 0, '.')).toBe(expected);
      expect(cellsOf([`"${text.replace('.', ',')}"`], 'text').plainNumber(0, 0, ',')).toBe(expected);
    }),
    { numRuns: 500 },
  );
});

test.each(['', '.', '1.', '.5', '1.2.3', '-1', '1 ', '1e3', '１', '1,5'])('%j is no plain number', (text) => {
  expect(cellsOf([`"${text}"`], 'text').plainNumber(0, 0, '.')).toBeNaN();
});

test('a label is no plain number', () => {
  expect(cellsOf(['1'], 'label').plainNumber(0, 0, '.')).toBeNaN();
});

test.each(['text', 'label'] as const)('equal cells of a column of %ss have the same hash', (use) => {
  const cells = cellsOf(['a"b', '"a""b"', '"ab"', 'ab', 'ba'], use);
  const hashes = Array.from({ length: cells.rows }, (_, row) => {
    const hash = new Uint32Array(2);
    cells.hash(row, 0, hash);
    return hash.join(' ');
  });
  expect(hashes[0]).toBe(hashes[1]);
  expect(hashes[2]).toBe(hashes[3]);
  expect(new Set(hashes).size).toBe(3);
});
