import { textWidth } from '../charts/text-width.ts';
import type { FlowKind, Scheme } from '../schema/scheme.ts';
import { drawArrow } from './draw-arrow.ts';
import type { Box, Point } from './geometry.ts';
import { type Label, placeLabels } from './place-labels.ts';
import { placeNodes } from './place-nodes.ts';
import { routeFlows } from './route-flows.ts';

/** An arrow as it is drawn. */
export interface DrawnFlow extends Label {
  readonly id: string;
  readonly from: Point;
  readonly to: Point;
  /** The line up to the head, and the head, as the `d` of a path. */
  readonly line: string;
  readonly head: string;
}

/** A scheme as it is drawn, in units of which 16 are one rem. */
export interface SchemeLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly flows: readonly DrawnFlow[];
}

/** The size of the words of a drawing in units. */
export const wordSize = 13;

/**
 * Turns a scheme into boxes, arrows, numbered circles and words. The same drawing serves all languages, so that a word
 * has the room of its longest translation.
 *
 * @param scheme - its actors with columns and rows, its flows in their order of reading
 * @param wordsOf - the word of a kind in each language
 * @returns the layout; the same for the same scheme and words
 * @throws where a word finds no free place
 */
export function layoutScheme(scheme: Scheme, wordsOf: (kind: FlowKind) => readonly string[]): SchemeLayout {
  const { width, height, boxes } = placeNodes(scheme);
  const routes = routeFlows(scheme.flows, boxes);
  const widths = new Map(
    scheme.flows.map(({ id, kind }) => [
      id,
      Math.max(...wordsOf(kind).map((word) => textWidth(word, wordSize))),
    ]),
  );
  const labels = placeLabels(routes, [...boxes.values()], (id) => widths.get(id) ?? 0, width);
  const flows = routes.flatMap(({ id, from, to }) => {
    const label = labels.get(id);
    return label === undefined ? [] : [{ id, from, to, ...label, ...drawArrow(from, to) }];
  });
  return { width, height, boxes, flows };
}
