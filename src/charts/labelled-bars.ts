import { addBar, inkOf } from './add-bar.ts';
import { breakLines } from './break-lines.ts';
import type { ChartOptions, ChartRow } from './chart-row.ts';
import { checkRows } from './check-rows.ts';
import { type Drawing, noParts } from './drawing.ts';
import { emptyDrawing } from './empty-drawing.ts';
import { metrics, sizes } from './metrics.ts';
import { addScaleEnd, isClosed } from './scale-end.ts';
import { textWidth } from './text-width.ts';
import { blockHeight, placeValues, valueCaption, type ValueText, valueText } from './value-text.ts';

interface Line {
  readonly row: ChartRow;
  readonly name: readonly string[];
  readonly bold: boolean;
  /** Of the widest line of the name, in pixels. */
  readonly nameWidth: number;
  readonly value: ValueText;
}

const { labelSize, labelGap, overhang } = metrics;
const labelColumn = 0.4;

const measure = (rows: readonly ChartRow[], options: ChartOptions, boldFocus: boolean): [Line[], number] => {
  const { narrow, width, focus } = options;
  const column = narrow ? width : width * labelColumn;
  const names = rows.map((row) => {
    const bold = boldFocus && row.category === focus;
    const name = breakLines(row.categoryLabel, column, labelSize, bold);
    return {
      row,
      name,
      bold,
      nameWidth: Math.max(0, ...name.map((line) => textWidth(line, labelSize, bold))),
    };
  });
  const start = narrow ? 1 : Math.ceil(Math.max(...names.map(({ nameWidth }) => nameWidth)) + labelGap);
  return [names.map((name) => ({ ...name, value: valueText(name.row, narrow, width - start) })), start];
};

/**
 * One bar a row, its category at the left (in the narrow drawing above it) and its value at the end.
 *
 * @param rows - in the order in which they are to stand
 * @param options - of the chart
 * @param boldFocus - whether the label of the focus is bold
 * @throws RangeError for rows that cannot be drawn
 * @returns the drawing, which `plotOptions` hands to Plot
 * @example
 * ```ts
 * import { published, shareOptions } from 'tests/charts/chart-rows.ts';
 *
 * const { pieces, scale } = labelledBars([published('japan', 0.12)], shareOptions(), false);
 * pieces.map(({ from, to, texture }) => [from, to, texture]) // [[0, 0.12, 'solid']]
 * scale.scaleEnd // 1
 * ```
 */
export const labelledBars = (
  rows: readonly ChartRow[],
  options: ChartOptions,
  boldFocus: boolean,
): Drawing => {
  checkRows(rows, options);
  if (rows.length === 0) return emptyDrawing(options);
  const { narrow, width, scaleEnd } = options;
  const { bar, rowGap, labelToBar } = sizes(narrow);
  const [lines, start] = measure(rows, options, boldFocus);
  const closed = isClosed(options);
  const placement = placeValues(
    lines.map((line) => line.value),
    start,
    width - 1,
    scaleEnd,
    closed,
  );
  const { scale } = placement;
  const parts = noParts();
  let y = narrow ? 0 : overhang;
  for (const { row, name, bold, value } of lines) {
    const nameHeight = blockHeight(name.length, labelSize);
    const barTop = narrow ? y + nameHeight + labelToBar : y;
    const height = Math.max(bar, value.height, narrow ? 0 : nameHeight);
    const middle = barTop + height / 2;
    const [top, bottom] = [middle - bar / 2, middle + bar / 2];
    const box = { left: scale.start, right: scale.end, top, bottom };
    parts.captions.push({
      cell: row.id,
      kind: 'label',
      lines: name,
      x: narrow ? 0 : start - labelGap,
      top: narrow ? y : middle - nameHeight / 2,
      size: labelSize,
      bold,
      tone: row.unlabelled === true ? 'text-secondary' : 'text',
      anchor: narrow ? 'start' : 'end',
    });
    if (closed && value.extent !== null) parts.tracks.push(box);
    if (narrow && value.extent !== null)
      parts.baselines.push({ ...box, top: top - overhang, bottom: bottom + overhang });
    addBar(parts, row.id, value.extent, inkOf(row, options), { top, bottom, scale });
    parts.captions.push(valueCaption(value, placement, middle));
    y = barTop + height + rowGap;
  }
  const foot = y - rowGap + overhang;
  if (!narrow) parts.baselines.push({ left: scale.start, right: scale.end, top: 0, bottom: foot });
  if (closed) parts.ends.push(...parts.baselines);
  return { ...parts, scale, height: Math.ceil(foot + addScaleEnd(parts, options, scale, foot)) };
};
