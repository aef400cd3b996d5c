/**
 * Matches a text that a spreadsheet would run as a formula: one that begins with a sign of formulas, which a Japanese
 * Excel takes in full width too, or with white space that it passes over. The whole text is matched, line breaks
 * included, where PapaParse's own pattern misses a formula with a line break in it. Reference: OWASP, CSV Injection.
 *
 * @example
 * ```ts
 * spreadsheetFormula.test('＝1+1\n') // true
 * spreadsheetFormula.test('1+1') // false
 * ```
 */
export const spreadsheetFormula = /^[=+\-@\t\r\n＝＋－＠][^]*$/u;
