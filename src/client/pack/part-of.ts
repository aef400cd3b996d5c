/**
 * Finds the place that a name has in the page.
 *
 * @param root - where it is looked for
 * @param name - its name
 * @param kind - what kind of element it is
 * @throws Error where the page lacks it
 */
export function partOf(root: ParentNode, name: string): HTMLElement;
export function partOf<Kind extends HTMLElement>(root: ParentNode, name: string, kind: new () => Kind): Kind;
export function partOf(
  root: ParentNode,
  name: string,
  kind: new () => HTMLElement = HTMLElement,
): HTMLElement {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (!(found instanceof kind)) throw new Error(`The page lacks its place for: ${name}`);
  return found;
}
