import { breakLines } from './break-lines.ts';
import type { ChartRow } from './chart-row.ts';
import { type Caption, pixelOf, type Scale } from './drawing.ts';
import { metrics } from './metrics.ts';
import { textWidth } from './text-width.ts';
import { blockHeight } from './value-text.ts';

const { labelSize, lineHeight, valueGap } = metrics;
/** Between the lanes of one row: far enough that a pointer meets the right dot. */
const lane = 12;
const rowPad = 6;
const nameToDots = 2;
const wordsWidth = 200;

/** Of a dot with its outline, in pixels. */
export const dotReach = 5.5;

/** A published value in its lane; whole pixels, which keep the drawing small and are finer than the rounding of a per cent. */
export interface Dot {
  readonly row: ChartRow;
  readonly x: number;
  readonly y: number;
}

/** One category, measured: its name, its dots, and the words of its derived value. */
export interface DotRow {
  readonly category: string;
  readonly height: number;
  readonly dots: readonly Dot[];
  readonly captions: readonly Caption[];
}

/** Where the parts of every row stand, in pixels. */
export interface DotColumns {
  readonly narrow: boolean;
  readonly width: number;
  readonly scale: Scale;
  /** The widest line that a name may have. */
  readonly nameWidth: number;
  /** The right end of the names in the wide drawing. */
  readonly nameEnd: number;
  /** Between these the values stand. */
  readonly left: number;
  readonly right: number;
}

/**
 * A caption of the usual size, with what is its own.
 *
 * @internal
 */
export const dotCaption = (own: Partial<Caption> & Pick<Caption, 'lines' | 'x' | 'top'>): Caption => ({
  cell: null,
  kind: 'label',
  size: labelSize,
  bold: false,
  tone: 'text',
  anchor: 'start',
  ...own,
});

/**
 * The words of a derived value, broken into lines.
 *
 * @internal
 */
export const derivedLines = (row: ChartRow | undefined): readonly string[] =>
  row === undefined ? [] : breakLines(row.label, wordsWidth / 2, labelSize, true);

const isDrawn = ({ status, role, estimate }: ChartRow): boolean =>
  status === 'shown' && role === 'published' && estimate !== null;

/** A value beside its dot, on the side away from the neighbour where it finds room, and clear of the next lane. */
const valueBeside = (
  { row, x, y }: Dot,
  neighbour: Dot | undefined,
  above: boolean,
  columns: DotColumns,
): Caption => {
  const rooms = { start: columns.right - x - valueGap, end: x - valueGap - columns.left };
  const wanted = neighbour !== undefined && neighbour.x > x ? 'end' : 'start';
  const other = wanted === 'start' ? 'end' : 'start';
  const width = Math.min(wordsWidth, textWidth(row.label, labelSize, true));
  const anchor = rooms[wanted] >= width || rooms[wanted] >= rooms[other] ? wanted : other;
  const lines = breakLines(row.label, Math.min(wordsWidth, rooms[anchor]), labelSize, true);
  const edge = Math.floor(lineHeight / 2) - 1;
  return dotCaption({
    ...{ cell: row.id, kind: 'value', lines, anchor, bold: true },
    x: anchor === 'start' ? x + valueGap : x - valueGap,
    top: above ? y + edge - blockHeight(lines.length, labelSize) : y - edge,
  });
};

/** The words of a category that has no dot, each once. */
const wordsOnly = (rows: readonly ChartRow[], { narrow, scale, right }: DotColumns): Caption[] => {
  const [row] = rows;
  if (row === undefined) return [];
  const x = narrow ? 0 : scale.start + 4;
  const lines = [...new Set(rows.map(({ label }) => label))].flatMap((label) =>
    breakLines(label, right - x, labelSize),
  );
  return [dotCaption({ cell: row.id, kind: 'value', lines, x, top: 0, tone: 'text-secondary' })];
};

/**
 * Lays out one category from the upper edge 0 down: each series in a lane of its own, the first and the last value in
 * words beside their dots.
 *
 * @param rows - of one category
 * @param series - of the whole chart, in the order of the lanes
 * @param columns - where the parts stand
 * @internal
 */
export const dotRow = (rows: readonly ChartRow[], series: readonly string[], columns: DotColumns): DotRow => {
  const { narrow, width, scale, nameWidth, nameEnd } = columns;
  const own = rows.filter(({ role }) => role !== 'derived');
  const derived = rows.find(({ role }) => role === 'derived');
  const drawn = own.filter(isDrawn);
  const dots = drawn.map((row) => ({
    row,
    x: Math.round(pixelOf(row.estimate ?? 0, scale)),
    y: drawn.length === 1 ? 0 : series.indexOf(row.series) * lane,
  }));
  const [first, last] = [dots[0], dots.at(-1)];
  const values = [
    ...(first === undefined ? wordsOnly(own, columns) : [valueBeside(first, dots[1], true, columns)]),
    ...(last === undefined || last === first ? [] : [valueBeside(last, dots.at(-2), false, columns)]),
  ];
  const upper = Math.min(...dots.map(({ y }) => y - dotReach), ...values.map(({ top }) => top), 0);
  const lower = Math.max(
    ...dots.map(({ y }) => y + dotReach),
    ...values.map(({ top, lines }) => top + blockHeight(lines.length, labelSize)),
    0,
  );

  const name = breakLines(rows[0]?.categoryLabel ?? '', nameWidth, labelSize);
  const words = derivedLines(derived);
  const [nameHeight, wordsHeight] = [name, words].map((lines) => blockHeight(lines.length, labelSize)) as [
    number,
    number,
  ];
  const beside = narrow ? 0 : Math.max(nameHeight, wordsHeight);
  const head = rowPad + (narrow ? Math.max(nameHeight, wordsHeight) + nameToDots : 0);
  const height = Math.max(lower - upper, beside);
  const base = Math.round(head + (height - lower - upper) / 2);
  const topOf = (block: number): number => (narrow ? rowPad : Math.round(head + (height - block) / 2));
  return {
    category: rows[0]?.category ?? '',
    height: Math.ceil(head + height + rowPad),
    dots: dots.map((dot) => ({ ...dot, y: dot.y + base })),
    captions: [
      dotCaption({
        lines: name,
        x: narrow ? 0 : nameEnd,
        top: topOf(nameHeight),
        anchor: narrow ? 'start' : 'end',
      }),
      ...values.map((value) => ({ ...value, top: value.top + base })),
      ...(derived === undefined
        ? []
        : [
            dotCaption({
              ...{ cell: derived.id, kind: 'value', lines: words, bold: true, anchor: 'end' },
              x: width,
              top: topOf(wordsHeight),
            }),
          ]),
    ],
  };
};
