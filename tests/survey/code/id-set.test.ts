import { expect, test } from 'vitest';
import { IdSet } from '../../../scripts/survey/code/id-set.ts';
import { TextCells } from '../../../scripts/survey/read/text-cells.ts';

function addAll(ids: readonly string[]): { set: IdSet; repeated: string[] } {
  const set = new IdSet();
  const cells = new TextCells(
    ids.map((id) => [id]),
    [...ids.keys()],
  );
  return { set, repeated: ids.filter((_, row) => !set.add(cells, row, 0)) };
}

const many = Array.from({ length: 200_000 }, (_, index) => `r${index}`);

test('no id of many is taken for another', () => {
  expect(addAll(many).repeated).toEqual([]);
});

test('an id that stands twice is found, in one part and across parts', () => {
  expect(addAll([...many, 'r7', 'x', 'r199999']).repeated).toEqual(['r7', 'r199999']);
  const { set } = addAll(['a', 'b', 'c']);
  expect(set.addAll(addAll(['d', 'b', 'c']).set.hashes())).toBe(2);
});
