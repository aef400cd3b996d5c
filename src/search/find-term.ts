const latin = /[\p{sc=Latin}\p{Nd}]/u;

/**
 * Finds a word in a text: anywhere in Japanese, which has no spaces; in Latin script where a word begins, so that "rate"
 * is not found in "strategy"; and a number whole, so that 図表1 is not found in 図表10 nor 5% in 67.5%.
 *
 * @param text - as `foldText` writes it
 * @param term - one of `queryTerms`
 * @returns where it begins, each place in order, none of which overlap
 * @example
 * ```ts
 * findTerm('図表10の次に図表1', '図表1') // [7]
 * ```
 */
export function findTerm(text: string, term: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    const end = at + term.length;
    if (at < (found.at(-1) ?? -Infinity) + term.length) continue;
    if (latin.test(term.charAt(0)) && latin.test(text.charAt(at - 1))) continue;
    if (/^\d/u.test(term) && /\d[.,]$/u.test(text.slice(Math.max(0, at - 2), at))) continue;
    if (/\d$/u.test(term) && /^(?:[.,]?\d)/u.test(text.slice(end, end + 2))) continue;
    found.push(at);
  }
  return found;
}
