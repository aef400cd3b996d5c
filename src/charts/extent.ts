import type { ChartRow } from './chart-row.ts';
import { pixelOf, type Scale, type Texture } from './drawing.ts';

/** How far a row's bar goes, in the unit of the chart. */
export interface Extent {
  /** The certain part, from 0. */
  readonly sure: number;
  readonly texture: Texture;
  /** The upper end of the hatch; null where there is none or where it is open. */
  readonly hatchTo: number | null;
  /** The source gives a lower end only. */
  readonly open: boolean;
}

/** An open end: a hatch of a fixed length, then an arrow, in pixels; no length stands for a value. */
const openHatch = 18;
const openArrow = 18;

const textures: Readonly<Record<ChartRow['role'], Texture>> = {
  published: 'solid',
  approximate: 'solid',
  derived: 'outline',
  synthetic: 'dots',
};

/**
 * How far the bar of a row goes, or null where nothing may be drawn: a value that is not shown has words, no bar.
 *
 * @param row - one row
 * @returns the certain part and the hatch, in the unit of the chart
 * @example
 * ```ts
 * import { approximate, notPublished, published } from 'tests/charts/chart-rows.ts';
 *
 * extentOf(published('japan', 0.12)) // { sure: 0.12, texture: 'solid', hatchTo: null, open: false }
 * extentOf(approximate('over', 0.7, null, '7割超'))
 * // { sure: 0.7, texture: 'solid', hatchTo: null, open: true }
 * extentOf(notPublished('germany')) // null
 * ```
 */
export const extentOf = (row: ChartRow): Extent | null => {
  if (row.status !== 'shown') return null;
  const texture = textures[row.role];
  if (row.role !== 'approximate') {
    return row.estimate === null ? null : { sure: row.estimate, texture, hatchTo: null, open: false };
  }
  if (row.low !== null) return { sure: row.low, texture, hatchTo: row.high, open: row.high === null };
  const hatchTo = row.high ?? row.estimate;
  return hatchTo === null ? null : { sure: 0, texture, hatchTo, open: false };
};

/**
 * The hatch and the arrow of an open end, in pixels from the left.
 *
 * @param extent - of a row whose upper end is open
 * @param scale - where 0 and the end of the scale stand
 * @returns where the hatch and where the arrow end, in pixels from the left edge of the drawing
 * @example
 * ```ts
 * const extent = { sure: 0.7, texture: 'solid', hatchTo: null, open: true };
 * openEnd(extent, { start: 0, end: 400, scaleEnd: 1 }) // { hatch: 298, arrow: 316 }
 * ```
 */
export const openEnd = (extent: Extent, scale: Scale): { hatch: number; arrow: number } => {
  const from = pixelOf(extent.sure, scale);
  const share = Math.min(1, Math.max(0.4, (scale.end - from) / (openHatch + openArrow)));
  return { hatch: from + openHatch * share, arrow: from + (openHatch + openArrow) * share };
};

/**
 * The right end of all that is drawn for a row.
 *
 * @param extent - of the row, or null where it has no bar
 * @param scale - where 0 and the end of the scale stand
 * @returns pixels from the left edge of the drawing
 * @example
 * ```ts
 * const extent = { sure: 0.25, texture: 'solid', hatchTo: 0.35, open: false };
 * reachOf(extent, { start: 0, end: 400, scaleEnd: 1 }) // 140
 * ```
 */
export const reachOf = (extent: Extent | null, scale: Scale): number => {
  if (extent === null) return scale.start;
  return extent.open ? openEnd(extent, scale).arrow : pixelOf(extent.hatchTo ?? extent.sure, scale);
};
