import { JSDOM } from 'jsdom';
import { textWidth } from '../../src/charts/text-width.ts';

const { window } = new JSDOM('');

/** A rectangle in pixels. */
export interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Bar extends Rectangle {
  readonly cell: string | null;
  readonly texture: string;
  readonly fill: string;
  readonly width: number;
}

interface Line extends Rectangle {
  readonly cell: string | null;
  readonly kind: string;
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
}

/** What stands in a drawing, as a reader of its bytes sees it. */
export interface ReadDrawing {
  readonly root: Element;
  readonly width: number;
  readonly height: number;
  readonly bars: readonly Bar[];
  readonly tracks: readonly Rectangle[];
  readonly frames: readonly Rectangle[];
  readonly baselines: readonly number[];
  readonly arrows: readonly string[];
  readonly lines: readonly Line[];
}

const numberOf = (node: Element, name: string): number => Number(node.getAttribute(name));

const rectangle = (node: Element): Rectangle => {
  const [left, top] = [numberOf(node, 'x'), numberOf(node, 'y')];
  return { left, top, right: left + numberOf(node, 'width'), bottom: top + numberOf(node, 'height') };
};

/** The box of a dot: a circle, or a path around the place that it is moved to. */
const dotBox = (node: Element): Rectangle => {
  const [, x = 0, y = 0] =
    /translate\(([-\d.]+),([-\d.]+)\)/u.exec(node.getAttribute('transform') ?? '')?.map(Number) ?? [];
  const circle = node.localName === 'circle';
  const [left, top] = circle ? [numberOf(node, 'cx'), numberOf(node, 'cy')] : [x, y];
  const reach = (circle ? numberOf(node, 'r') : 4) + 1;
  return { left: left - reach, top: top - reach, right: left + reach, bottom: top + reach };
};

/** An attribute of an element or of the nearest one around it; `closest` would read a selector for every text. */
const inheritedBy = (element: Element, name: string): string | null => {
  for (let node: Element | null = element; node !== null; node = node.parentElement)
    if (node.hasAttribute(name)) return node.getAttribute(name);
  return null;
};

const linesOf = (text: Element): Line[] => {
  const inherited = (name: string): string | null => inheritedBy(text, name);
  const [x = 0, y = 0] = (
    /translate\(([-\d.]+),([-\d.]+)\)/u.exec(text.getAttribute('transform') ?? '') ?? []
  )
    .slice(1)
    .map(Number);
  const size = Number(inherited('font-size'));
  const bold = inherited('font-weight') === '700';
  let baseline = y;
  return (text.childElementCount > 0 ? [...text.children] : [text]).map((leaf) => {
    const words = leaf.textContent;
    const width = textWidth(words, size, bold);
    const left = inherited('text-anchor') === 'end' ? x - width : x;
    baseline = leaf.hasAttribute('dy') ? baseline + numberOf(leaf, 'dy') : y + numberOf(leaf, 'y');
    return {
      cell: text.getAttribute('data-cell'),
      kind: text.closest('g')?.getAttribute('class') ?? '',
      text: words,
      size,
      bold,
      left,
      right: left + width,
      top: baseline - size * 0.8,
      bottom: baseline + size * 0.15,
    };
  });
};

/** Reads the text of an SVG back into its bars and lines of text. */
export const readDrawing = (svg: string): ReadDrawing => {
  const root = new window.DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const all = (selector: string): Element[] => [...root.querySelectorAll(selector)];
  const [, , width = 0, height = 0] = (root.getAttribute('viewBox') ?? '').split(/[ ,]/u).map(Number);
  return {
    root,
    width,
    height,
    bars: all('.bar rect, .dot > *').map((node) => ({
      ...(node.localName === 'rect' ? rectangle(node) : dotBox(node)),
      cell: node.getAttribute('data-cell'),
      texture: (node.closest('g')?.getAttribute('class') ?? '').replace('bar bar-', ''),
      fill: node.getAttribute('fill') ?? node.closest('[fill]')?.getAttribute('fill') ?? '',
      width: numberOf(node, 'width'),
    })),
    tracks: all('.track rect').map(rectangle),
    frames: all('.frame rect').map(rectangle),
    baselines: all('.baseline line').map((node) => numberOf(node, 'x1')),
    arrows: all('.arrow path').map((node) => node.getAttribute('data-cell') ?? ''),
    lines: all('text').flatMap(linesOf),
  };
};

/** Whether two rectangles share more than a hair. */
export const overlap = (first: Rectangle, second: Rectangle): boolean =>
  first.left < second.right - 0.5 &&
  second.left < first.right - 0.5 &&
  first.top < second.bottom - 0.5 &&
  second.top < first.bottom - 0.5;
