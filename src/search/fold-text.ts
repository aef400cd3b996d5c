/**
 * Writes a text as it is compared: in one width and one case (NFKC, https://unicode.org/reports/tr15/), with one kind of
 * quotation mark and of dash, and without signs that nobody sees, such as those that turn the direction of a text. Kana
 * stay what they are.
 *
 * @param text - of a page, or what a reader typed
 * @example
 * ```ts
 * foldText('ｲﾉﾍﾞｰｼｮﾝ ６７％') // 'イノベーション 67%'
 * foldText('The Firm’s') // "the firm's"
 * ```
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/\s/gu, ' ')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/[‐‑–—−]/gu, '-')
    .replace(/〜/gu, '~');
}
