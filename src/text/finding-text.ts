/**
 * A finding as a headline: one that begins with the report's words begins in lower case.
 *
 * @param text - the finding, its references filled
 * @example
 * ```ts
 * findingText('over 7 in 10 feel the need') // 'Over 7 in 10 feel the need'
 * ```
 */
export function findingText(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
