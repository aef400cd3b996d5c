import type { Shape } from '../charts/shape.ts';

const svg = 'http://www.w3.org/2000/svg';

/** Makes the elements of a drawing anew; what they say is text and never markup. */
export function drawShapes(drawing: SVGSVGElement, shapes: readonly Shape[]): void {
  drawing.replaceChildren(
    ...shapes.map(({ name, attributes, text = '' }) => {
      const element = document.createElementNS(svg, name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
      element.textContent = text;
      return element;
    }),
  );
}
