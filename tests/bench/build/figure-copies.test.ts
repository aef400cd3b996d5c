import { expect, test } from 'vitest';
import {
  copiedFigures,
  copiedRows,
  copyNumbers,
  copyText,
  mostCopies,
} from '../../../scripts/bench/build/figure-copies.ts';

const figure = {
  ...{ id: 'fig-05', number: '5', title_ja: '相関', title_en: 'Needs', kind: 'surveyChart' },
  ...{ section: '5(2)', table: 'fig-05', form: 'groupedBars' },
};

test('the figure itself is the first of its copies', () => {
  expect(copyNumbers(1)).toEqual([]);
  expect(copyNumbers(4)).toEqual([2, 3, 4]);
});

test('a copy of a figure has an id, a table and titles of its own, and no number in the report', () => {
  expect(copiedFigures([figure], 3)).toEqual([
    {
      ...{ ...figure, id: 'fig-05-copy-2', table: 'fig-05-copy-2', number: '' },
      ...{ title_ja: '相関（写しB）', title_en: 'Needs (copy B)' },
    },
    {
      ...{ ...figure, id: 'fig-05-copy-3', table: 'fig-05-copy-3', number: '' },
      ...{ title_ja: '相関（写しC）', title_en: 'Needs (copy C)' },
    },
  ]);
});

test('what hangs on a figure is copied with it, under an id of its own where it has one', () => {
  const derived = { id: 'difference', figure: 'fig-05', operands: 'st:one st:other' };
  const other = { id: 'other', figure: 'fig-10', operands: 'st:one' };
  const copied = copiedRows([derived, other], new Set(['fig-05']), 2);
  expect(copied).toEqual([{ ...derived, id: 'difference-copy-2', figure: 'fig-05-copy-2' }]);
  expect(copiedRows([{ figure: 'fig-05', fact: 'a' }], new Set(['fig-05']), 2)).toEqual([
    { figure: 'fig-05-copy-2', fact: 'a' },
  ]);
});

test('no two copies say the same, and none holds a digit', () => {
  const texts = copyNumbers(mostCopies).map((copy) => copyText({ ja: '図', en: 'A chart' }, copy));
  expect(new Set(texts.map(({ ja }) => ja)).size).toBe(mostCopies - 1);
  for (const { ja, en } of texts) expect(ja + en).toMatch(/（写し[B-Z]）A chart \(copy [B-Z]\)$/);
});
