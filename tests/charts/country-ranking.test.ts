import { expect, test } from 'vitest';
import { drawings, notPublished, reportCases } from './chart-rows.ts';
import { draw } from './draw.ts';

const { rows, options } = reportCases.countryRanking;

test.each(drawings)('bars start at 0 and are as long as their values: %o', (drawing) => {
  const { bars } = draw('countryRanking', rows, { ...options, ...drawing });
  const perShare = Math.max(...bars.map((bar) => bar.width)) / 0.594;
  for (const { id, estimate } of rows) {
    const bar = bars.find((candidate) => candidate.cell === id);
    expect(Math.abs((bar?.width ?? 0) - perShare * (estimate ?? 0))).toBeLessThan(0.2);
    expect(bar?.left).toBe(bars[0]?.left);
  }
});

test('the focus is navy, a marked country is striped, outlined and bold, the others are grey', () => {
  const { root, bars, lines } = draw('countryRanking', rows, options);
  const bar = (cell: string) => bars.find((candidate) => candidate.cell === cell);
  expect(bar('jpn')?.fill).toBe('var(--series-1)');
  expect(bar('ita')?.fill).toBe('url(#fig-stripes-series-1)');
  expect(root.querySelector('rect[data-cell="ita"]')?.getAttribute('stroke')).toBe('var(--series-1)');
  expect(bar('srb')?.fill).toBe('var(--comparator)');
  expect(root.querySelector('pattern')?.id).toBe('fig-stripes-series-1');
  const bold = lines.filter((line) => line.bold).map((line) => line.cell);
  expect(new Set(bold)).toEqual(new Set(['jpn', 'ita']));
});

test('the place stands before the name, in the order given', () => {
  const { lines } = draw('countryRanking', rows, options);
  const places = lines.filter((line) => /^\d$/.test(line.text)).toSorted((a, b) => a.top - b.top);
  expect(places.map((line) => [line.text, line.cell])).toEqual([
    ['1', 'srb'],
    ['2', 'ita'],
    ['3', 'bih'],
    ['4', 'jpn'],
    ['5', 'ukr'],
  ]);
});

test('a value that is not shown makes plain bars of the whole, and no bar of its own', () => {
  const { bars, lines } = draw('countryRanking', [...rows, notPublished('usa')], options);
  expect(bars.some((bar) => bar.cell === 'usa')).toBe(false);
  expect(lines.some((line) => line.text === '値は公表されていない')).toBe(true);
});
