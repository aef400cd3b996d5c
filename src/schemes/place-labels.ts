import {
  along,
  type Box,
  boxesMeet,
  type Circle,
  circleMeetsBox,
  distanceToLine,
  lineMeetsBox,
} from './geometry.ts';
import type { Route } from './route-flows.ts';

/** The number of an arrow in its circle, and the box of the word beside it. */
export interface Label {
  readonly circle: Circle;
  readonly word: Box;
  /** How the word stands in its box, as in `text-anchor`. */
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Radius of the circles, height of the words, and what stays free around both. */
const radius = 11;
const wordHeight = 15;
const gap = 4;
/** Shares of the way at which a circle may stand; the middle comes first. */
const shares = [0.5, 0.44, 0.56, 0.38, 0.62];

type Side = 'above' | 'below' | 'left' | 'right' | 'aboveLeft' | 'aboveRight' | 'belowLeft' | 'belowRight';

/**
 * Places the circle and the word of every arrow where they meet no box, no other arrow and no other label. Of all free
 * places the first counts: the middle of the arrow before any other, the outer side of its pair before the inner.
 *
 * @param routes - the ways of the arrows
 * @param boxes - the boxes of the actors
 * @param widthOf - the width of an arrow's word in units, by the id of the arrow
 * @param width - of the drawing
 * @returns a label by the id of each arrow
 * @throws where a word has no free place: move an actor to another column or row
 */
export function placeLabels(
  routes: readonly Route[],
  boxes: readonly Box[],
  widthOf: (id: string) => number,
  width: number,
): ReadonlyMap<string, Label> {
  const choices = routes.map((route) => {
    const free = candidates(route, widthOf(route.id)).filter((label) =>
      standsFree(label, route, routes, boxes, width),
    );
    if (free.length === 0)
      throw new Error(`placeLabels finds no free place for the word of ${route.id}. Move an actor.`);
    return free;
  });
  const found = choose(choices, []);
  if (found === null)
    throw new Error('placeLabels finds no places in which all words stand free. Move an actor.');
  return new Map(routes.flatMap(({ id }, index) => (found[index] === undefined ? [] : [[id, found[index]]])));
}

/** Whether a label meets no arrow, its own included, no actor's box and no edge of the drawing. */
function standsFree(
  { circle, word }: Label,
  { id, from, to }: Route,
  routes: readonly Route[],
  boxes: readonly Box[],
  width: number,
): boolean {
  return (
    word.x >= 0 &&
    word.x + word.width <= width &&
    !lineMeetsBox(from, to, word, 1) &&
    boxes.every((box) => !boxesMeet(box, word, gap) && !circleMeetsBox(circle, box, gap)) &&
    routes
      .filter((other) => other.id !== id)
      .every(
        (other) =>
          !lineMeetsBox(other.from, other.to, word, gap) &&
          distanceToLine(circle, other.from, other.to) >= radius + gap,
      )
  );
}

/** Takes for each arrow in turn its first label that meets none taken before, and goes back where one has none. */
function choose(choices: readonly (readonly Label[])[], taken: readonly Label[]): readonly Label[] | null {
  const own = choices[taken.length];
  if (own === undefined) return taken;
  for (const label of own) {
    if (taken.some((other) => labelsMeet(label, other))) continue;
    const found = choose(choices, [...taken, label]);
    if (found !== null) return found;
  }
  return null;
}

function labelsMeet(one: Label, other: Label): boolean {
  const [first, second] = [one.circle, other.circle];
  return (
    boxesMeet(one.word, other.word, gap) ||
    circleMeetsBox(first, other.word, gap) ||
    circleMeetsBox(second, one.word, gap) ||
    Math.hypot(first.x - second.x, first.y - second.y) < first.r + second.r + gap
  );
}

function candidates(route: Route, width: number): Label[] {
  return shares.flatMap((share) =>
    sidesOf(route).map((side) => labelAt({ ...along(route.from, route.to, share), r: radius }, side, width)),
  );
}

/** The sides on which a word may stand, best first. */
function sidesOf({ from, to, side }: Route): readonly Side[] {
  if (from.y === to.y) return side === -1 ? ['above', 'below'] : ['below', 'above'];
  if (from.x === to.x) return side === 1 ? ['left', 'right'] : ['right', 'left'];
  const falls = to.x - from.x > 0 === to.y - from.y > 0;
  return falls
    ? ['aboveRight', 'belowLeft', 'right', 'left', 'below', 'above']
    : ['belowRight', 'aboveLeft', 'right', 'left', 'below', 'above'];
}

function labelAt(circle: Circle, side: Side, width: number): Label {
  const { x, y, r } = circle;
  const beside = r + 3;
  const corner = { across: r - 2, down: r - 3 };
  const box = (left: number, top: number): Box => ({ x: left, y: top, width, height: wordHeight });
  const label = (word: Box, anchor: Label['anchor']): Label => ({ circle, word, anchor });
  switch (side) {
    case 'above':
      return label(box(x - width / 2, y - r - 1 - wordHeight), 'middle');
    case 'below':
      return label(box(x - width / 2, y + r + 1), 'middle');
    case 'left':
      return label(box(x - beside - width, y - wordHeight / 2), 'end');
    case 'right':
      return label(box(x + beside, y - wordHeight / 2), 'start');
    case 'aboveLeft':
      return label(box(x - corner.across - width, y - corner.down - wordHeight), 'end');
    case 'aboveRight':
      return label(box(x + corner.across, y - corner.down - wordHeight), 'start');
    case 'belowLeft':
      return label(box(x - corner.across - width, y + corner.down), 'end');
    case 'belowRight':
      return label(box(x + corner.across, y + corner.down), 'start');
  }
}
