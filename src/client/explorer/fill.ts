import type { TrustedTypes } from '../trusted-types.ts';

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
// The page of a reader's own file lets nothing else turn text into elements.
const policy = trustedTypes?.createPolicy('explorer', { createHTML: (html) => html });

/**
 * Fills an element with what a function of `src/explorer` wrote, which escapes every label.
 *
 * @param element - the place of a table or a drawing
 * @param html - its elements
 */
export function fill(element: Element, html: string): void {
  element.innerHTML = policy?.createHTML(html) ?? html;
}
