import type { PlotOptions } from '@observablehq/plot';
import { addBar, inkOf } from './add-bar.ts';
import { breakLines } from './break-lines.ts';
import type { ChartOptions, ChartRow } from './chart-row.ts';
import { checkRows } from './check-rows.ts';
import { type Drawing, noParts, type Parts } from './drawing.ts';
import { emptyDrawing } from './empty-drawing.ts';
import { extentOf } from './extent.ts';
import { metrics, sizes } from './metrics.ts';
import { plotOptions } from './plot-options.ts';
import { addScaleEnd } from './scale-end.ts';
import { textWidth } from './text-width.ts';
import { blockHeight } from './value-text.ts';

const { labelSize, overhang } = metrics;
const bigSizes = [48, 40, 32, 24];
const besideNumber = 16;
const narrowestLabel = 120;
const mostLinesBeside = 3;

/** The number as large as half the width allows; words for a value that is not shown stay small. */
const bigNumber = (row: ChartRow, width: number) => {
  const shown = extentOf(row) !== null;
  const size = shown
    ? (bigSizes.find((big) => textWidth(row.label, big, true) <= width / 2) ?? 20)
    : labelSize;
  const lines = breakLines(row.label, width, size, shown);
  const lineWidth = Math.max(0, ...lines.map((line) => textWidth(line, size, shown)));
  return { size, lines, width: lineWidth, height: blockHeight(lines.length, size), bold: shown };
};

const addShare = (parts: Parts, row: ChartRow, options: ChartOptions, y: number): number => {
  const { width, scaleEnd, narrow } = options;
  const scale = { start: 1, end: width - 1, scaleEnd };
  const number = bigNumber(row, width);
  const room = width - number.width - besideNumber;
  const besideLines = breakLines(row.categoryLabel, room, labelSize);
  const beside = room >= narrowestLabel && besideLines.length <= mostLinesBeside;
  const lines = beside ? besideLines : breakLines(row.categoryLabel, width, labelSize);
  const labelHeight = blockHeight(lines.length, labelSize);
  const head = beside ? Math.max(number.height, labelHeight) : number.height + labelHeight;
  const words = { cell: row.id, anchor: 'start' } as const;
  parts.captions.push(
    {
      ...words,
      kind: 'value',
      lines: number.lines,
      x: 0,
      top: beside ? y + (head - number.height) / 2 : y,
      size: number.size,
      bold: number.bold,
      tone: number.bold ? 'text' : 'text-secondary',
    },
    {
      ...words,
      kind: 'label',
      lines,
      x: beside && number.width > 0 ? number.width + besideNumber : 0,
      top: beside ? y + (head - labelHeight) / 2 : y + number.height,
      size: labelSize,
      bold: false,
      tone: 'text',
    },
  );
  const extent = extentOf(row);
  if (extent === null) return y + head;
  const top = y + head + overhang * 3;
  const bottom = top + sizes(narrow).bar + 4;
  const box = { left: scale.start, right: scale.end, top, bottom };
  const line = { ...box, top: top - overhang, bottom: bottom + overhang };
  parts.tracks.push(box);
  parts.baselines.push(line);
  parts.ends.push(line);
  addBar(parts, row.id, extent, inkOf(row, options), { top, bottom, scale });
  return line.bottom + addScaleEnd(parts, options, scale, line.bottom);
};

const layOut = (rows: readonly ChartRow[], options: ChartOptions): Drawing => {
  checkRows(rows, options);
  if (rows.length === 0) return emptyDrawing(options);
  const parts = noParts();
  let y = 0;
  for (const row of rows) y = addShare(parts, row, options, y === 0 ? 0 : y + 24);
  const scale = { start: 1, end: options.width - 1, scaleEnd: options.scaleEnd };
  return { ...parts, scale, height: Math.ceil(y) + 1 };
};

/**
 * One share of the whole: the number large, its label beside it, and under both a bar of the whole with the share filled.
 *
 * @param rows - one; each further one gets a number and a bar of its own
 * @param options - `scaleEnd` is 1
 * @returns options for `Plot.plot`, without a document
 * @throws RangeError for rows that cannot be drawn
 * @example
 * ```ts
 * import { published, shareOptions } from 'tests/charts/chart-rows.ts';
 *
 * oneShare([published('active', 0.67)], shareOptions()).height // 130
 * ```
 */
export const oneShare = (rows: readonly ChartRow[], options: ChartOptions): PlotOptions =>
  plotOptions(layOut(rows, options), options);
