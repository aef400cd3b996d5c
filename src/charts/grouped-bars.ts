import type { PlotOptions } from '@observablehq/plot';
import { addBar, inkOf } from './add-bar.ts';
import { breakLines } from './break-lines.ts';
import type { ChartOptions, ChartRow } from './chart-row.ts';
import { checkRows } from './check-rows.ts';
import { type Drawing, noParts, type Parts } from './drawing.ts';
import { emptyDrawing } from './empty-drawing.ts';
import { metrics, sizes } from './metrics.ts';
import { plotOptions } from './plot-options.ts';
import { addScaleEnd, isClosed } from './scale-end.ts';
import { textWidth } from './text-width.ts';
import {
  blockHeight,
  type Placement,
  placeValues,
  valueCaption,
  type ValueText,
  valueText,
} from './value-text.ts';

const { labelSize, overhang } = metrics;
const groupGap = 36;
const seriesGap = 10;
const headGap = 6;
const nameToBar = 4;
const bracketGap = 12;
const bracketArm = 8;
const comparisonWidth = 132;
/** Kept free under the bars for the words at the end of the scale, in the narrow drawing. */
const scaleEndWidth = 56;

interface Layout {
  readonly options: ChartOptions;
  readonly placement: Placement;
  /** The last pixel of the bars and their values. */
  readonly limit: number;
}

interface Span {
  readonly top: number;
  readonly bottom: number;
}

const comparisonOf = (category: string, { comparisons, narrow, width }: ChartOptions): readonly string[] =>
  breakLines(comparisons?.[category] ?? '', narrow ? width - scaleEndWidth : comparisonWidth, labelSize);

const nameOf = (row: ChartRow, { limit }: Layout): readonly string[] =>
  breakLines(row.seriesLabel, limit, labelSize);

const addSeries = (parts: Parts, value: ValueText, layout: Layout, y: number): number => {
  const { options, placement } = layout;
  const { scale } = placement;
  const { row, extent } = value;
  const { bar } = sizes(options.narrow);
  const closed = isClosed(options);
  const name = nameOf(row, layout);
  const barTop = y + blockHeight(name.length, labelSize) + nameToBar;
  const height = Math.max(bar, value.height);
  const middle = barTop + height / 2;
  const [top, bottom] = [middle - bar / 2, middle + bar / 2];
  parts.captions.push({
    cell: row.id,
    kind: 'label',
    lines: name,
    x: 0,
    top: y,
    size: labelSize,
    bold: false,
    tone: 'text',
    anchor: 'start',
  });
  if (extent !== null) {
    const box = { left: scale.start, right: scale.end, top, bottom };
    if (closed) parts.tracks.push(box);
    const line = { ...box, top: top - overhang / 2, bottom: bottom + overhang / 2 };
    parts.baselines.push(line);
    if (closed) parts.ends.push(line);
    addBar(parts, row.id, extent, inkOf(row, options), { top, bottom, scale });
  }
  parts.captions.push(valueCaption(value, placement, middle));
  return barTop + height;
};

const addGroup = (
  parts: Parts,
  first: ChartRow,
  values: readonly ValueText[],
  layout: Layout,
  y: number,
): Span => {
  const head = breakLines(first.categoryLabel, layout.options.width, labelSize, true);
  parts.captions.push({
    cell: null,
    kind: 'label',
    lines: head,
    x: 0,
    top: y,
    size: labelSize,
    bold: true,
    tone: 'text',
    anchor: 'start',
  });
  const top = y + blockHeight(head.length, labelSize) + headGap;
  let bottom = top;
  for (const value of values)
    bottom = addSeries(parts, value, layout, bottom === top ? top : bottom + seriesGap);
  return { top: top + blockHeight(nameOf(first, layout).length, labelSize) + nameToBar, bottom };
};

const addComparison = (parts: Parts, category: string, bars: Span, { options, limit }: Layout): number => {
  const lines = comparisonOf(category, options);
  if (lines.length === 0) return bars.bottom;
  const height = blockHeight(lines.length, labelSize);
  const words = { cell: null, kind: 'label', lines, size: labelSize, bold: false, anchor: 'start' } as const;
  if (options.narrow) {
    const top = bars.bottom + overhang + 2;
    parts.captions.push({ ...words, x: 0, top, tone: 'text' });
    return top + height;
  }
  const left = limit + bracketGap;
  const top = Math.max(bars.top, (bars.top + bars.bottom - height) / 2);
  parts.brackets.push({ ...bars, left, right: left + bracketArm });
  parts.captions.push({ ...words, x: left + bracketArm + bracketGap, top, tone: 'text' });
  return Math.max(bars.bottom, top + height);
};

const layOut = (rows: readonly ChartRow[], options: ChartOptions): Drawing => {
  checkRows(rows, options);
  if (rows.length === 0) return emptyDrawing(options);
  const { narrow, width, scaleEnd } = options;
  const categories = [...new Set(rows.map((row) => row.category))];
  const widest = Math.max(
    0,
    ...categories.flatMap((id) => comparisonOf(id, options).map((line) => textWidth(line, labelSize))),
  );
  const aside = narrow || widest === 0 ? 1 : Math.ceil(widest) + 2 * bracketGap + bracketArm;
  const limit = width - aside;
  const values = rows.map((row) => valueText(row, narrow, limit));
  const placement = placeValues(values, 1, limit, scaleEnd, isClosed(options));
  const parts = noParts();
  const { scale } = placement;
  const layout = { options, placement, limit };
  let y = 0;
  let foot = 0;
  for (const category of categories) {
    const group = values.filter(({ row }) => row.category === category);
    const [first] = group;
    if (first === undefined) continue;
    const bars = addGroup(parts, first.row, group, layout, y === 0 ? 0 : y + groupGap);
    foot = bars.bottom + overhang;
    y = addComparison(parts, category, bars, layout);
  }
  const height = Math.max(y + overhang, foot + addScaleEnd(parts, options, scale, foot));
  return { ...parts, scale, height: Math.ceil(height) };
};

/**
 * Groups side by side: a category as a bold header, under it one bar a series with its name above, and at the right
 * (in the narrow drawing underneath) what the comparison of the two comes to.
 *
 * @param rows - category by category, series in the same order in each
 * @param options - `focus` is the id of the series in navy, `comparisons` the words by category id
 * @example
 * ```ts
 * import { published, shareOptions } from 'tests/charts/chart-rows.ts';
 *
 * const share = (series, estimate) => published(series, estimate, { series, category: 'profit' });
 * const options = shareOptions({ focus: 'explored', comparisons: { profit: 'About 1.5 times' } });
 * groupedBars([share('explored', 0.67), share('other', 0.44)], options).height // 162
 * ```
 */
export const groupedBars = (rows: readonly ChartRow[], options: ChartOptions): PlotOptions =>
  plotOptions(layOut(rows, options), options);
