import { expect, test } from 'vitest';
import { chartRow, drawings, published, reportCases } from './chart-rows.ts';
import { draw } from './draw.ts';

const { rows, options } = reportCases.bars;

test.each(drawings)('bars start at 0 and are as long as their values: %o', (drawing) => {
  const { bars, baselines } = draw('bars', rows, { ...options, ...drawing });
  const solid = bars.filter((bar) => bar.texture === 'solid');
  const perShare = (solid[0]?.width ?? 0) / 0.4;
  const shares = [0.4, 0.36, 0.34, 0.18, 0.125];
  expect(solid).toHaveLength(shares.length);
  solid.forEach((bar, index) => {
    expect(Math.abs(bar.width - perShare * (shares[index] ?? 0))).toBeLessThan(0.2);
    expect(bar.left).toBe(solid[0]?.left);
  });
  for (const baseline of baselines) expect(baseline).toBe((solid[0]?.left ?? 0) - 0.5);
});

test('the focus is navy and bold, the others are grey', () => {
  const { bars, lines } = draw('bars', rows, options);
  const fill = (cell: string) => bars.find((bar) => bar.cell === cell)?.fill;
  expect(fill('japan')).toBe('var(--series-1)');
  expect(fill('germany')).toBe('var(--comparator)');
  expect(lines.find((line) => line.text === '日本')?.bold).toBe(true);
  expect(lines.find((line) => line.text === 'ドイツ')?.bold).toBe(false);
});

test('rows keep their order, and without a focus every bar is navy', () => {
  const classes = [published('large', 0.26), published('small', 0.09), published('medium', 0.11)];
  const { bars } = draw('bars', classes, { scaleEnd: 0.3 });
  expect(bars.map((bar) => bar.cell)).toEqual(['large', 'small', 'medium']);
  expect(new Set(bars.map((bar) => bar.fill))).toEqual(new Set(['var(--series-1)']));
});

test('a role shows by its texture', () => {
  const { bars } = draw('bars', [
    published('derived', 0.247, { role: 'derived', label: '24.7% ◇' }),
    published('synthetic', 0.6, { role: 'synthetic' }),
    chartRow({ id: 'suppressed', label: 'x', status: 'suppressed', estimate: 0.5 }),
  ]);
  expect(bars.map(({ cell, texture, fill }) => [cell, texture, fill])).toEqual([
    ['derived', 'outline', 'none'],
    ['synthetic', 'dots', 'url(#fig-dots-series-1)'],
  ]);
});
