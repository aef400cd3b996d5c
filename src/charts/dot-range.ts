import { dot, line, type Markish, type PlotOptions, rect, ruleX, ruleY } from '@observablehq/plot';
import { breakLines } from './break-lines.ts';
import type { ChartOptions, ChartRow } from './chart-row.ts';
import { checkRows } from './check-rows.ts';
import {
  type Dot,
  type DotColumns,
  type DotRow,
  derivedLines,
  dotCaption,
  dotReach,
  dotRow,
} from './dot-row.ts';
import { type Caption, noParts, pixelOf, type Scale } from './drawing.ts';
import { emptyDrawing } from './empty-drawing.ts';
import { metrics } from './metrics.ts';
import { pixel } from './pixel.ts';
import { plotOptions } from './plot-options.ts';
import { textWidth } from './text-width.ts';
import { blockHeight } from './value-text.ts';

const { labelSize, labelGap, lineHeight } = metrics;
const nameColumn = 0.34;
const headWidth = 100;
const tickGap = 4;
/** The band of a row that the reader has marked stands out of the drawing by this much. */
const bandMargin = 6;

/** Shape, fill and step of the size palette together tell a series: no two differ by hue alone. */
const looks = [
  { symbol: 'circle', filled: true, colour: 'var(--size-1)' },
  { symbol: 'circle', filled: false, colour: 'var(--size-2)' },
  { symbol: 'square', filled: false, colour: 'var(--size-2)' },
  { symbol: 'square', filled: true, colour: 'var(--size-3)' },
] as const;

const widest = (blocks: readonly (readonly string[])[], bold: boolean): number =>
  Math.ceil(Math.max(0, ...blocks.flat().map((words) => textWidth(words, labelSize, bold))));

const columnsOf = (rows: readonly ChartRow[], head: readonly string[], options: ChartOptions): DotColumns => {
  const { narrow, width, scaleEnd } = options;
  const words = rows.filter(({ role }) => role === 'derived').map(derivedLines);
  const derived = Math.max(widest(words, true), widest([head], false));
  const right = narrow || derived === 0 ? width : width - derived - labelGap;
  const nameWidth = narrow ? width - (derived === 0 ? 0 : derived + labelGap) : width * nameColumn;
  const names = rows.map(({ categoryLabel }) => breakLines(categoryLabel, nameWidth, labelSize));
  const nameEnd = narrow ? 0 : widest(names, false);
  const start = Math.ceil(narrow ? dotReach : nameEnd + labelGap + dotReach);
  const left = start - dotReach;
  const scale = { start, end: Math.floor(right - dotReach), scaleEnd };
  return { narrow, width, scale, nameWidth, nameEnd, left, right };
};

const tickCaptions = ({ ticks = [], width }: ChartOptions, scale: Scale, top: number): Caption[] =>
  ticks.map(({ value, label }) => {
    const wide = textWidth(label, labelSize);
    const x = Math.round(Math.min(Math.max(0, pixelOf(value, scale) - wide / 2), width - wide));
    return dotCaption({ lines: [label], x, top, tone: 'text-secondary' });
  });

const dots = (
  all: readonly Dot[],
  { symbol, filled, colour }: (typeof looks)[number],
  step: number,
): Markish =>
  dot(all, {
    ariaLabel: ({ row }: Dot) => row.id,
    className: `dot dot-${step + 1}`,
    x: pixel(({ x }: Dot) => x),
    y: 'y',
    r: 4.5,
    symbol,
    fill: filled ? colour : 'var(--page)',
    stroke: colour,
    strokeWidth: 2,
  });

/** One mark a category, so that a class can name it: the page shows the one that the reader has marked. */
const band = ({ category, height }: DotRow, top: number, width: number): Markish =>
  rect([top], {
    className: `band band-${category.replaceAll(/[^\w-]/gu, '-')}`,
    x1: pixel(() => -bandMargin),
    x2: pixel(() => width + bandMargin),
    y1: (edge: number) => edge,
    y2: (edge: number) => edge + height,
    fill: 'none',
  });

/**
 * One row a category and one dot a series, each series in a lane of its own, so that equal values do not hide one
 * another and a slope shows how the value runs from the first series to the last. The first and the last are told in
 * words. Only published values are dots; a row whose role is derived stands in words in a column at the right.
 *
 * @param rows - categories and series in the order in which they are to stand; at most four series
 * @param options - `ticks` and `derivedHead` write the scale and the head of the right column
 * @throws RangeError for rows that cannot be drawn
 * @example
 * ```ts
 * import { published, shareOptions } from 'tests/charts/chart-rows.ts';
 *
 * const size = (series, estimate) => published(series, estimate, { series, category: 'barrier' });
 * dotRange([size('small', 0.2), size('large', 0.4)], shareOptions({ scaleEnd: 0.5 })).height // 46
 * ```
 */
export const dotRange = (rows: readonly ChartRow[], options: ChartOptions): PlotOptions => {
  checkRows(rows, options);
  if (rows.length === 0) return plotOptions(emptyDrawing(options), options);
  const { narrow, width, ticks = [], derivedHead = '' } = options;
  const series = [...new Set(rows.filter(({ role }) => role !== 'derived').map((row) => row.series))];
  if (series.length > looks.length)
    throw new RangeError(`dotRange requires at most 4 series: ${series.length}`);

  const head = rows.some(({ role }) => role === 'derived')
    ? breakLines(derivedHead, headWidth, labelSize)
    : [];
  const columns = columnsOf(rows, head, options);
  const { scale } = columns;
  const measured = [...Map.groupBy(rows, ({ category }) => category).values()].map((own) =>
    dotRow(own, series, columns),
  );

  const headHeight = blockHeight(head.length, labelSize);
  const axis = ticks.length === 0 ? 0 : lineHeight;
  // In the narrow drawing the ticks reach under the head of the column.
  const tickTop = narrow ? headHeight : Math.max(0, headHeight - axis);
  const top = Math.max(headHeight, tickTop + axis) + (headHeight + axis > 0 ? tickGap : 0);
  const tops = measured.reduce<number[]>((all, { height }) => [...all, (all.at(-1) ?? top) + height], [top]);
  const bottom = tops.at(-1) ?? top;
  const placed = measured.map((row, index) => ({ row, top: tops[index] ?? top }));
  const at = (edge: number) => (each: Dot) => ({ ...each, y: each.y + edge });

  const captions = [
    dotCaption({ lines: head, x: width, top: 0, tone: 'text-secondary', anchor: 'end' }),
    ...tickCaptions(options, scale, tickTop),
    ...placed.flatMap((each) => each.row.captions.map((own) => ({ ...own, top: own.top + each.top }))),
    ...(narrow ? tickCaptions(options, scale, bottom + tickGap) : []),
  ];
  const height = bottom + (narrow && axis > 0 ? tickGap + axis : 0);
  const { marks = [], ...rest } = plotOptions({ ...noParts(), captions, scale, height }, options);
  const all = placed.flatMap((each) => each.row.dots.map(at(each.top)));
  const uprights = (values: readonly number[], className: string, stroke: string): Markish =>
    ruleX(values, {
      ...{ className, stroke, y1: top, y2: bottom },
      x: pixel((value: number) => Math.round(pixelOf(value, scale)) + 0.5),
    });
  return {
    ...rest,
    marks: [
      uprights(
        ticks.map(({ value }) => value).filter((value) => value > 0),
        'grid',
        'var(--chart-track)',
      ),
      uprights([0], 'baseline', 'var(--axis)'),
      ruleY(tops.slice(1, -1), {
        ...{ className: 'grid', stroke: 'var(--chart-track)' },
        y: (edge: number) => edge + 0.5,
        x1: pixel(() => 0),
        x2: pixel(() => width),
      }),
      ...placed.map((each) => band(each.row, each.top, width)),
      line(all, {
        ...{ className: 'link', stroke: 'var(--axis)', strokeWidth: 1.5 },
        x: pixel(({ x }: Dot) => x),
        y: 'y',
        z: ({ row }: Dot) => row.category,
      }),
      ...looks.map((look, step) =>
        dots(
          all.filter(({ row }) => row.series === series[step]),
          look,
          step,
        ),
      ),
      ...marks,
    ],
  };
};
