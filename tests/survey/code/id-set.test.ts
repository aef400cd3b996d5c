import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { countShared, IdSet } from '../../../src/survey/code/id-set.ts';
import { RowCutter } from '../../../scripts/survey/read/row-cutter.ts';

function addAll(ids: readonly string[]): { set: IdSet; repeated: string[] } {
  const set = new IdSet();
  const cutter = new RowCutter(',', ['text'], false);
  const bytes = Buffer.from(`${ids.join('\n')}\n\0`);
  const repeated: string[] = [];
  for (let end = 0; end < bytes.length - 1;) {
    const { piece, end: next } = cutter.cut(bytes, end, bytes.length - 1, true);
    for (let row = 0; row < piece.cells.rows; row += 1) {
      if (!set.add(piece.cells, row, 0)) repeated.push(piece.cells.text(row, 0));
    }
    end = next;
  }
  return { set, repeated };
}

const many = Array.from({ length: 300_000 }, (_, index) => `r${index}`);

test('no id of many is taken for another', () => {
  expect(addAll(many).repeated).toEqual([]);
});

test('an id that stands twice is found, in one part and across parts', () => {
  expect(addAll([...many, 'r7', 'x', 'r199999']).repeated).toEqual(['r7', 'r199999']);
  const parts = [
    ['a', 'b', 'c'],
    ['d', 'b', 'c'],
    ['b', 'e'],
  ];
  expect(countShared(parts.map((ids) => addAll(ids).set.hashes))).toBe(3);
});
