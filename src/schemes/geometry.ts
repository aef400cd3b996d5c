/** A place in the units of a drawing, of which 16 are one rem. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle along the axes. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A disc. */
export interface Circle extends Point {
  readonly r: number;
}

/** The middle of a box. */
export function centreOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** The point at a share of the way, 0 at the start and 1 at the end. */
export function along(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/**
 * Whether two boxes come closer to each other than a gap; boxes that only touch do not overlap.
 *
 * @param gap - what must stay free between them, in units
 * @example
 * ```ts
 * boxesMeet({ x: 0, y: 0, width: 10, height: 10 }, { x: 10, y: 0, width: 5, height: 5 }) // false
 * boxesMeet({ x: 0, y: 0, width: 10, height: 10 }, { x: 10, y: 0, width: 5, height: 5 }, 1) // true
 * ```
 */
export function boxesMeet(one: Box, other: Box, gap = 0): boolean {
  return (
    one.x < other.x + other.width + gap &&
    other.x < one.x + one.width + gap &&
    one.y < other.y + other.height + gap &&
    other.y < one.y + one.height + gap
  );
}

/**
 * Whether a disc comes closer to a box than a gap.
 *
 * @param gap - what must stay free between them, in units
 * @example
 * ```ts
 * circleMeetsBox({ x: 0, y: 0, r: 5 }, { x: 4, y: 0, width: 2, height: 2 }) // true
 * circleMeetsBox({ x: 0, y: 0, r: 5 }, { x: 4, y: 4, width: 2, height: 2 }) // false
 * ```
 */
export function circleMeetsBox({ x, y, r }: Circle, box: Box, gap = 0): boolean {
  const across = x - Math.max(box.x, Math.min(x, box.x + box.width));
  const down = y - Math.max(box.y, Math.min(y, box.y + box.height));
  return Math.hypot(across, down) < r + gap;
}

/**
 * Whether a straight line comes closer to a box than a gap, by Liang and Barsky's clipping.
 *
 * @param gap - what must stay free between them, in units
 * @example
 * ```ts
 * lineMeetsBox({ x: 0, y: 0 }, { x: 10, y: 10 }, { x: 4, y: 4, width: 2, height: 2 }) // true
 * lineMeetsBox({ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 4, y: 4, width: 2, height: 2 }) // false
 * ```
 */
export function lineMeetsBox(from: Point, to: Point, box: Box, gap = 0): boolean {
  const [across, down] = [to.x - from.x, to.y - from.y];
  const sides: readonly (readonly [number, number])[] = [
    [-across, from.x - (box.x - gap)],
    [across, box.x + box.width + gap - from.x],
    [-down, from.y - (box.y - gap)],
    [down, box.y + box.height + gap - from.y],
  ];
  let [enters, leaves] = [0, 1];
  for (const [speed, room] of sides) {
    if (speed === 0) {
      if (room <= 0) return false;
    } else if (speed < 0) enters = Math.max(enters, room / speed);
    else leaves = Math.min(leaves, room / speed);
  }
  return enters < leaves;
}

/**
 * How far a point is from a straight line between two points.
 *
 * @returns units, 0 or more
 * @example
 * ```ts
 * distanceToLine({ x: 5, y: 3 }, { x: 0, y: 0 }, { x: 10, y: 0 }) // 3
 * ```
 */
export function distanceToLine(point: Point, from: Point, to: Point): number {
  const [across, down] = [to.x - from.x, to.y - from.y];
  const length = across ** 2 + down ** 2;
  const share = length === 0 ? 0 : ((point.x - from.x) * across + (point.y - from.y) * down) / length;
  const nearest = along(from, to, Math.max(0, Math.min(1, share)));
  return Math.hypot(point.x - nearest.x, point.y - nearest.y);
}
