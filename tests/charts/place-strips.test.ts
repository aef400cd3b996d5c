import { expect, test } from 'vitest';
import { drawings, reportCases } from './chart-rows.ts';
import { draw } from './draw.ts';

const { rows, options } = reportCases.placeStrips;

test.each(drawings)(
  'a strip has as many ticks as there are places, and the mark stands on its own: %o',
  (drawing) => {
    const { root, bars } = draw('placeStrips', rows, { ...options, ...drawing });
    const strip = root.querySelector('.strip');
    const [dash = 0, space = 0] = (strip?.getAttribute('stroke-dasharray') ?? '').split(' ').map(Number);
    const step = dash + space;
    const lines = [...(strip?.querySelectorAll('line') ?? [])].map((line) => ({
      start: Number(line.getAttribute('x1')),
      length: Number(line.getAttribute('x2')) - Number(line.getAttribute('x1')),
    }));
    expect(lines).toHaveLength(rows.length);
    rows.forEach(({ id, estimate, high }, index) => {
      const line = lines[index];
      expect(((line?.length ?? 0) + space) / step).toBeCloseTo(high ?? 0, 1);
      const bar = bars.find((candidate) => candidate.cell === id);
      const middle = ((bar?.left ?? 0) + (bar?.right ?? 0)) / 2;
      expect((middle - (line?.start ?? 0) - dash / 2) / step + 1).toBeCloseTo(estimate ?? 0, 0);
    });
  },
);

test('more countries make a longer strip', () => {
  const { root } = draw('placeStrips', rows, options);
  const ends = [...root.querySelectorAll('.strip line')].map((line) => Number(line.getAttribute('x2')));
  expect(ends[0]).toBeGreaterThan(ends[1] ?? 0);
});
