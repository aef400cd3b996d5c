import { expect, test } from 'vitest';
import { buildGrowth } from '../../../scripts/bench/build/build-growth.ts';

const costs = (cost: (figures: number) => number) =>
  [8, 32, 128].map((figures) => ({ figures, processor: cost(figures) }));

test('a linear cost has the slope of its line, and a further figure costs the same everywhere', () => {
  expect(buildGrowth(costs((figures) => 50 + 1.5 * figures))).toEqual({
    ...{ fixed: 50, perFigure: 1.5, ratio: 1 },
  });
});

test('a quadratic cost shows: from four to sixteen times the figures, one costs four times as much', () => {
  expect(buildGrowth(costs((figures) => figures ** 2)).ratio).toBe(4);
  expect(buildGrowth(costs((figures) => Math.sqrt(figures))).ratio).toBeLessThan(0.6);
});

test('the line is the one by least squares', () => {
  const measured = [1, 2, 3].map((figures, index) => ({ figures, processor: [10, 13, 14][index] ?? NaN }));
  expect(buildGrowth(measured)).toEqual({ fixed: 8.33, perFigure: 2, ratio: 0.33 });
});

test('two sizes tell no growth, nor do sizes that do not rise', () => {
  const [small, middle] = costs((figures) => figures);
  expect(() => buildGrowth([small, middle].flatMap((cost) => cost ?? []))).toThrow('requires three sizes: 2');
  expect(() => buildGrowth([small, middle, middle].flatMap((cost) => cost ?? []))).toThrow(
    'requires rising sizes: 32 after 32',
  );
});
