/** A rectangle in pixels of the viewport. */
export interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const gap = 8;
const margin = 8;

const between = (least: number, value: number, most: number): number =>
  Math.max(least, Math.min(value, most));

/**
 * Finds a place for a tip beside its mark, never on it and inside the viewport: at its right, where the neighbours
 * stay free for the pointer, else above, else below, and where none has the room above or below, whichever has more.
 *
 * @param mark - the rectangle that must stay free
 * @param tip - the size of the tip
 * @param viewport - the size of the viewport
 * @returns the upper left corner of the tip in pixels of the viewport
 */
export function placeTip(mark: Rectangle, tip: Size, viewport: Size): { left: number; top: number } {
  const right = mark.right + gap;
  if (right + tip.width <= viewport.width - margin && tip.height + 2 * margin <= viewport.height) {
    const middle = (mark.top + mark.bottom - tip.height) / 2;
    return {
      left: Math.round(right),
      top: Math.round(between(margin, middle, viewport.height - margin - tip.height)),
    };
  }
  const above = mark.top - gap - tip.height;
  const below = mark.bottom + gap;
  const roomBelow = viewport.height - margin - tip.height - below;
  const top = above >= margin || above - margin > roomBelow ? above : below;
  const left = between(margin, mark.left, viewport.width - margin - tip.width);
  return { left: Math.round(left), top: Math.round(top) };
}
