import { expect, test } from 'vitest';
import { notPublished, reportCases } from './chart-rows.ts';
import { draw } from './draw.ts';

const { rows, options } = reportCases.rankedResponses;

test('the largest stands first, other last, and a value that is not published before it', () => {
  const { lines } = draw('rankedResponses', [notPublished('demanding'), ...rows], options);
  const values = lines
    .filter((line) => line.kind === 'value')
    .toSorted((a, b) => a.top - b.top)
    .map((line) => line.text);
  expect(values).toEqual(['34%', '33%', '31%', '24%', '17%', '17%', '値は公表されていない', '2%']);
});

test('a value whose answer is not known is grey with its words, the others share one hue', () => {
  const { bars, lines } = draw('rankedResponses', rows, options);
  for (const bar of bars) {
    const unknown = bar.cell?.startsWith('value-') === true;
    expect(bar.fill).toBe(unknown ? 'var(--comparator)' : 'var(--series-1)');
  }
  expect(lines.filter((line) => line.text === '選択肢は確認できない')).toHaveLength(4);
});

test('keeps the order in which the rows come where that is asked for', () => {
  const { lines } = draw('rankedResponses', [notPublished('demanding'), ...rows], {
    ...options,
    order: 'given',
  });
  const values = lines
    .filter((line) => line.kind === 'value')
    .toSorted((a, b) => a.top - b.top)
    .map((line) => line.text);
  expect(values).toEqual(['値は公表されていない', '17%', '24%', '17%', '34%', '31%', '33%', '2%']);
});
