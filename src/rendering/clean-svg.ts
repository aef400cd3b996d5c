const numeric = new Set([
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'dx',
  'dy',
  'width',
  'height',
  'd',
  'transform',
  'viewBox',
]);

/** A number in an attribute, with at most one decimal and no negative zero. */
const round = (value: string): string => String(Math.round(Number(value) * 10) / 10 + 0);

const roundAll = (value: string): string => value.replace(/-?\d*\.?\d+(?:e[+-]?\d+)?/giu, round);

/** Plot places lines of text in em; in pixels they can be rounded and read by a test. */
const pixels = (node: Element, value: string): string => {
  const size = Number(node.closest('[font-size]')?.getAttribute('font-size'));
  return value.endsWith('em') ? round(String(Number.parseFloat(value) * size)) : roundAll(value);
};

const cleanElement = (node: Element): void => {
  const name = node.getAttribute('aria-label');
  if (name !== null && node.localName !== 'g') node.setAttribute('data-cell', name);
  for (const { name: key, value } of [...node.attributes]) {
    if (key.startsWith('aria-') || key === 'role' || key === 'style') node.removeAttribute(key);
    else if (numeric.has(key)) node.setAttribute(key, pixels(node, value));
  }
};

/**
 * Strips what Plot writes for itself (labels, roles, styles, titles), turns the label of each mark into `data-cell`
 * and rounds every number to 0.1 pixel.
 *
 * @param root - the drawing; changed in place
 */
export const cleanSvg = (root: Element): void => {
  for (const node of root.querySelectorAll('style, title')) node.remove();
  for (const node of [root, ...root.querySelectorAll('*')]) cleanElement(node);
  root.removeAttribute('height');
  root.removeAttribute('font-family');
  root.setAttribute('font-size', '14');
};
