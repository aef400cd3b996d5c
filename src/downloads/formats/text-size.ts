import { isFullWidth } from './is-full-width.ts';

/**
 * The lines that a text takes, guessed without a font: a full-width character is as wide as its size, any other a
 * little more than half.
 *
 * @param text - one paragraph
 * @param width - of the line in points
 * @param size - of the characters in points
 * @example
 * ```ts
 * linesOf('十文字の題名が続きます', 55, 10) // 2
 * ```
 */
export function linesOf(text: string, width: number, size: number): number {
  let ems = 0;
  for (const character of text) ems += isFullWidth(character) ? 1 : 0.53;
  return Math.max(1, Math.ceil((ems * size) / width));
}

/**
 * The largest of some sizes in which texts keep to a number of lines; the smallest where none does.
 *
 * @param texts - paragraphs
 * @param sizes - in points, the largest first
 * @param width - of the line in points
 * @param most - lines in all
 * @returns one of the sizes
 * @example
 * ```ts
 * fittingSize(['中小企業のイノベーション'], [28, 24, 20], 300, 1) // 24
 * ```
 */
export function fittingSize(
  texts: readonly string[],
  sizes: readonly [number, ...number[]],
  width: number,
  most: number,
): number {
  const lines = (size: number): number => texts.reduce((sum, text) => sum + linesOf(text, width, size), 0);
  return sizes.find((size) => lines(size) <= most) ?? Math.min(...sizes);
}
