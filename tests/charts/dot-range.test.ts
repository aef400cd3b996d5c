import { expect, test } from 'vitest';
import type { ChartRow } from '../../src/charts/chart-row.ts';
import { chartRow, drawings, notPublished, published } from './chart-rows.ts';
import { draw } from './draw.ts';
import { overlap } from './read-drawing.ts';

const classes = ['1-9', '10-49', '50-249', '250+'];

const barrier = (category: string, ...shares: readonly number[]): ChartRow[] =>
  shares.map((share, index) =>
    published(`${category}.${classes[index] ?? ''}`, share, {
      ...{ category, categoryLabel: `要因${category}`, series: classes[index] ?? '' },
      label: `${(share * 100).toFixed(1)}%`,
    }),
  );

const gap = (category: string, label: string): ChartRow =>
  chartRow({ id: `${category}.gap`, category, label, series: 'gap', role: 'derived' });

const rows = [
  ...barrier('credit', 0.436, 0.409, 0.325, 0.274),
  gap('credit', '+16.2◇'),
  ...barrier('demand', 0.41, 0.402, 0.395, 0.419),
  gap('demand', '−0.9◇'),
  ...barrier('grants', 0.838, 0.799, 0.754, 0.835),
  notPublished('regulation.1-9', '…'),
].map((row) => (row.id === 'regulation.1-9' ? { ...row, category: 'regulation', series: '1-9' } : row));

const options = { scaleEnd: 1, derivedHead: '差◇', ticks: [{ value: 0.5, label: '50%' }] };

test.each(drawings)('dots stand at their values, one lane a size class: %o', (drawing) => {
  const { bars } = draw('dotRange', rows, { ...options, ...drawing });
  const middle = (cell: string): [number, number] => {
    const dot = bars.find((bar) => bar.cell === cell);
    return [((dot?.left ?? NaN) + (dot?.right ?? NaN)) / 2, ((dot?.top ?? NaN) + (dot?.bottom ?? NaN)) / 2];
  };
  const [x0, y0] = middle('credit.1-9');
  const [x1, y1] = middle('credit.250+');
  const perShare = (middle('grants.1-9')[0] - x0) / (0.838 - 0.436);
  expect(Math.abs(x0 - x1 - perShare * 0.162)).toBeLessThan(1.1);
  expect(y1 - y0).toBe(36);
  expect(bars).toHaveLength(12);
});

test.each(drawings)(
  'the ends and the derived value are told in words, nothing meets anything: %o',
  (drawing) => {
    const { lines, bars, width } = draw('dotRange', rows, { ...options, ...drawing });
    const words = lines.filter(({ kind }) => kind === 'value').map(({ text }) => text);
    expect(words).toEqual(
      expect.arrayContaining(['43.6%', '27.4%', '+16.2◇', '41.0%', '41.9%', '−0.9◇', '…']),
    );
    expect(words).not.toContain('40.9%');
    for (const line of lines) {
      expect(line.right).toBeLessThanOrEqual(width + 0.5);
      for (const dot of bars) expect(overlap(line, dot), `${line.text} on ${dot.cell ?? ''}`).toBe(false);
    }
  },
);

test('no two series differ by hue alone', () => {
  const { root } = draw('dotRange', rows, options);
  const looks = [...root.querySelectorAll('.dot')].map((group) => {
    const [shape] = group.children;
    return [shape?.localName, group.getAttribute('fill') === 'var(--page)' ? 'hollow' : 'filled'].join(' ');
  });
  expect(looks).toEqual(['circle filled', 'circle hollow', 'path hollow', 'path filled']);
});

test('each row has a band by which the page can mark it', () => {
  const { root } = draw('dotRange', rows, options);
  expect(root.querySelectorAll('.band')).toHaveLength(4);
  expect(root.querySelector('.band-credit rect')).not.toBeNull();
});

test('draws no dot for a value that is not published as it stands', () => {
  const about = chartRow({ id: 'a', label: '約4割', role: 'approximate', low: 0.35, high: 0.45 });
  const { bars, lines } = draw('dotRange', [about], options);
  expect(bars).toEqual([]);
  expect(lines.map(({ text }) => text)).toContain('約4割');
});

test('refuses a fifth series, which no look is left for', () => {
  const five = ['a', 'b', 'c', 'd', 'e'].map((series) => published(series, 0.5, { series, category: 'all' }));
  expect(() => draw('dotRange', five)).toThrow('dotRange requires at most 4 series: 5');
});
