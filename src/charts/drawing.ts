/** The colour of a mark, as the name of its custom property. */
export type Ink = 'series-1' | 'comparator' | 'comparator-on-raised';

/**
 * How a mark is filled: each role of a number has its own, so that it is told without hue; upright stripes are a
 * published value that the reader has marked.
 */
export type Texture = 'solid' | 'hatch' | 'outline' | 'dots' | 'stripes';

/** A rectangle from one value to another; `from` and `to` in the unit of the chart, `top` and `bottom` in pixels. */
export interface BarPiece {
  readonly cell: string;
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
  readonly ink: Ink;
  readonly texture: Texture;
  /** Whether an outline closes it: not at an open end, and not where it is too narrow to show a texture then. */
  readonly outlined: boolean;
}

/** The arrow of an open end, in pixels. */
export interface Arrow {
  readonly cell: string;
  readonly from: number;
  readonly to: number;
  readonly middle: number;
  readonly ink: Ink;
}

/** A circle at a value, hollow; `middle` and `radius` in pixels. */
export interface Point {
  readonly cell: string;
  readonly at: number;
  readonly middle: number;
  readonly radius: number;
  readonly ink: Ink;
}

/** A block of text; `x` and `top` in pixels, `top` being the upper edge of its first line. */
export interface Caption {
  /** The row that the text belongs to, or null for a text that belongs to several. */
  readonly cell: string | null;
  readonly kind: 'label' | 'value';
  readonly lines: readonly string[];
  readonly x: number;
  readonly top: number;
  readonly size: number;
  readonly bold: boolean;
  readonly tone: 'text' | 'text-secondary';
  readonly anchor: 'start' | 'end';
}

/** A rectangle or a line in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Everything that a chart shows, laid out but not yet handed to Plot. */
export interface Drawing {
  /** Height in pixels. */
  readonly height: number;
  /** Where the value 0 and where the end of the scale stand, in pixels from the left. */
  readonly scale: Scale;
  readonly frames: readonly Box[];
  readonly tracks: readonly Box[];
  readonly pieces: readonly BarPiece[];
  readonly arrows: readonly Arrow[];
  readonly points: readonly Point[];
  /** Lines at 0. */
  readonly baselines: readonly Box[];
  /** Lines at the end of the scale. */
  readonly ends: readonly Box[];
  /** Brackets that join the bars which a comparison speaks of. */
  readonly brackets: readonly Box[];
  readonly captions: readonly Caption[];
}

/** A linear scale from 0: `start` and `end` are the pixels of 0 and of `scaleEnd`. */
export interface Scale {
  readonly start: number;
  readonly end: number;
  readonly scaleEnd: number;
}

/** The parts of a drawing that a layout collects row by row. */
export type Parts = {
  -readonly [Part in Exclude<keyof Drawing, 'height' | 'scale'>]: Drawing[Part][number][];
};

/**
 * Empty lists for a layout to fill.
 *
 * @example
 * ```ts
 * noParts().pieces // []
 * ```
 */
export const noParts = (): Parts => ({
  frames: [],
  tracks: [],
  pieces: [],
  arrows: [],
  points: [],
  baselines: [],
  ends: [],
  brackets: [],
  captions: [],
});

/**
 * The place of a value on a scale.
 *
 * @param value - in the unit of the chart
 * @param scale - where 0 and the end of the scale stand
 * @returns pixels from the left edge of the drawing
 * @example
 * ```ts
 * pixelOf(0.5, { start: 100, end: 300, scaleEnd: 1 }) // 200
 * ```
 */
export const pixelOf = (value: number, { start, end, scaleEnd }: Scale): number =>
  start + (value / scaleEnd) * (end - start);
