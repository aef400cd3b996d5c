import { expect, test } from 'vitest';
import { rateLine, type RateLineOptions, type RatePoint } from '../../src/charts/rate-line.ts';
import { renderPlot } from '../../src/rendering/render-chart.ts';
import { overlap, readDrawing } from './read-drawing.ts';

const rates = { business: [0.44, 0.67], profit: [0.13, 0.28] } as const;
const points = Object.entries(rates).flatMap(([series, [from, to]]) =>
  [0, 0.78, 1].map((share): RatePoint => {
    const estimate = from + share * (to - from);
    const label = `${Math.round(estimate * 100)}%`;
    return {
      id: `${series}-${share}`,
      series,
      share,
      estimate,
      low: estimate - 0.006,
      high: estimate + 0.006,
      label,
    };
  }),
);
const sizes = [
  { width: 680, narrow: false },
  { width: 288, narrow: true },
];

const options: Omit<RateLineOptions, 'width' | 'narrow'> = {
  series: [
    { id: 'business', label: '事業化に至った' },
    { id: 'profit', label: '利益につながった' },
  ],
  scaleEnd: 0.7,
  ticks: [0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => ({ share, label: `${share * 100}%` })),
  published: { share: 0.78, label: '公表値78%' },
};

const draw = (size: (typeof sizes)[number]): string =>
  renderPlot('rateLine', () => rateLine(points, { ...options, ...size }), {
    titleId: 'title',
    descriptionId: 'text',
  });

test.each(sizes)('at $width px nothing is cut off and no words touch', (size) => {
  const { lines, width, height } = readDrawing(
    draw(size).replaceAll(/<g class="(?:label|value)".*?<\/g>/gu, placed),
  );
  expect(lines.length).toBeGreaterThan(10);
  lines.forEach((line, index) => {
    expect(line.left).toBeGreaterThanOrEqual(-1);
    expect(line.right).toBeLessThanOrEqual(width + 1);
    expect(line.top).toBeGreaterThanOrEqual(-1);
    expect(line.bottom).toBeLessThanOrEqual(height + 1);
    expect(line.size).toBeGreaterThanOrEqual(14);
    for (const other of lines.slice(index + 1))
      expect(overlap(line, other), `${line.text} ${other.text}`).toBe(false);
  });
});

/** The reader of drawings knows shifts of a text, not those of its group, and texts that start or end at a point. */
function placed(group: string): string {
  const [, dx = '0', dy = '0'] = /^<g [^>]*transform="translate\(([-\d.]+),([-\d.]+)\)"/u.exec(group) ?? [];
  const middle = !/^<g [^>]*text-anchor/u.test(group);
  return group.replaceAll(
    /(<text [^>]*transform="translate\()([-\d.]+),([-\d.]+)\)"([^>]*>)([^<]*)/gu,
    (_, start: string, x: string, y: string, rest: string, words: string) => {
      const back = middle ? words.length * 4 : 0;
      return `${start}${Number(x) + Number(dx) - back},${Number(y) + Number(dy)})"${rest}${words}`;
    },
  );
}

test('each line is straight, from 0 to 1, and its marker stands on it at the published share', () => {
  const { root } = readDrawing(draw({ width: 680, narrow: false }));
  for (const series of Object.keys(rates)) {
    const path = root.querySelector(`.rate-${series} path`)?.getAttribute('d') ?? '';
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, ...more] = [...path.matchAll(/[\d.]+/gu)].map(Number);
    expect(more).toEqual([]);
    const marker = root.querySelector(`.marker-${series} circle`);
    expect(Number(marker?.getAttribute('cx'))).toBeCloseTo(x1 + 0.78 * (x2 - x1), 0);
    expect(Number(marker?.getAttribute('cy'))).toBeCloseTo(y1 + 0.78 * (y2 - y1), 0);
  }
  expect(root.querySelectorAll('.band path').length).toBe(2);
});

test('tells the values at both ends by their cells', () => {
  const { lines } = readDrawing(draw({ width: 680, narrow: false }));
  const told = lines.filter(({ kind }) => kind === 'value').map(({ cell, text }) => [cell, text]);
  expect(told).toEqual([
    ['business-0', '44%'],
    ['business-1', '67%'],
    ['profit-0', '13%'],
    ['profit-1', '28%'],
  ]);
});

test('refuses a series without points', () => {
  const series = [{ id: 'nothing', label: '' }];
  expect(() => rateLine(points, { ...options, series, width: 680, narrow: false })).toThrow(
    'rateLine requires points for every series: nothing',
  );
});
