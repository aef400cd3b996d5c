import type { BuildGrowth, BuildResult } from '../../../src/schema/build-benchmark.ts';

/** What the cost of a build depends on. */
type Cost = Pick<BuildResult, 'figures' | 'processor'>;

/**
 * How the processor time of builds follows from the number of figures: a line by least squares, and the cost of a
 * further figure between the two largest sites over that between the two smallest, which is 1 where the cost is linear
 * and 4 where it is quadratic and the sites have 1, 4 and 16 times the figures.
 *
 * @param costs - builds of at least three sizes, from the smallest to the largest
 * @returns the line and the ratio, in seconds to two decimals
 * @throws RangeError where there are fewer sizes or they do not rise
 */
export function buildGrowth(costs: readonly Cost[]): BuildGrowth {
  if (costs.length < 3) throw new RangeError(`buildGrowth requires three sizes: ${costs.length}`);
  const slopes = costs.slice(1).map((cost, index) => slopeBetween(costs[index] ?? cost, cost));
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const middle = mean(costs.map(({ figures }) => figures));
  const level = mean(costs.map(({ processor }) => processor));
  const spread = mean(costs.map(({ figures }) => (figures - middle) ** 2));
  const perFigure =
    mean(costs.map(({ figures, processor }) => (figures - middle) * (processor - level))) / spread;
  return {
    fixed: hundredth(level - perFigure * middle),
    perFigure: hundredth(perFigure),
    ratio: hundredth((slopes.at(-1) ?? NaN) / (slopes[0] ?? NaN)),
  };
}

function slopeBetween(small: Cost, large: Cost): number {
  if (!(large.figures > small.figures)) {
    throw new RangeError(`buildGrowth requires rising sizes: ${large.figures} after ${small.figures}`);
  }
  return (large.processor - small.processor) / (large.figures - small.figures);
}

function hundredth(value: number): number {
  return Number(value.toFixed(2));
}
