import type { DefaultTreeAdapterTypes } from 'parse5';

/** A node of a page as parse5 reads it. */
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
/** An element of a page. */
export type HtmlElement = DefaultTreeAdapterTypes.Element;

const inLine = new Set(
  'a abbr b bdi cite code dfn em i kbd mark q s small span strong sub sup time u var wbr'.split(' '),
);

/** Tells whether a node is an element. */
export function isElement(node: DefaultTreeAdapterTypes.Node): node is HtmlElement {
  return 'tagName' in node;
}

/** The value of an attribute; empty where there is none. */
export function attribute({ attrs }: HtmlElement, name: string): string {
  return attrs.find((each) => each.name === name)?.value ?? '';
}

/** All elements of a name, in order. */
export function elementsOf(parent: DefaultTreeAdapterTypes.ParentNode, name: string): HtmlElement[] {
  return parent.childNodes
    .filter(isElement)
    .flatMap((element) => [...(element.tagName === name ? [element] : []), ...elementsOf(element, name)]);
}

/** Tells whether an element stands within a line, so that the words on both sides of its tags are not apart. */
export function isInLine({ tagName }: HtmlElement): boolean {
  return inLine.has(tagName);
}

/** The text of a node, with a space where a line ends. */
export function textOf(node: HtmlNode): string {
  if (isElement(node)) {
    const inner = node.childNodes.map(textOf).join('');
    return isInLine(node) ? inner : ` ${inner} `;
  }
  return 'value' in node ? node.value : '';
}

/** Writes one space for many, and none at the ends. */
export function oneSpace(text: string): string {
  return text.replaceAll(/[\s\u200B]+/g, ' ').trim();
}
