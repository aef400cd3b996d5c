/**
 * A text as wordings and patterns are compared: NFKC, and no white space at all.
 *
 * NFKC makes `％` and `７` ASCII and turns the full-width tilde into `~`; the line breaks of a PDF vanish.
 */
export function normaliseText(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/gu, '');
}
