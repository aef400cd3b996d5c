/**
 * Finds the place that a name has in the page.
 *
 * @throws Error where the page lacks it
 */
export function partOf<Kind extends HTMLElement = HTMLElement>(root: ParentNode, name: string): Kind {
  const found = root.querySelector<Kind>(`[data-part="${name}"]`);
  if (found === null) throw new Error(`The page lacks its place for: ${name}`);
  return found;
}
