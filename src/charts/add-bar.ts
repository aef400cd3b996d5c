import type { ChartOptions, ChartRow } from './chart-row.ts';
import { type Ink, type Parts, pixelOf, type Scale } from './drawing.ts';
import { isClosed } from './scale-end.ts';
import { type Extent, openEnd } from './extent.ts';

const narrowestOutlined = 8;

/**
 * The colour of a row: navy for the focus, grey for a comparator and for a value that nobody can name.
 *
 * @param row - one row
 * @param options - the focus stands here; on a closed scale bars lie on a track, where the grey is darker
 * @returns the name of a custom property
 * @example
 * ```ts
 * import { published, shareOptions } from 'tests/charts/chart-rows.ts';
 *
 * inkOf(published('japan', 0.12), shareOptions({ focus: 'japan', scaleEnd: 0.5 })) // 'series-1'
 * inkOf(published('italy', 0.36), shareOptions({ focus: 'japan', scaleEnd: 0.5 })) // 'comparator'
 * ```
 */
export const inkOf = (row: ChartRow, options: ChartOptions): Ink => {
  const { focus } = options;
  const grey = isClosed(options) ? 'comparator-on-raised' : 'comparator';
  if (row.unlabelled === true) return grey;
  return focus === undefined || row.series === focus || row.category === focus ? 'series-1' : grey;
};

/**
 * Adds the marks of one row to a drawing: the certain part, then the hatch, then the arrow of an open end.
 *
 * @param parts - the lists to add to
 * @param cell - id of the row
 * @param extent - how far the bar goes; null draws nothing
 * @param ink - its colour
 * @param place - upper and lower edge in pixels, and the scale
 * @example
 * ```ts
 * import { noParts } from 'src/charts/drawing.ts';
 *
 * const parts = noParts();
 * const extent = { sure: 0.7, texture: 'solid', hatchTo: 0.75, open: false };
 * addBar(parts, 'need', extent, 'series-1', { top: 0, bottom: 28, scale: { start: 0, end: 400, scaleEnd: 1 } });
 * parts.pieces.map(({ from, to, texture }) => [from, to, texture])
 * // [[0, 0.7, 'solid'], [0.7, 0.75, 'hatch']]
 * ```
 */
export const addBar = (
  parts: Parts,
  cell: string,
  extent: Extent | null,
  ink: Ink,
  { top, bottom, scale }: { top: number; bottom: number; scale: Scale },
): void => {
  if (extent === null) return;
  const piece = { cell, top, bottom, ink };
  if (extent.sure > 0) {
    parts.pieces.push({ ...piece, from: 0, to: extent.sure, texture: extent.texture, outlined: true });
  }
  if (extent.open) {
    const { hatch, arrow } = openEnd(extent, scale);
    const to = ((hatch - scale.start) / (scale.end - scale.start)) * scale.scaleEnd;
    parts.pieces.push({ ...piece, from: extent.sure, to, texture: 'hatch', outlined: false });
    parts.arrows.push({ cell, from: hatch, to: arrow, middle: (top + bottom) / 2, ink });
  } else if (extent.hatchTo !== null) {
    const outlined = pixelOf(extent.hatchTo, scale) - pixelOf(extent.sure, scale) >= narrowestOutlined;
    parts.pieces.push({ ...piece, from: extent.sure, to: extent.hatchTo, texture: 'hatch', outlined });
  }
};
