/** A drawing as the text of one SVG, with its size in pixels. */
export interface CardDrawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** A chart stands below the title over the whole width, or beside it where it is tall. */
export type Place = 'below' | 'beside';

const margin = 56;

/** The measures of a social image in pixels; its size is the one that the sites which show such images agree on. */
export const cardMetrics = {
  width: 1200,
  height: 630,
  margin,
  room: 1200 - 2 * margin,
  titleTop: 144,
  /** Lowest line of the foot. */
  footBottom: 600,
  titleColumn: 420,
  sourceSize: 22,
  lineHeight: 1.35,
} as const;

const largestScale = 1.75;

/** Where a drawing may stand: beside the title there is less width and more height. */
function roomFor(place: Place): { left: number; width: number } {
  const { width, titleColumn, room } = cardMetrics;
  if (place === 'below') return { left: margin, width: room };
  const left = margin + titleColumn + 40;
  return { left, width: width - margin - left };
}

/**
 * How much larger than in a page a drawing can stand.
 *
 * @param drawing - its size in pixels
 * @param place - below or beside the title
 * @param height - the room in pixels
 * @example
 * ```ts
 * drawingScale({ svg: '', width: 544, height: 100 }, 'below', 250) // 1.75
 * ```
 */
export function drawingScale(drawing: CardDrawing, place: Place, height: number): number {
  return Math.min(roomFor(place).width / drawing.width, height / drawing.height, largestScale);
}

/** The drawing at its place, as large as it can be, in the middle of the height. */
export function placeDrawing(drawing: CardDrawing, place: Place, top: number, bottom: number): string {
  const scale = drawingScale(drawing, place, bottom - top);
  const wide = Math.round(drawing.width * scale);
  const high = Math.round(drawing.height * scale);
  const y = Math.round(top + (bottom - top - high) / 2);
  const placed = `x="${roomFor(place).left}" y="${y}" width="${wide}" height="${high}"`;
  return drawing.svg.replace(/^<svg[^>]*>/u, (opening) =>
    opening.replace(/ width="[\d.]+"/u, '').replace('<svg', `<svg ${placed}`),
  );
}
