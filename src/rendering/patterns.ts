import { patternId } from '../charts/plot-options.ts';
import type { Ink, Texture } from '../charts/drawing.ts';

const svg = 'http://www.w3.org/2000/svg';
const side = 6;
const inks: readonly Ink[] = ['series-1', 'comparator', 'comparator-on-raised'];

const shapes: Readonly<Partial<Record<Texture, (ink: Ink) => [string, Readonly<Record<string, string>>]>>> = {
  hatch: (ink) => ['path', { d: `M1.5 0V${side}`, stroke: `var(--${ink})`, 'stroke-width': '2.2' }],
  stripes: (ink) => [
    'path',
    { d: `M1 0V${side}M4 0V${side}`, stroke: `var(--${ink})`, 'stroke-width': '1.4' },
  ],
  dots: (ink) => ['circle', { cx: '3', cy: '3', r: '1.6', fill: `var(--${ink})` }],
};

const element = (document: Document, name: string, attributes: Readonly<Record<string, string>>): Element => {
  const made = document.createElementNS(svg, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};

/**
 * Puts the patterns that a drawing's fills refer to into its `defs`, each once.
 *
 * @param root - the drawing; changed in place
 * @param idPrefix - with which the ids of its patterns start
 */
export const addPatterns = (root: Element, idPrefix: string): void => {
  const document = root.ownerDocument;
  const used = new Set([...root.querySelectorAll('[fill^="url("]')].map((node) => node.getAttribute('fill')));
  const defs = document.createElementNS(svg, 'defs');
  for (const [texture, shape] of Object.entries(shapes) as [Texture, (typeof shapes)[Texture]][]) {
    for (const ink of inks) {
      const id = patternId(idPrefix, texture, ink);
      if (shape === undefined || !used.has(`url(#${id})`)) continue;
      const pattern = element(document, 'pattern', {
        id,
        width: String(side),
        height: String(side),
        patternUnits: 'userSpaceOnUse',
        ...(texture === 'hatch' && { patternTransform: 'rotate(45)' }),
      });
      pattern.append(element(document, ...shape(ink)));
      defs.append(pattern);
    }
  }
  if (defs.childElementCount > 0) root.prepend(defs);
};
