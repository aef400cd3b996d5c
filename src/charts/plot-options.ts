import { dot, line, type Markish, type PlotOptions, rect, ruleX, text } from '@observablehq/plot';
import type { ChartOptions } from './chart-row.ts';
import type { Arrow, BarPiece, Box, Caption, Drawing, Ink, Point, Texture } from './drawing.ts';
import { pixel } from './pixel.ts';
import { blockHeight } from './value-text.ts';

/** The class of every drawing: constant, so that Plot's own rule can stand once in the style sheet. */
export const plotClassName = 'chart-drawing';

const colour = (ink: Ink): string => `var(--${ink})`;

/**
 * The id of the pattern with which a texture is filled.
 *
 * @example
 * ```ts
 * patternId('fig-02-wide', 'hatch', 'series-1') // 'fig-02-wide-hatch-series-1'
 * ```
 */
export const patternId = (idPrefix: string, texture: Texture, ink: Ink): string =>
  `${idPrefix}-${texture}-${ink}`;

// Plot gives every element its own aria-label; the renderer turns these into data-cell.
const cell = { ariaLabel: (datum: { cell: string | null }) => datum.cell ?? undefined };

const pieces = (all: readonly BarPiece[], texture: Texture, idPrefix: string): Markish => {
  const filled = texture !== 'outline';
  const pattern = (piece: BarPiece): string => `url(#${patternId(idPrefix, texture, piece.ink)})`;
  const edged = texture !== 'solid';
  return rect(
    all.filter((piece) => piece.texture === texture),
    {
      ...cell,
      className: `bar bar-${texture}`,
      x1: 'from',
      x2: 'to',
      y1: 'top',
      y2: 'bottom',
      fill: filled
        ? pixel((piece: BarPiece) => (texture === 'solid' ? colour(piece.ink) : pattern(piece)))
        : 'none',
      ...(edged && {
        stroke: pixel((piece: BarPiece) => (piece.outlined ? colour(piece.ink) : 'none')),
        strokeWidth: 1.2,
      }),
    },
  );
};

const boxes = (
  all: readonly Box[],
  className: string,
  style: { fill?: string; stroke?: string; rx?: number },
): Markish =>
  rect(all, {
    className,
    x1: pixel((box: Box) => box.left),
    x2: pixel((box: Box) => box.right),
    y1: 'top',
    y2: 'bottom',
    ...style,
  });

const uprights = (all: readonly Box[], className: string, x: (box: Box) => number, stroke: string): Markish =>
  ruleX(all, { className, x: pixel(x), y1: 'top', y2: 'bottom', stroke });

const paths = (
  points: readonly { cell: string; z: number; x: number; y: number; ink: Ink | null }[],
  className: string,
): Markish =>
  line(points, {
    ...(className === 'arrow' && cell),
    className,
    x: pixel((point: { x: number }) => point.x),
    y: 'y',
    z: 'z',
    stroke: pixel((point: { ink: Ink | null }) => (point.ink === null ? 'var(--axis)' : colour(point.ink))),
    strokeWidth: className === 'arrow' ? 2 : 1,
  });

const points = (all: readonly Point[]): Markish =>
  dot(all, {
    ...cell,
    className: 'point',
    x: 'at',
    y: 'middle',
    r: { value: 'radius', scale: null },
    fill: 'var(--page)',
    stroke: pixel((point: Point) => colour(point.ink)),
    strokeWidth: 2,
  });

const arrowPoints = (arrow: Arrow, z: number) =>
  [
    [arrow.from, 0],
    [arrow.to, 0],
    [arrow.to - 6, -6],
    [arrow.to, 0],
    [arrow.to - 6, 6],
  ].map(([x = 0, dy = 0]) => ({ cell: arrow.cell, z, x, y: arrow.middle + dy, ink: arrow.ink }));

const bracketPoints = ({ left, right, top, bottom }: Box, z: number) =>
  [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ].map(([x = 0, y = 0]) => ({ cell: '', z, x, y, ink: null }));

// With the anchor at the bottom, Plot puts the baseline of the last line exactly at y.
const baselineOfLast = ({ top, lines, size }: Caption): number => {
  const lineHeight = blockHeight(1, size);
  return top + (lines.length - 1) * lineHeight + lineHeight / 2 + size * 0.36;
};

const captions = (all: readonly Caption[]): Markish[] => {
  const groups = new Map<string, Caption[]>();
  for (const caption of all.filter(({ lines }) => lines.length > 0)) {
    const key = [caption.kind, caption.size, caption.bold, caption.tone, caption.anchor].join();
    groups.set(key, [...(groups.get(key) ?? []), caption]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return text(group, {
      ...cell,
      className: first.kind,
      x: pixel((caption: Caption) => caption.x),
      y: baselineOfLast,
      text: (caption: Caption) => caption.lines.join('\n'),
      textAnchor: first.anchor,
      lineAnchor: 'bottom',
      lineHeight: blockHeight(1, first.size) / first.size,
      fontSize: first.size,
      ...(first.bold && { fontWeight: 700 }),
      fill: `var(--${first.tone})`,
    });
  });
};

/**
 * Hands a drawing to Plot: values on one linear scale from 0, everything else in pixels, colours as custom properties.
 *
 * @param drawing - what a form has laid out
 * @param options - of the chart
 * @returns options for `Plot.plot`, without a document
 * @example
 * ```ts
 * import { labelledBars } from 'src/charts/labelled-bars.ts';
 * import { published, shareOptions } from 'tests/charts/chart-rows.ts';
 *
 * const drawing = labelledBars([published('japan', 0.12)], shareOptions(), false);
 * const { x, y } = plotOptions(drawing, shareOptions());
 * x.domain // [0, 1]
 * y.range // [0, 57]
 * ```
 */
export const plotOptions = (drawing: Drawing, { width, idPrefix }: ChartOptions): PlotOptions => {
  const { height, scale } = drawing;
  return {
    className: plotClassName,
    width,
    height,
    margin: 0,
    axis: null,
    x: { type: 'linear', domain: [0, scale.scaleEnd], range: [scale.start, scale.end] },
    y: { type: 'linear', domain: [0, height], range: [0, height] },
    marks: [
      boxes(drawing.frames, 'frame', { stroke: 'var(--chart-frame)', rx: 4 }),
      boxes(drawing.tracks, 'track', { fill: 'var(--chart-track)' }),
      uprights(drawing.ends, 'scale-end', (box) => box.right + 0.5, 'var(--axis)'),
      ...(['solid', 'hatch', 'outline', 'dots'] as const).map((texture) =>
        pieces(drawing.pieces, texture, idPrefix),
      ),
      paths(drawing.arrows.flatMap(arrowPoints), 'arrow'),
      uprights(drawing.baselines, 'baseline', (box) => box.left - 0.5, 'var(--axis)'),
      points(drawing.points),
      paths(drawing.brackets.flatMap(bracketPoints), 'bracket'),
      ...captions(drawing.captions),
    ],
  };
};
