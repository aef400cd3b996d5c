/** Marks the elements by which the colours of a page are judged. */
export const sampleAttribute = 'data-colour-sample';

/**
 * Marks one element for each way in which the page paints its text, in place of the last that were marked: most rows
 * of a table are painted alike, and to judge a thousand of them takes as long as all other rules together.
 *
 * Two elements are painted alike where they and their ancestors, up to the root, agree element by element in all that
 * colour depends on. What is placed by itself (positioned or moved) may come to lie on anything, and is never taken for
 * another. What nobody sees is not marked, nor is the text of a drawing, of which axe says nothing. It runs inside the
 * page, so that it may use nothing from outside itself.
 *
 * @returns how many elements are marked
 */
export function markSamples(attribute: string): number {
  const painted = [
    'color',
    'background-color',
    'background-image',
    'background-blend-mode',
    'opacity',
    'filter',
    'backdrop-filter',
    'mix-blend-mode',
    'mask-image',
    'clip-path',
    'font-size',
    'font-weight',
    'text-shadow',
    'text-decoration-line',
    'text-decoration-color',
    'border-bottom-style',
    'border-bottom-color',
    '-webkit-text-fill-color',
    'display',
    'visibility',
    'overflow-x',
    'overflow-y',
    'forced-color-adjust',
  ];
  const numbers = new Map<string, number>();
  const known = new Map<Element, number>();

  /** The same number for elements that are painted alike. */
  const lookOf = (element: Element): number => {
    const found = known.get(element);
    if (found !== undefined) return found;
    const style = getComputedStyle(element);
    const { parentElement: parent, localName } = element;
    const alone =
      style.position !== 'static' ||
      style.transform !== 'none' ||
      ['top', 'right', 'bottom', 'left'].some((side) =>
        style.getPropertyValue(`margin-${side}`).startsWith('-'),
      );
    const key = [
      parent === null ? '' : lookOf(parent),
      localName,
      alone ? `alone ${known.size}` : '',
      ...painted.map((property) => style.getPropertyValue(property)),
    ].join('|');
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    known.set(element, number);
    return number;
  };

  const isSeen = (element: Element): boolean => {
    const { width, height, right, bottom } = element.getBoundingClientRect();
    const isInPage = right + scrollX > 0 && bottom + scrollY > 0;
    return element.checkVisibility({ visibilityProperty: true }) && isInPage && Math.max(width, height) > 1;
  };

  const hasText = (element: Element): boolean =>
    element.matches('a[href], input, select, textarea, button') ||
    [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');

  for (const marked of document.querySelectorAll(`[${attribute}]`)) marked.removeAttribute(attribute);
  const seen = new Set<number>();
  for (const element of document.body.querySelectorAll('*')) {
    if (element instanceof SVGElement || !hasText(element) || !isSeen(element)) continue;
    const look = lookOf(element);
    if (seen.has(look)) continue;
    seen.add(look);
    element.setAttribute(attribute, '');
  }
  return seen.size;
}
