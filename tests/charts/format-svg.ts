/** Elements that stand on a line with their text, since a line break inside a text would be seen. */
const inline = /^<\/?(?:tspan)\b|^<\/text>/u;

/**
 * Writes an SVG with one element a line, indented, so that a difference between two can be reviewed.
 *
 * @param svg - an SVG without comments and without white space between its elements
 * @returns the same elements and texts
 */
export function formatSvg(svg: string): string {
  let depth = 0;
  return svg.replaceAll(/<[^>]*>/gu, (tag) => {
    if (tag.startsWith('</')) depth -= 1;
    const written = inline.test(tag) ? tag : `\n${'  '.repeat(depth)}${tag}`;
    if (!tag.startsWith('</') && !tag.endsWith('/>')) depth += 1;
    return written;
  });
}
