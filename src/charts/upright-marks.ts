import { type Markish, rect, ruleY } from '@observablehq/plot';
import type { Box, Texture } from './drawing.ts';
import { pixel } from './pixel.ts';

/** A rectangle in pixels that stands for the value of a row. */
export interface Block extends Box {
  readonly cell: string;
  /** A colour or a reference to a pattern. */
  readonly fill: string;
  readonly stroke: string;
}

/**
 * The blocks of a drawing as marks of Plot, all of one texture.
 *
 * @param blocks - in pixels
 * @param texture - names the class, by which a style sheet finds them
 * @returns a mark with one rectangle a block, named by its cell
 * @example
 * ```ts
 * const block = { cell: 'japan', left: 0, right: 40, top: 0, bottom: 28, fill: 'var(--series-1)', stroke: 'none' };
 * blockMarks([block], 'solid').data.length // 1
 * ```
 */
export const blockMarks = (blocks: readonly Block[], texture: Texture): Markish =>
  rect(blocks, {
    ariaLabel: (block: Block) => block.cell,
    className: `bar bar-${texture}`,
    x1: pixel((block: Block) => block.left),
    x2: pixel((block: Block) => block.right),
    y1: 'top',
    y2: 'bottom',
    fill: pixel((block: Block) => block.fill),
    stroke: pixel((block: Block) => block.stroke),
    strokeWidth: 1.5,
  });

/**
 * Level lines, each in the middle of its box and as thick as told.
 *
 * @param boxes - in pixels
 * @param className - by which a style sheet finds them
 * @param style - thickness and dashes in pixels
 * @returns a mark with one line a box
 * @example
 * ```ts
 * const box = { left: 0, right: 40, top: 0, bottom: 12 };
 * levelMarks([box], 'strip', { stroke: 'var(--comparator)', strokeWidth: 12 }).data.length // 1
 * ```
 */
export const levelMarks = (
  boxes: readonly Box[],
  className: string,
  style: { readonly stroke: string; readonly strokeWidth: number; readonly strokeDasharray?: string },
): Markish =>
  ruleY(boxes, {
    className,
    y: (box: Box) => (box.top + box.bottom) / 2,
    x1: pixel((box: Box) => box.left),
    x2: pixel((box: Box) => box.right),
    ...style,
  });
