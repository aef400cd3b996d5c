import type { ChartRow } from './chart-row.ts';
import { breakLines } from './break-lines.ts';
import type { Caption, Scale } from './drawing.ts';
import { type Extent, extentOf, reachOf } from './extent.ts';
import { metrics, sizes } from './metrics.ts';
import { textWidth } from './text-width.ts';

/** A value beside its bar, broken into lines and measured. */
export interface ValueText {
  readonly row: ChartRow;
  readonly extent: Extent | null;
  readonly lines: readonly string[];
  readonly size: number;
  readonly bold: boolean;
  /** Pixels from the end of the bar; words without a bar have nothing to stand off from in the narrow drawing. */
  readonly standOff: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * The height of a block of lines in pixels.
 *
 * @param lines - how many, at least 0
 * @param size - of the letters, in pixels
 * @example
 * ```ts
 * blockHeight(2, 14) // 38
 * blockHeight(1, 16) // 20
 * ```
 */
export const blockHeight = (lines: number, size: number): number =>
  lines * (size <= metrics.labelSize ? metrics.lineHeight : Math.round(size * 1.25));

/**
 * The words beside a bar: bold for a value, plain and as wide as the room for the words of a value that is not shown.
 *
 * @param row - one row
 * @param narrow - which drawing
 * @param room - the width for words without a bar, in pixels
 * @param extent - how far the row's mark goes, where the form has another than a bar
 * @returns its lines and how much room they take, in pixels
 * @example
 * ```ts
 * import { published } from 'tests/charts/chart-rows.ts';
 *
 * const { lines, bold, height } = valueText(published('japan', 0.12), false, 300);
 * lines // ['12%']
 * height // 20
 * ```
 */
export const valueText = (
  row: ChartRow,
  narrow: boolean,
  room: number,
  extent: Extent | null = extentOf(row),
): ValueText => {
  const { valueSize, valueWidth } = sizes(narrow);
  const size = extent === null ? metrics.labelSize : valueSize;
  const bold = extent !== null;
  const lines = breakLines(row.label, bold ? valueWidth : room - metrics.valueGap, size, bold);
  const width = Math.max(0, ...lines.map((line) => textWidth(line, size, bold)));
  const standOff = narrow && extent === null ? 0 : metrics.valueGap;
  return { row, extent, lines, size, bold, standOff, width, height: blockHeight(lines.length, size) };
};

const endMargin = 4;
const shortestScale = 40;

const leftOf = (value: ValueText, scale: Scale, beyond: boolean): number => {
  const reach = reachOf(value.extent, scale);
  return (beyond && value.extent !== null ? Math.max(reach, scale.end) : reach) + value.standOff;
};

/** Where the values of a chart stand. */
export interface Placement {
  readonly scale: Scale;
  /** All values in a column beyond the end of the scale, since one of them finds no room before it. */
  readonly beyond: boolean;
}

/**
 * The longest scale on which every value finds its place: at the end of its bar or, in a closed scale (one whose end
 * is drawn) that has no room for every one, all of them beyond its end.
 *
 * @param values - the values beside the bars
 * @param start - the pixel of 0
 * @param limit - the last pixel that may be used
 * @param scaleEnd - the value at the end of the scale
 * @param closed - whether the end of the scale is drawn
 * @returns the scale, and whether all values stand beyond its end
 * @example
 * ```ts
 * import { published } from 'tests/charts/chart-rows.ts';
 *
 * const values = [published('small', 0.2), published('large', 0.9)].map((row) => valueText(row, false, 300));
 * placeValues(values, 100, 680, 1, false).scale.end // 680
 * ```
 */
export const placeValues = (
  values: readonly ValueText[],
  start: number,
  limit: number,
  scaleEnd: number,
  closed: boolean,
): Placement => {
  const drawn = values.filter(({ extent }) => extent !== null);
  const whole = { start, end: limit, scaleEnd };
  const fits = (scale: Scale, beyond: boolean, last: number): boolean =>
    drawn.every((value) => leftOf(value, scale, beyond) + value.width <= last);
  if (closed && fits(whole, false, limit - endMargin)) return { scale: whole, beyond: false };
  let scale = whole;
  while (!fits(scale, closed, limit) && scale.end > start + shortestScale)
    scale = { ...scale, end: scale.end - 1 };
  return { scale, beyond: closed };
};

/**
 * The value as a caption, centred on the middle of its bar.
 *
 * @param value - the words, measured
 * @param placement - where the values of the chart stand
 * @param middle - of the bar, in pixels from the upper edge
 * @example
 * ```ts
 * import { published } from 'tests/charts/chart-rows.ts';
 *
 * const value = valueText(published('japan', 0.12), false, 300);
 * valueCaption(value, { scale: { start: 100, end: 600, scaleEnd: 1 }, beyond: false }, 14).x // 168
 * ```
 */
export const valueCaption = (value: ValueText, { scale, beyond }: Placement, middle: number): Caption => ({
  cell: value.row.id,
  kind: 'value',
  lines: value.lines,
  x: leftOf(value, scale, beyond),
  top: middle - value.height / 2,
  size: value.size,
  bold: value.bold,
  tone: value.bold ? 'text' : 'text-secondary',
  anchor: 'start',
});
