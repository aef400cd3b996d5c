import { line } from 'd3';
import { along, type Point } from './geometry.ts';

const head = { length: 10, breadth: 11 } as const;

const drawLine = line<Point>(
  ({ x }) => x,
  ({ y }) => y,
).digits(2);

/**
 * Draws a straight arrow: a line that ends inside its head, so that a broad line does not show beside the tip.
 *
 * @param from - where it begins
 * @param to - where its tip is
 * @returns the `d` of the line and of the head
 * @example
 * ```ts
 * drawArrow({ x: 0, y: 0 }, { x: 50, y: 0 }) // { line: 'M0,0L41,0', head: 'M50,0L40,5.5L40,-5.5Z' }
 * ```
 */
export function drawArrow(from: Point, to: Point): { readonly line: string; readonly head: string } {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const base = along(from, to, (length - head.length) / length);
  const across = {
    x: (-(to.y - from.y) / length) * (head.breadth / 2),
    y: ((to.x - from.x) / length) * (head.breadth / 2),
  };
  const corner = (sign: 1 | -1): Point => ({ x: base.x + sign * across.x, y: base.y + sign * across.y });
  return {
    line: drawLine([from, along(from, to, (length - head.length + 1) / length)]) ?? '',
    head: `${drawLine([to, corner(1), corner(-1)]) ?? ''}Z`,
  };
}
