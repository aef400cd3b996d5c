import { areaY, dot, line, type PlotOptions, ruleX, ruleY, text } from '@observablehq/plot';
import { metrics } from './metrics.ts';
import { plotClassName } from './plot-options.ts';

/** A point of a line: the rate at a share, with the ends that rounding allows. All are shares, 0-1. */
export interface RatePoint {
  /** The cell's id; unique in the chart. */
  readonly id: string;
  readonly series: string;
  readonly share: number;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** The rate as it is read; written at the ends of a line. */
  readonly label: string;
}

/** What a chart of rates by share needs to know beside its points. */
export interface RateLineOptions {
  /** Width in CSS pixels: 680 for the wide drawing, 288 for the narrow one. */
  readonly width: number;
  readonly narrow: boolean;
  /** The lines from top to bottom, each with its name. */
  readonly series: readonly { readonly id: string; readonly label: string }[];
  /** The rate at the upper edge. */
  readonly scaleEnd: number;
  /** The marks of the axis of shares. */
  readonly ticks: readonly { readonly share: number; readonly label: string }[];
  /** The share that the source prints, where the movable marker stands at first. */
  readonly published: { readonly share: number; readonly label: string };
}

const { labelSize, lineHeight } = metrics;
const valueSize = 16;
const side = { wide: 56, narrow: 44 };
const plotHeight = { wide: 260, narrow: 230 };
const head = lineHeight + 6;
const foot = lineHeight + 12;
/** A name stands this far under the start of its line. */
const nameDrop = 20;

/**
 * Rates by share: one straight line a series with the band that rounding allows, its value at both ends, a dashed line at the
 * published share, and a marker that a script may move. The colour of a series is `--ink-ID`, so that the page can change
 * which one it speaks of.
 *
 * @param points - series by series, each by rising share from 0 to 1
 * @param options - of the chart
 * @returns options for `Plot.plot`, without a document
 * @throws RangeError for a series without points
 * @example
 * ```ts
 * const end = (share) => ({ share, estimate: 0.4 + 0.3 * share, low: 0.39, high: 0.71, label: '' });
 * const points = [0, 1].map((share) => ({ id: `explored-${share}`, series: 'explored', ...end(share) }));
 * const options = { width: 680, narrow: false, scaleEnd: 1, series: [{ id: 'explored', label: 'Explored' }] };
 * rateLine(points, { ...options, ticks: [], published: { share: 0.3, label: '30%' } }).height // 316
 * ```
 */
export const rateLine = (points: readonly RatePoint[], options: RateLineOptions): PlotOptions => {
  const { width, narrow, scaleEnd, series, ticks, published } = options;
  const margin = narrow ? side.narrow : side.wide;
  const bottom = head + (narrow ? plotHeight.narrow : plotHeight.wide);
  const label = { fontSize: labelSize, fill: 'var(--text-secondary)' };
  return {
    className: plotClassName,
    width,
    height: bottom + foot,
    margin: 0,
    axis: null,
    x: { type: 'linear', domain: [0, 1], range: [margin, width - margin] },
    y: { type: 'linear', domain: [0, scaleEnd], range: [bottom, head] },
    marks: [
      ruleY([0], { className: 'baseline', x1: 0, x2: 1, stroke: 'var(--axis)' }),
      ruleX(ticks, { className: 'tick', x: 'share', y1: 0, y2: 0, insetBottom: -6, stroke: 'var(--axis)' }),
      text(ticks, { ...label, className: 'label', x: 'share', y: 0, text: 'label', dy: 18 }),
      ruleX([published.share], {
        className: 'published',
        y1: 0,
        y2: scaleEnd,
        stroke: 'var(--axis)',
        strokeDasharray: '4 4',
      }),
      text([published], {
        ...label,
        className: 'label',
        x: 'share',
        y: scaleEnd,
        text: 'label',
        dy: -lineHeight / 2 - 2,
      }),
      ...series.flatMap(({ id, label: name }) => lineOf(pointsOf(points, id), name)),
      ruleX([published.share], { className: 'marker-rule', y1: 0, y2: scaleEnd, stroke: 'var(--text)' }),
      ...series.map(({ id }) =>
        dot(
          pointsOf(points, id).filter(({ share }) => share === published.share),
          {
            className: `marker marker-${id}`,
            x: 'share',
            y: 'estimate',
            r: 6,
            fill: 'var(--page)',
            stroke: `var(--ink-${id})`,
            strokeWidth: 3,
          },
        ),
      ),
    ],
  };
};

const pointsOf = (points: readonly RatePoint[], series: string): readonly RatePoint[] => {
  const own = points.filter((point) => point.series === series);
  if (own.length === 0) throw new RangeError(`rateLine requires points for every series: ${series}`);
  return own;
};

const lineOf = (points: readonly RatePoint[], name: string) => {
  const [first, last] = [points.slice(0, 1), points.slice(-1)];
  const ink = `var(--ink-${first[0]?.series ?? ''})`;
  // Plot gives every element its own aria-label; the renderer turns these into data-cell.
  const value = {
    ariaLabel: 'id',
    className: 'value',
    x: 'share',
    y: 'estimate',
    text: 'label',
    fontSize: valueSize,
    fontWeight: 700,
    fill: 'var(--text)',
  } as const;
  return [
    areaY(points, {
      className: 'band',
      x: 'share',
      y1: 'low',
      y2: 'high',
      fill: ink,
      fillOpacity: 0.3,
    }),
    line([...first, ...last], {
      className: `rate rate-${first[0]?.series ?? ''}`,
      x: 'share',
      y: 'estimate',
      stroke: ink,
      strokeWidth: 1.5,
    }),
    text(first, { ...value, textAnchor: 'end', dx: -8 }),
    text(last, { ...value, textAnchor: 'start', dx: 8 }),
    text(first, {
      className: 'label',
      x: 'share',
      y: 'estimate',
      text: () => name,
      textAnchor: 'start',
      dx: 2,
      dy: nameDrop,
      fontSize: labelSize,
      fill: 'var(--text)',
      stroke: 'var(--page)',
      strokeWidth: 4,
    }),
  ];
};
