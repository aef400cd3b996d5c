import type { PlotOptions } from '@observablehq/plot';
import { inkOf } from './add-bar.ts';
import { breakLines } from './break-lines.ts';
import type { ChartOptions, ChartRow } from './chart-row.ts';
import { checkRows } from './check-rows.ts';
import { type Drawing, noParts, pixelOf } from './drawing.ts';
import { emptyDrawing } from './empty-drawing.ts';
import type { Extent } from './extent.ts';
import { metrics, sizes } from './metrics.ts';
import { plotOptions } from './plot-options.ts';
import { textWidth } from './text-width.ts';
import { blockHeight, placeValues, valueCaption, type ValueText, valueText } from './value-text.ts';

const { labelSize, labelGap, overhang } = metrics;
const labelColumn = 0.34;
const boxHeight = 8;

interface Line {
  readonly row: ChartRow;
  readonly name: readonly string[];
  readonly value: ValueText;
  readonly remark: readonly string[];
}

/** The right end of point and interval; null where the row has no value to show. */
const extentOf = ({ status, estimate, high }: ChartRow): Extent | null =>
  status !== 'shown' || estimate === null
    ? null
    : { sure: Math.max(estimate, high ?? 0), texture: 'outline', hatchTo: null, open: false };

const measure = (row: ChartRow, name: readonly string[], narrow: boolean, room: number): Line => {
  const value = valueText(row, narrow, room, extentOf(row));
  const remark =
    value.extent === null ? [] : breakLines(row.remark ?? '', sizes(narrow).valueWidth, labelSize);
  const width = Math.max(value.width, ...remark.map((line) => textWidth(line, labelSize)));
  return { row, name, value: { ...value, width }, remark };
};

const layOut = (rows: readonly ChartRow[], options: ChartOptions): Drawing => {
  checkRows(rows, options);
  if (rows.length === 0) return emptyDrawing(options);
  const { narrow, width, scaleEnd, zeroLabel } = options;
  const { rowGap, labelToBar, pointRadius } = sizes(narrow);
  const column = narrow ? width : width * labelColumn;
  const names = rows.map((row) => breakLines(row.categoryLabel, column, labelSize));
  const nameWidth = Math.max(0, ...names.flat().map((line) => textWidth(line, labelSize)));
  const start = narrow ? pointRadius + 2 : Math.ceil(nameWidth) + labelGap;
  const lines = rows.map((row, index) => measure(row, names[index] ?? [], narrow, width - start));
  const values = lines.map(({ value }) => value);
  const placement = placeValues(values, start, width - 1, scaleEnd, false);
  const { scale } = placement;
  const parts = noParts();
  let y = narrow ? 0 : overhang;
  for (const { row, name, value, remark } of lines) {
    const nameHeight = blockHeight(name.length, labelSize);
    const remarkHeight = blockHeight(remark.length, labelSize);
    const top = narrow ? y + nameHeight + labelToBar : y;
    const height = Math.max(boxHeight, value.height + remarkHeight, narrow ? 0 : nameHeight);
    const middle = top + height / 2;
    const words = { cell: row.id, kind: 'label', size: labelSize, bold: false } as const;
    parts.captions.push({
      ...words,
      lines: name,
      x: narrow ? 0 : start - labelGap,
      top: narrow ? y : middle - nameHeight / 2,
      tone: 'text',
      anchor: narrow ? 'start' : 'end',
    });
    const number = valueCaption(value, placement, middle - remarkHeight / 2);
    parts.captions.push(number, {
      ...words,
      lines: remark,
      x: number.x,
      top: number.top + value.height,
      tone: 'text-secondary',
      anchor: 'start',
    });
    if (value.extent !== null && row.estimate !== null) {
      const mark = { cell: row.id, ink: inkOf(row, options) };
      const [from, to] = [row.low ?? row.estimate, row.high ?? row.estimate];
      parts.pieces.push({
        ...mark,
        from,
        to,
        top: middle - boxHeight / 2,
        bottom: middle + boxHeight / 2,
        texture: 'outline',
        outlined: true,
      });
      parts.points.push({ ...mark, at: row.estimate, middle, radius: pointRadius });
    }
    const box = { left: scale.start, right: scale.end, top: top - overhang / 2, bottom: top + height };
    if (narrow && value.extent !== null) parts.baselines.push(box);
    y = top + height + (narrow ? rowGap : rowGap + overhang);
  }
  const foot = y - rowGap + (narrow ? overhang : 0);
  if (!narrow) parts.baselines.push({ left: scale.start, right: scale.end, top: 0, bottom: foot });
  const zero = breakLines(zeroLabel ?? '', width - start, labelSize);
  parts.captions.push({
    cell: null,
    kind: 'label',
    lines: zero,
    x: narrow ? 0 : pixelOf(0, scale),
    top: foot + 2,
    size: labelSize,
    bold: false,
    tone: 'text-secondary',
    anchor: 'start',
  });
  return { ...parts, scale, height: Math.ceil(foot + 2 + blockHeight(zero.length, labelSize)) };
};

/**
 * Differences between two shares: a hollow point at each and a box between the ends that `low` and `high` give, from
 * a line of no difference. What the ends mean is said in words beside the chart.
 *
 * @param rows - one a difference, none below 0; `low` and `high` in the unit of `estimate`, `remark` their words
 * @param options - `zeroLabel` names the line of no difference
 * @example
 * ```ts
 * import { published, shareOptions } from 'tests/charts/chart-rows.ts';
 *
 * const rows = [published('profit', 0.15, { low: 0.14, high: 0.16, role: 'derived' })];
 * differences(rows, shareOptions({ scaleEnd: 0.3, zeroLabel: 'No difference' })).x.domain // [0, 0.3]
 * ```
 */
export const differences = (rows: readonly ChartRow[], options: ChartOptions): PlotOptions =>
  plotOptions(layOut(rows, options), options);
