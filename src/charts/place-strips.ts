import type { PlotOptions } from '@observablehq/plot';
import { breakLines } from './break-lines.ts';
import type { ChartOptions, ChartRow } from './chart-row.ts';
import { checkRows } from './check-rows.ts';
import { type Box, type Drawing, noParts } from './drawing.ts';
import { labelledBars } from './labelled-bars.ts';
import { metrics } from './metrics.ts';
import { plotOptions } from './plot-options.ts';
import { textWidth } from './text-width.ts';
import { type Block, blockMarks, levelMarks } from './upright-marks.ts';
import { blockHeight } from './value-text.ts';

const { labelSize, labelGap } = metrics;
const lineHeight = blockHeight(1, labelSize);
const groupGap = 20;
const headGap = 6;
const strip = 12;
const own = 24;
const widestWords = 140;

/** How far the places of a row stand from each other, and where the first one starts, in pixels. */
interface Steps {
  readonly start: number;
  readonly step: number;
  readonly mark: number;
}

const places = (row: ChartRow): number => row.high ?? 0;

const isPlace = (row: ChartRow): boolean =>
  row.status === 'shown' &&
  Number.isInteger(row.estimate) &&
  Number.isInteger(row.high) &&
  (row.estimate ?? 0) >= 1 &&
  row.label !== '' &&
  textWidth(row.label, labelSize, true) <= widestWords &&
  textWidth(row.categoryLabel, labelSize) <= widestWords / 2;

const stepsOf = (rows: readonly ChartRow[], { width, narrow }: ChartOptions): Steps => {
  const widest = (texts: readonly string[], bold: boolean): number =>
    Math.ceil(Math.max(...texts.map((text) => textWidth(text, labelSize, bold))));
  const labels = rows.map((row) => row.categoryLabel);
  const start = narrow ? 1 : widest(labels, false) + labelGap;
  const words = rows.map((row) => row.label);
  const room = width - start - 1 - (narrow ? 0 : widest(words, true) + labelGap);
  // Dashes are written with one decimal, so the step has one too, or the marks would drift from them.
  const step = Math.floor((room / Math.max(...rows.map(places))) * 10) / 10;
  return { start, step, mark: Math.max(2, Math.round(step * 4) / 10) };
};

const layOut = (rows: readonly ChartRow[], options: ChartOptions) => {
  const { narrow, width } = options;
  const steps = stepsOf(rows, options);
  const { start, step, mark } = steps;
  const parts = noParts();
  const blocks: Block[] = [];
  const strips: Box[] = [];
  const words = { size: labelSize, kind: 'label', tone: 'text', anchor: 'start', x: 0 } as const;
  let y = 0;
  for (const [, group] of Map.groupBy(rows, ({ series }) => series)) {
    if (y > 0) y += groupGap;
    const head = breakLines(group[0]?.seriesLabel ?? '', width, labelSize, true);
    parts.captions.push({ ...words, cell: null, lines: head, top: y, bold: true });
    y += blockHeight(head.length, labelSize) + headGap;
    for (const row of group) {
      const rowTop = narrow ? y + lineHeight + 2 : y;
      const middle = rowTop + own / 2;
      const textTop = narrow ? y : middle - lineHeight / 2;
      const last = start + step * places(row) - (step - mark);
      const left = start + step * ((row.estimate ?? 1) - 1);
      const value = { ...words, cell: row.id, kind: 'value', lines: [row.label], bold: true } as const;
      const valueLeft = narrow ? textWidth(row.categoryLabel, labelSize) + labelGap : last + labelGap;
      parts.captions.push(
        { ...words, cell: row.id, lines: [row.categoryLabel], top: textTop, bold: false },
        { ...value, top: textTop, x: valueLeft },
      );
      strips.push({ left: start, right: last, top: middle - strip / 2, bottom: middle + strip / 2 });
      blocks.push({
        cell: row.id,
        left: left - 1.5,
        right: left + mark + 1.5,
        top: rowTop,
        bottom: rowTop + own,
        fill: 'var(--series-1)',
        stroke: 'none',
      });
      y = rowTop + own + (narrow ? 10 : 8);
    }
  }
  const scale = { start, end: width, scaleEnd: options.scaleEnd };
  const drawing: Drawing = { ...parts, scale, height: Math.ceil(y) };
  return { drawing, blocks, strips, steps };
};

/**
 * Places by time: for each category a strip with one tick a place, the largest value at the left, so that a strip is
 * as long as there are places; the place of the row is navy and taller. Words too long for it make plain bars.
 *
 * @param rows - series by series; `estimate` is the place, `high` the number of places
 * @param options - of the chart
 * @throws RangeError for rows that cannot be drawn
 * @returns options for `Plot.plot`, without a document
 * @example
 * ```ts
 * import { chartRow, shareOptions } from 'tests/charts/chart-rows.ts';
 *
 * const wave = chartRow({ id: '2016', label: '30 of 32', estimate: 30, high: 32 });
 * placeStrips([wave], shareOptions({ scaleEnd: 40 })).height // 57
 * ```
 */
export const placeStrips = (rows: readonly ChartRow[], options: ChartOptions): PlotOptions => {
  checkRows(rows, options);
  if (rows.length === 0 || !rows.every(isPlace)) {
    return plotOptions(labelledBars(rows, options, false), options);
  }
  const { drawing, blocks, strips, steps } = layOut(rows, options);
  const dashes = [steps.mark, steps.step - steps.mark].map((length) => length.toFixed(1));
  const plot = plotOptions(drawing, options);
  return {
    ...plot,
    marks: [
      levelMarks(strips, 'strip', {
        stroke: 'var(--comparator)',
        strokeWidth: strip,
        strokeDasharray: dashes.join(' '),
      }),
      ...(plot.marks ?? []),
      blockMarks(blocks, 'solid'),
    ],
  };
};
