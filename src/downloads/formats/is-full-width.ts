/**
 * Whether a character takes a whole em, as those of Japanese do; guessed without a font.
 *
 * @example
 * ```ts
 * isFullWidth('業') // true
 * isFullWidth('a') // false
 * ```
 */
export function isFullWidth(character: string): boolean {
  return character > '\u{2e7f}';
}
