import type { PlotOptions } from '@observablehq/plot';
import { breakLines } from './break-lines.ts';
import type { ChartOptions, ChartRow } from './chart-row.ts';
import { checkRows } from './check-rows.ts';
import { type Caption, type Drawing, noParts, pixelOf, type Scale } from './drawing.ts';
import { labelledBars } from './labelled-bars.ts';
import { metrics } from './metrics.ts';
import { patternId, plotOptions } from './plot-options.ts';
import { textWidth } from './text-width.ts';
import { type Block, blockMarks } from './upright-marks.ts';
import { blockHeight } from './value-text.ts';

const { labelSize, valueGap, labelGap, overhang } = metrics;
const placeGap = 10;
const bar = 12;
const rowGap = 3;

interface Line {
  readonly row: ChartRow;
  readonly place: string;
  readonly name: readonly string[];
  readonly focused: boolean;
  readonly marked: boolean;
}

const columns = ({ narrow }: ChartOptions) => (narrow ? { name: 118, value: 56 } : { name: 180, value: 72 });

const measure = (row: ChartRow, options: ChartOptions): Line => ({
  row,
  place: row.place ?? '',
  name: breakLines(row.categoryLabel, columns(options).name, labelSize, true),
  focused: row.category === options.focus,
  marked: options.marked?.includes(row.category) === true,
});

/** Dense rows hold short names and short values only. */
const isDense = ({ row, place, name }: Line, options: ChartOptions): boolean =>
  row.status === 'shown' &&
  row.role === 'published' &&
  row.estimate !== null &&
  name.length > 0 &&
  name.length <= 2 &&
  textWidth(row.label, labelSize, true) <= columns(options).value &&
  textWidth(place, labelSize, true) <= 24;

const fillOf = ({ focused, marked }: Line, idPrefix: string): Pick<Block, 'fill' | 'stroke'> => {
  if (focused) return { fill: 'var(--series-1)', stroke: 'none' };
  if (!marked) return { fill: 'var(--comparator)', stroke: 'none' };
  return { fill: `url(#${patternId(idPrefix, 'stripes', 'series-1')})`, stroke: 'var(--series-1)' };
};

const layOut = (lines: readonly Line[], options: ChartOptions): Drawing & { readonly blocks: Block[] } => {
  const { width, scaleEnd, idPrefix } = options;
  const widest = (texts: readonly string[]): number =>
    Math.max(0, ...texts.map((text) => textWidth(text, labelSize, true)));
  const placeWidth = Math.ceil(widest(lines.map(({ place }) => place)));
  const nameStart = placeWidth === 0 ? 0 : placeWidth + placeGap;
  const start = Math.ceil(nameStart + widest(lines.flatMap(({ name }) => name)) + labelGap);
  const end = width - 1 - valueGap - Math.ceil(widest(lines.map(({ row }) => row.label)));
  const scale: Scale = { start, end, scaleEnd };
  const parts = noParts();
  const blocks: Block[] = [];
  let y: number = overhang;
  for (const line of lines) {
    const { row, place, name, focused, marked } = line;
    const height = Math.max(bar, blockHeight(name.length, labelSize));
    const middle = y + height / 2;
    const words = { cell: row.id, size: labelSize, bold: focused || marked, tone: 'text' } as const;
    const one = { ...words, top: middle - blockHeight(1, labelSize) / 2 };
    const captions: Caption[] = [
      { ...words, kind: 'label', lines: name, x: nameStart, top: y, anchor: 'start' },
      {
        ...one,
        kind: 'value',
        lines: [row.label],
        x: pixelOf(row.estimate ?? 0, scale) + valueGap,
        anchor: 'start',
      },
    ];
    if (place !== '') {
      captions.push({
        ...one,
        kind: 'label',
        lines: [place],
        x: placeWidth,
        tone: 'text-secondary',
        anchor: 'end',
      });
    }
    parts.captions.push(...captions);
    blocks.push({
      cell: row.id,
      left: start,
      right: pixelOf(row.estimate ?? 0, scale),
      top: middle - bar / 2,
      bottom: middle + bar / 2,
      ...fillOf(line, idPrefix),
    });
    y += height + rowGap;
  }
  const height = Math.ceil(y - rowGap + overhang);
  parts.baselines.push({ left: start, right: end, top: 0, bottom: height });
  return { ...parts, height, scale, blocks };
};

/**
 * Many countries in dense rows: place, name, bar from 0 and value. The focus is navy and bold, a marked country has
 * stripes, an outline and bold words, the others are grey. Rows whose words are too long for it become plain bars.
 *
 * @param rows - one a country, in the order of their places; `place` is the number of the place
 * @param options - `focus` is the id of a category, `marked` those of others, `scaleEnd` the same for charts to be compared
 * @throws RangeError for rows that cannot be drawn
 * @returns options for `Plot.plot`, without a document
 * @example
 * ```ts
 * import { published, shareOptions } from 'tests/charts/chart-rows.ts';
 *
 * const rows = [published('italy', 0.36, { place: '1' }), published('japan', 0.12, { place: '2' })];
 * countryRanking(rows, shareOptions({ focus: 'japan', marked: ['italy'], scaleEnd: 0.4 })).height // 49
 * ```
 */
export const countryRanking = (rows: readonly ChartRow[], options: ChartOptions): PlotOptions => {
  checkRows(rows, options);
  const lines = rows.map((row) => measure(row, options));
  if (rows.length === 0 || !lines.every((line) => isDense(line, options))) {
    return plotOptions(labelledBars(rows, options, true), options);
  }
  const { blocks, ...drawing } = layOut(lines, options);
  const plot = plotOptions(drawing, options);
  const striped = (block: Block): boolean => block.fill.startsWith('url');
  return {
    ...plot,
    marks: [
      ...(plot.marks ?? []),
      blockMarks(
        blocks.filter((block) => !striped(block)),
        'solid',
      ),
      blockMarks(blocks.filter(striped), 'stripes'),
    ],
  };
};
