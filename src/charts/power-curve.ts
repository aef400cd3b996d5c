import { metrics } from './metrics.ts';
import type { Shape } from './shape.ts';

/** A number of firms with the power that it has, and that it would have if all firms were independent. */
interface CurvePoint {
  readonly supported: number;
  /** 0-1. */
  readonly power: number;
  /** 0-1, at least `power`. */
  readonly independent: number;
}

/** A number of firms that is marked on the curve. */
interface CurveMark {
  readonly supported: number;
  /** 0-1. */
  readonly power: number;
  readonly label: string;
}

/** What a power curve shows. */
export interface PowerCurve {
  /** The curve, by rising number of firms. */
  readonly points: readonly CurvePoint[];
  /** The marks of the axis of firms, ascending from 0, each as it is read. */
  readonly axis: readonly { readonly at: number; readonly label: string }[];
  /** The marks of the axis of power, 0-1. */
  readonly levels: readonly { readonly at: number; readonly label: string }[];
  /** The power wanted, at which a dashed line stands, with its name. */
  readonly wanted: { readonly at: number; readonly label: string };
  /** The size that reaches it. */
  readonly asked: CurveMark;
  /** A published size; left out where it lies off the axis, or too near to its start or to the size asked for. */
  readonly known: CurveMark;
}

/** The size of the drawing. */
export interface CurveSize {
  /** Width in CSS pixels: 680 for the wide drawing, 288 for the narrow one. */
  readonly width: number;
  readonly narrow: boolean;
}

const { labelSize, lineHeight } = metrics;
const left = 52;
const leastRight = 16;
/** Room for the name of the line where the power wanted is near 1. */
const head = 24;
const plotHeight = { wide: 280, narrow: 220 };
const foot = lineHeight + 12;
/** Two labels nearer than this would touch. */
const apart = 72;
/** A mark nearer to the axis of power would stand on its labels. */
const fromAxis = 24;
/** The room that a label takes for each character, for each full-width one, and beside it; in pixels. */
const room = { narrow: 8.2, full: 15, beside: 10 };

/**
 * The height of the drawing in CSS pixels.
 *
 * @param size - the size of the drawing
 * @example
 * ```ts
 * curveHeight({ width: 680, narrow: false }) // 335
 * ```
 */
export const curveHeight = ({ narrow }: CurveSize): number =>
  head + (narrow ? plotHeight.narrow : plotHeight.wide) + foot;

/**
 * Power by number of firms: a solid curve under the assumptions, a dashed one for independent firms where it differs, a
 * line at the power wanted, a ring at the size that reaches it and a dot at a published size.
 *
 * A pure function of its input without Plot: the page is built with it, and the browser draws with it again.
 *
 * @param curve - what is shown
 * @param size - of the drawing
 * @returns the elements of the drawing, from back to front
 * @throws RangeError for a curve without points or an axis without length
 * @example
 * ```ts
 * const mark = (at) => ({ at, label: String(at) });
 * const curve = {
 *   points: [
 *     { supported: 10, power: 0.2, independent: 0.3 },
 *     { supported: 100, power: 0.9, independent: 0.95 },
 *   ],
 *   ...{ axis: [mark(0), mark(100)], levels: [mark(0), mark(1)], wanted: mark(0.8) },
 *   asked: { supported: 80, power: 0.8, label: '80 firms' },
 *   known: { supported: 30, power: 0.4, label: '30 firms' },
 * };
 * const shapes = powerCurve(curve, { width: 680, narrow: false });
 * shapes.filter(({ name }) => name === 'circle').length // 2
 * ```
 */
export function powerCurve(curve: PowerCurve, size: CurveSize): Shape[] {
  const { points, axis, levels, wanted, asked, known } = curve;
  const last = axis.at(-1)?.at ?? 0;
  if (points.length === 0 || !(last > 0)) {
    throw new RangeError(`powerCurve requires points and an axis: ${points.length}, ${last}`);
  }
  const bottom = curveHeight(size) - foot;
  const end = size.width - Math.max(leastRight, roomOf(axis.at(-1)?.label ?? '') / 2);
  const x = (supported: number): number => tenth(left + (supported / last) * (end - left));
  const y = (power: number): number => tenth(bottom - power * (bottom - head));
  const path = (power: (point: CurvePoint) => number): string =>
    points
      .map((point, index) => `${index === 0 ? 'M' : 'L'}${x(point.supported)} ${y(power(point))}`)
      .join('');
  const differs = points.some(({ power, independent }) => y(power) !== y(independent));
  const every = Math.ceil(widest(axis) / ((end - left) / Math.max(1, axis.length - 1)));
  const place = x(known.supported);
  const shown =
    known.supported <= last && place >= left + fromAxis && Math.abs(place - x(asked.supported)) >= apart;
  return [
    ...levels.flatMap(({ at, label }) => [
      rule('grid', { x1: left, x2: end, y1: y(at), y2: y(at) }),
      words(label, { x: left - 8, y: y(at) + 5, 'text-anchor': 'end' }),
    ]),
    ...axis.flatMap(({ at, label }, index) => [
      rule('tick', { x1: x(at), x2: x(at), y1: bottom, y2: bottom + 6 }),
      ...(index % every === 0
        ? [
            words(label, {
              x: x(at),
              y: bottom + lineHeight + 4,
              'text-anchor': 'middle',
            }),
          ]
        : []),
    ]),
    rule('baseline', { x1: left, x2: end, y1: bottom, y2: bottom }),
    rule('wanted', { x1: left, x2: end, y1: y(wanted.at), y2: y(wanted.at), 'stroke-dasharray': '2 4' }),
    ...(differs
      ? [
          line(
            'independent',
            path(({ independent }) => independent),
          ),
        ]
      : []),
    line(
      'assumed',
      path(({ power }) => power),
    ),
    halo(wanted.label, { x: left + 6, y: y(wanted.at) - 6 }),
    ...(shown ? marked('known', known, { x, y, width: size.width, bottom }) : []),
    ...marked('asked', asked, { x, y, width: size.width, bottom }),
  ];
}

const roomOf = (label: string): number => {
  const full = label.match(/[^\0-\u2000]/gu)?.length ?? 0;
  return room.beside + full * room.full + (label.length - full) * room.narrow;
};

const widest = (axis: PowerCurve['axis']): number => Math.max(...axis.map(({ label }) => roomOf(label)));

interface Frame {
  readonly x: (supported: number) => number;
  readonly y: (power: number) => number;
  readonly width: number;
  readonly bottom: number;
}

/** A mark with its label under it, where a curve that rises leaves room; over it where the axis is near; never cut off. */
function marked(kind: 'asked' | 'known', { supported, power, label }: CurveMark, frame: Frame): Shape[] {
  const [cx, cy] = [frame.x(supported), frame.y(power)];
  const low = cy > frame.bottom - 2 * lineHeight;
  return [
    { name: 'circle', attributes: { class: `mark-${kind}`, cx, cy, r: 6, ...inks[kind] } },
    halo(label, {
      x: tenth(Math.min(cx + 8, frame.width - roomOf(label))),
      y: tenth(low ? cy - 12 : cy + lineHeight + 2),
      'font-weight': 700,
    }),
  ];
}

const inks = {
  asked: { fill: 'var(--page)', stroke: 'var(--series-1)', 'stroke-width': 3 },
  known: { fill: 'var(--series-1)' },
  assumed: { stroke: 'var(--series-1)', 'stroke-width': 2.5 },
  independent: { stroke: 'var(--comparator-on-raised)', 'stroke-width': 2, 'stroke-dasharray': '8 5' },
} as const;

type Attributes = Shape['attributes'];

const rule = (kind: string, attributes: Attributes): Shape => ({
  name: 'line',
  attributes: { class: kind, stroke: 'var(--axis)', ...attributes },
});

const line = (kind: 'assumed' | 'independent', d: string): Shape => ({
  name: 'path',
  attributes: { class: `curve-${kind}`, d, fill: 'none', ...inks[kind] },
});

const words = (text: string, attributes: Attributes): Shape => ({
  name: 'text',
  attributes: { class: 'label', 'font-size': labelSize, fill: 'var(--text-secondary)', ...attributes },
  text,
});

/** Words over a line keep a rim in the colour of the page. */
const halo = (text: string, attributes: Attributes): Shape =>
  words(text, {
    ...{ fill: 'var(--text)', stroke: 'var(--page)', 'stroke-width': 4, 'paint-order': 'stroke' },
    ...attributes,
  });

const tenth = (value: number): number => Math.round(value * 10) / 10;
