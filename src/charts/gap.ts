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
import {
  blockHeight,
  type Placement,
  placeValues,
  valueCaption,
  type ValueText,
  valueText,
} from './value-text.ts';

const { labelSize, overhang, labelToBar } = { ...metrics, labelToBar: 8 };
const frameGap = 16;
const textColumn = 0.42;

const insets = (narrow: boolean) => (narrow ? { padding: 12, column: 0 } : { padding: 16, column: 24 });

const addFrame = (
  parts: Parts,
  value: ValueText,
  options: ChartOptions,
  placement: Placement,
  y: number,
): number => {
  const { row, extent } = value;
  const { scale } = placement;
  const { narrow, width } = options;
  const { padding } = insets(narrow);
  const { bar } = sizes(narrow);
  const room = narrow ? width - 2 * padding : width * textColumn - padding;
  const name = breakLines(row.categoryLabel, room, labelSize, true);
  const base = breakLines(row.seriesLabel, room, labelSize);
  const words = { cell: row.id, kind: 'label', x: padding, size: labelSize, anchor: 'start' } as const;
  const nameHeight = blockHeight(name.length, labelSize);
  const wordsHeight = nameHeight + blockHeight(base.length, labelSize);
  const height = Math.max(bar + 2 * overhang, value.height);
  const foot =
    extent === null || options.scaleEndLabel === undefined || !isClosed(options) ? 0 : metrics.lineHeight + 2;
  const inner = narrow ? wordsHeight + labelToBar + height + foot : Math.max(wordsHeight, height + foot);
  const wordsTop = y + padding + (narrow ? 0 : (inner - wordsHeight) / 2);
  const barTop = narrow ? wordsTop + wordsHeight + labelToBar : y + padding + (inner - height - foot) / 2;
  const middle = barTop + height / 2;
  const [top, bottom] = [middle - bar / 2, middle + bar / 2];
  parts.frames.push({ left: 0.5, right: width - 0.5, top: y + 0.5, bottom: y + inner + 2 * padding - 0.5 });
  parts.captions.push({ ...words, lines: name, top: wordsTop, bold: true, tone: 'text' });
  parts.captions.push({
    ...words,
    lines: base,
    top: wordsTop + nameHeight,
    bold: false,
    tone: 'text-secondary',
  });
  parts.captions.push(valueCaption(value, placement, middle));
  if (extent !== null) {
    const box = { left: scale.start, right: scale.end, top, bottom };
    const line = { ...box, top: top - overhang, bottom: bottom + overhang };
    parts.tracks.push(box);
    parts.baselines.push(line);
    if (isClosed(options)) parts.ends.push(line);
    addBar(parts, row.id, extent, inkOf(row, options), { top, bottom, scale });
    addScaleEnd(parts, options, scale, line.bottom);
  }
  return y + inner + 2 * padding;
};

const layOut = (rows: readonly ChartRow[], options: ChartOptions): Drawing => {
  checkRows(rows, options);
  if (rows.length === 0) return emptyDrawing(options);
  const { narrow, width, scaleEnd } = options;
  const { padding, column } = insets(narrow);
  const start = narrow ? padding : Math.round(width * textColumn) + column;
  const values = rows.map((row) => valueText(row, narrow, width - padding - start));
  const placement = placeValues(values, start, width - padding, scaleEnd, isClosed(options));
  const parts = noParts();
  let y = 0;
  for (const value of values) y = addFrame(parts, value, options, placement, y === 0 ? 0 : y + frameGap);
  return { ...parts, scale: placement.scale, height: Math.ceil(y) };
};

/**
 * Shares with different bases: each stands in a frame of its own with its own baseline, its base named in words,
 * so that they are not read as a funnel.
 *
 * @param rows - one a share; `seriesLabel` is the text of its base
 * @param options - `scaleEnd` is 1
 * @example
 * ```ts
 * import { published, shareOptions } from 'tests/charts/chart-rows.ts';
 *
 * gap([published('need', 0.78), published('action', 0.3)], shareOptions()).height // 194
 * ```
 */
export const gap = (rows: readonly ChartRow[], options: ChartOptions): PlotOptions =>
  plotOptions(layOut(rows, options), options);
