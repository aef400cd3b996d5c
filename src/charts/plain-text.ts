/**
 * A label as it may stand in a drawing: control characters and half surrogates, which XML cannot carry, become
 * spaces, and runs of white space one space; everything else is kept, since markup in a label is only text.
 *
 * @param text - any text
 * @returns the same text on one line
 * @example
 * ```ts
 * plainText(' a\u0000\n b ') // 'a b'
 * ```
 */
export const plainText = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')
    .replace(/[ \u00A0\u2028\u2029]+/gu, ' ')
    .trim();
