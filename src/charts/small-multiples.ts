import type { PlotOptions } from '@observablehq/plot';
import { breakLines } from './break-lines.ts';
import type { ChartOptions, ChartRow } from './chart-row.ts';
import { checkRows } from './check-rows.ts';
import { type Box, type Drawing, noParts, type Parts } from './drawing.ts';
import { groupedBars } from './grouped-bars.ts';
import { metrics } from './metrics.ts';
import { plotOptions } from './plot-options.ts';
import { textWidth } from './text-width.ts';
import { type Block, blockMarks, levelMarks } from './upright-marks.ts';
import { blockHeight } from './value-text.ts';

const { labelSize } = metrics;
const lineHeight = blockHeight(1, labelSize);
const nameGap = 4;
const panelGap = 22;
const mostPanelsAcross = 4;
const widestColumn = 26;
const betweenLabels = 8;
const mostLines = 3;

interface Panel {
  readonly name: string;
  readonly focused: boolean;
  readonly rows: readonly ChartRow[];
}

interface Grid {
  readonly across: number;
  /** Width of a panel and of the room of one column in it, in pixels. */
  readonly width: number;
  readonly slot: number;
  readonly gap: number;
  readonly columnHeight: number;
  /** Ids in order, one a slot; a series may lack some. */
  readonly categories: readonly string[];
}

const panelsOf = (rows: readonly ChartRow[], focus: string | undefined): Panel[] =>
  [...Map.groupBy(rows, ({ series }) => series)].map(([series, own]) => ({
    name: own[0]?.seriesLabel ?? '',
    focused: series === focus,
    rows: own,
  }));

const widthOf = (text: string, bold: boolean): number => textWidth(text, labelSize, bold);

/** A value stands in one line; the words of one that is not shown may take several. */
const wordsOf = (row: ChartRow, focused: boolean, slot: number): readonly string[] =>
  row.status === 'shown' ? [row.label] : breakLines(row.label, slot - 1, labelSize, focused);

const widestPart = ({ status, label, categoryLabel }: ChartRow): number => {
  const parts = status === 'shown' ? [label] : label.split(/[ \u200B]/u);
  return Math.max(widthOf(categoryLabel, false), ...parts.map((part) => widthOf(part, true)));
};

/** As many panels side by side as leave room for every word; null where even one alone does not. */
const gridOf = (
  panels: readonly Panel[],
  categories: readonly string[],
  { width, narrow }: ChartOptions,
): Grid | null => {
  const rows = panels.flatMap((panel) => panel.rows);
  const widest = Math.max(0, ...rows.map(widestPart));
  const gap = narrow ? 16 : 28;
  for (let across = Math.min(mostPanelsAcross, panels.length); across > 0; across -= 1) {
    const panel = Math.floor((width - gap * (across - 1)) / across);
    const slot = panel / categories.length;
    if (slot < widest + 1) continue;
    if (rows.some((row) => wordsOf(row, true, slot).length > mostLines)) continue;
    return { across, width: panel, slot, gap, columnHeight: narrow ? 80 : 104, categories };
  }
  return null;
};

const isPlain = (row: ChartRow): boolean =>
  row.label !== '' && (row.status !== 'shown' || (row.estimate !== null && row.role === 'published'));

/** Every column is named where the names keep their distance, else the first and the last. */
const namedColumns = (rows: readonly ChartRow[], slot: number): readonly ChartRow[] => {
  const roomy = rows.every((row) => widthOf(row.categoryLabel, false) + betweenLabels <= slot);
  return roomy ? rows : rows.filter((_, index) => index === 0 || index === rows.length - 1);
};

const addPanel = (
  parts: Parts & { blocks: Block[]; floors: Box[] },
  { name, focused, rows }: Panel,
  { left, top }: { left: number; top: number },
  grid: Grid,
  nameLines: number,
  { scaleEnd }: ChartOptions,
): void => {
  const words = { bold: focused, size: labelSize, kind: 'label', anchor: 'start' } as const;
  const head = breakLines(name, grid.width, labelSize, focused);
  const nameTop = top + blockHeight(nameLines - head.length, labelSize);
  parts.captions.push({ ...words, cell: null, lines: head, x: left, top: nameTop, tone: 'text' });
  const floor = top + blockHeight(nameLines, labelSize) + nameGap + lineHeight + grid.columnHeight;
  parts.floors.push({ left, right: left + grid.width, top: floor, bottom: floor });
  const named = namedColumns(rows, grid.slot);
  const column = Math.min(widestColumn, grid.slot * 0.7);
  for (const row of rows) {
    const middle = left + grid.slot * (grid.categories.indexOf(row.category) + 0.5);
    const centre = (text: string, bold: boolean): number => middle - widthOf(text, bold) / 2;
    const shown = row.status === 'shown';
    const height = shown ? ((row.estimate ?? 0) / scaleEnd) * grid.columnHeight : 0;
    const bold = focused && shown;
    const own = wordsOf(row, focused, grid.slot);
    own.forEach((line, index) => {
      parts.captions.push({
        ...{ ...words, cell: row.id, kind: 'value', lines: [line], bold },
        x: centre(line, bold),
        top: floor - height - blockHeight(own.length - index, labelSize) - 1,
        tone: shown ? 'text' : 'text-secondary',
      });
    });
    if (named.includes(row)) {
      const text = row.categoryLabel;
      const x = centre(text, false);
      parts.captions.push({
        ...words,
        ...{ cell: row.id, lines: [text], x, top: floor + 2, bold: false, tone: 'text-secondary' },
      });
    }
    if (!shown) continue;
    parts.blocks.push({
      cell: row.id,
      left: middle - column / 2,
      right: middle + column / 2,
      top: floor - height,
      bottom: floor,
      fill: focused ? 'var(--series-1)' : 'var(--comparator)',
      stroke: 'none',
    });
  }
};

const layOut = (panels: readonly Panel[], grid: Grid, options: ChartOptions) => {
  const parts = { ...noParts(), blocks: [] as Block[], floors: [] as Box[] };
  let y = 0;
  for (let first = 0; first < panels.length; first += grid.across) {
    const line = panels.slice(first, first + grid.across);
    const nameLines = Math.max(
      ...line.map(({ name, focused }) => breakLines(name, grid.width, labelSize, focused).length),
    );
    line.forEach((panel, index) => {
      const left = index * (grid.width + grid.gap);
      addPanel(parts, panel, { left, top: y }, grid, nameLines, options);
    });
    y += blockHeight(nameLines, labelSize) + nameGap + 2 * lineHeight + grid.columnHeight + panelGap;
  }
  const { blocks, floors, ...rest } = parts;
  const scale = { start: 0, end: options.width, scaleEnd: options.scaleEnd };
  const drawing: Drawing = { ...rest, scale, height: Math.ceil(y - panelGap + 4) };
  return { drawing, blocks, floors };
};

/** Series and categories change places, so that a group of bars is what a panel would be. */
const asGroup = (row: ChartRow): ChartRow => ({
  ...row,
  series: row.category,
  seriesLabel: row.categoryLabel,
  category: row.series,
  categoryLabel: row.seriesLabel,
});

/**
 * One small panel a series on the same scale: a column a category, its value above it, the words of a value that is
 * not shown in its place. The focus is navy and bold. Words too long for a panel make groups of bars.
 *
 * @param rows - series by series, categories in the same order in each
 * @param options - `focus` is the id of a series
 * @throws RangeError for rows that cannot be drawn
 * @example
 * ```ts
 * import { published, shareOptions } from 'tests/charts/chart-rows.ts';
 *
 * const own = (series) => published(series, 0.3, { series, seriesLabel: series, category: 'share' });
 * smallMultiples(['japan', 'italy'].map(own), shareOptions({ focus: 'japan' })).height // 169
 * ```
 */
export const smallMultiples = (rows: readonly ChartRow[], options: ChartOptions): PlotOptions => {
  checkRows(rows, options);
  const panels = panelsOf(rows, options.focus);
  const categories = [...new Set(rows.map(({ category }) => category))];
  const grid = rows.every(isPlain) ? gridOf(panels, categories, options) : null;
  if (rows.length === 0 || grid === null) return groupedBars(rows.map(asGroup), options);
  const { drawing, blocks, floors } = layOut(panels, grid, options);
  const plot = plotOptions(drawing, options);
  return {
    ...plot,
    marks: [
      ...(plot.marks ?? []),
      blockMarks(blocks, 'solid'),
      levelMarks(floors, 'floor', { stroke: 'var(--axis)', strokeWidth: 1 }),
    ],
  };
};
