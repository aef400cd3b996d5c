import { scalePoint } from 'd3';
import type { SchemeFlow } from '../schema/scheme.ts';
import { type Box, centreOf, type Point } from './geometry.ts';

/** The straight way of an arrow, from edge to edge. */
export interface Route {
  readonly id: string;
  readonly from: Point;
  readonly to: Point;
  /** Which side of its pair the arrow runs on: above or right is -1, below or left 1, alone 0. */
  readonly side: -1 | 0 | 1;
}

/** What stays free between a box and the end of an arrow. */
const clearance = 3;
/** From one lane to the next. */
const laneGap = 28;
/** How far from the middle of a box a slanting arrow begins and ends, as a share of the box's width. */
const slant = 0.3;

/**
 * Finds the way of every arrow: straight across within a row, straight down within a column, else slanting from the
 * lower edge of the upper box to the upper edge of the lower. Arrows that join the same two boxes run in parallel
 * lanes on both sides of the middle, the first above or at the right.
 *
 * @param flows - the arrows of one scheme
 * @param boxes - a box by the id of each actor
 * @returns a route for each arrow, in the order given
 * @throws where an arrow names an actor that has no box
 */
export function routeFlows(flows: readonly SchemeFlow[], boxes: ReadonlyMap<string, Box>): Route[] {
  const pairOf = ({ from, to }: SchemeFlow): string => [from, to].toSorted().join(' ');
  return flows.map((flow) => {
    const lanes = flows.filter((other) => pairOf(other) === pairOf(flow)).map(({ id }) => id);
    const reach = (laneGap * (lanes.length - 1)) / 2;
    const offset = scalePoint(lanes, [-reach, reach])(flow.id) ?? 0;
    const [from, to] = [boxOf(boxes, flow.from), boxOf(boxes, flow.to)];
    return { id: flow.id, side: Math.sign(offset) as Route['side'], ...ends(from, to, offset) };
  });
}

function boxOf(boxes: ReadonlyMap<string, Box>, id: string): Box {
  const box = boxes.get(id);
  if (box === undefined) throw new Error(`routeFlows requires a box for every actor: ${id}`);
  return box;
}

function ends(from: Box, to: Box, offset: number): { readonly from: Point; readonly to: Point } {
  const [start, end] = [centreOf(from), centreOf(to)];
  const across = Math.sign(end.x - start.x);
  const down = Math.sign(end.y - start.y);
  if (down === 0) {
    const reach = from.width / 2 + clearance;
    const y = start.y + offset;
    return { from: { x: start.x + across * reach, y }, to: { x: end.x - across * reach, y } };
  }
  const reach = from.height / 2 + clearance;
  const aside = across * from.width * slant;
  return {
    from: { x: start.x + aside - offset, y: start.y + down * reach },
    to: { x: end.x - aside - offset, y: end.y - down * reach },
  };
}
