import { scaleBand } from 'd3';
import type { Scheme } from '../schema/scheme.ts';
import type { Box } from './geometry.ts';

/** The grid of every scheme, in units; `cases.css` gives the same to the boxes, in rem. */
export const schemeGrid = { width: 672, node: { width: 144, height: 88 }, gap: { x: 120, y: 88 } } as const;

/** Where the boxes of a scheme stand. */
export interface PlacedNodes {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Box>;
}

/**
 * Places the actors of a scheme on the grid by their column and row.
 *
 * @param scheme - its rows count from 1, its columns from 1 to 3
 * @returns the size of the drawing and a box by the id of each actor, in units of which 16 are one rem
 */
export function placeNodes({ nodes }: Scheme): PlacedNodes {
  const { width, node, gap } = schemeGrid;
  const rows = Math.max(...nodes.map(({ row }) => row));
  const height = rows * node.height + (rows - 1) * gap.y;
  const count = (length: number): number[] => Array.from({ length }, (_, index) => index + 1);
  const columnScale = scaleBand(count(3), [0, width]).paddingInner(gap.x / (gap.x + node.width));
  const rowScale = scaleBand(count(rows), [0, height]).paddingInner(
    rows === 1 ? 0 : gap.y / (gap.y + node.height),
  );
  const place = (position: number | undefined): number => Math.round((position ?? 0) * 100) / 100;
  const boxes = nodes.map(
    ({ id, column, row }) =>
      [id, { x: place(columnScale(column)), y: place(rowScale(row)), ...node }] as const,
  );
  return { width, height, boxes: new Map(boxes) };
}
