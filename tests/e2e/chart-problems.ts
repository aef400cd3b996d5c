/**
 * Measures the drawings of the page as displayed: text too small, cut off or overlapping, and not exactly one of the
 * wide and the narrow drawing in view. It runs inside the page, so that it may use nothing from outside itself.
 */
export function chartProblems(): string[] {
  interface Box {
    readonly text: string;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly size: number;
  }

  /** The box of a line of text, without the white space that the font keeps above and below its letters. */
  function boxesOf(drawing: SVGSVGElement): Box[] {
    return [...drawing.querySelectorAll<SVGTextElement>('text')].flatMap((text) => {
      const scale = text.getScreenCTM()?.a ?? 0;
      const lines = [...text.querySelectorAll('tspan')];
      return (lines.length === 0 ? [text] : lines).map((line) => {
        const { left, right, top, bottom } = line.getBoundingClientRect();
        const size = parseFloat(getComputedStyle(line).fontSize) * scale;
        const spare = Math.max(0, (bottom - top - size) / 2);
        return { text: line.textContent, left, right, top: top + spare, bottom: bottom - spare, size };
      });
    });
  }

  function overlap(one: Box, other: Box): boolean {
    const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
    return across > 0.5 && down > 0.5;
  }

  const visible = (element: Element): boolean => element.getClientRects().length > 0;
  const charts = [...document.querySelectorAll('.chart')].filter(visible);
  return charts.flatMap((chart) => {
    const drawings = [...chart.querySelectorAll('svg')].filter(visible);
    const [drawing] = drawings;
    if (drawing === undefined || drawings.length > 1) return [`${drawings.length} drawings in view`];
    const frame = drawing.getBoundingClientRect();
    // Chromium rounds the box of a glyph outwards to whole units of the drawing, which may be drawn larger.
    const edge = 1.05 * Math.max(1, drawing.getScreenCTM()?.a ?? 1);
    const boxes = boxesOf(drawing);
    return [
      ...boxes
        .filter(({ size }) => size < 12)
        .map(({ text, size }) => `${text} is ${size.toFixed(1)} px high`),
      ...boxes
        .filter(
          (box) =>
            box.left < frame.left - edge ||
            box.right > frame.right + edge ||
            box.top < frame.top - edge ||
            box.bottom > frame.bottom + edge,
        )
        .map(({ text }) => `${text} leaves the drawing`),
      ...boxes.flatMap((box, index) =>
        boxes
          .slice(index + 1)
          .flatMap((other) => (overlap(box, other) ? [`${box.text} overlaps ${other.text}`] : [])),
      ),
    ];
  });
}
