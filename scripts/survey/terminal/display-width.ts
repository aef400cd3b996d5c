/** Characters that take two columns of a terminal: East Asian wide and full-width ones (Unicode Annex 11), emoji. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const combining = /\p{Mark}|\u200b|\u200d|\ufe0f/u;

/**
 * How many columns of a terminal a text takes.
 *
 * @param text - one line
 * @returns full-width characters count as two, combining marks as none
 * @example
 * ```ts
 * displayWidth('ニーズ is') // 9
 * ```
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += combining.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}

/**
 * A text filled up with blanks to a width of the terminal.
 *
 * @param text - one line
 * @param width - columns
 * @param side - where the text stands
 * @returns the text; unchanged where it is wider
 */
export function padToWidth(text: string, width: number, side: 'left' | 'right'): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return side === 'left' ? text + blanks : blanks + text;
}
