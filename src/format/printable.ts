/**
 * A label as it may stand in a terminal: a codebook comes from outside, and a control character in it could move the
 * cursor or send commands to the terminal.
 *
 * @param label - any text
 * @returns one line without control and direction characters
 * @example
 * ```ts
 * printable('a\u001b[2Jb') // 'a [2Jb'
 * ```
 */
export function printable(label: string): string {
  return label.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
