/**
 * Puts a sentence before all that a page says.
 *
 * @param html - the page
 * @param text - the sentence, as HTML
 */
export function withNotice(html: string, text: string): string {
  return html.replace(
    /<main\b[^>]*>/,
    (start) => `${start}<p class="offline-notice" role="status">${text}</p>`,
  );
}
