/**
 * Puts a text on one line for the formats in which a line is a field: line breaks and control characters become spaces,
 * and two spaces become one, since some readers of RIS take letters before two spaces and a hyphen for a tag anywhere.
 *
 * @param text - a label, which may hold anything
 * @example
 * ```ts
 * onOneLine('first\r\nER  - ') // 'first ER -'
 * ```
 */
export function onOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp} ]+/gu, ' ').trim();
}
