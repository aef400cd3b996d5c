/**
 * Writes a wording of the report in one width: half-width digits and signs, the wave dash kept.
 *
 * @param wording - the words as they stand in the report
 * @returns the same words for display
 * @example
 * ```ts
 * displayWording('７割超') // '7割超'
 * displayWording('３～５程度') // '3～5程度'
 * ```
 */
export function displayWording(wording: string): string {
  return wording.normalize('NFKC').replaceAll('~', '～');
}
