import type { SlideChart, SlideFill } from './slide.ts';

/**
 * Mends the XML of a chart that PptxGenJS wrote: square corners, a Japanese font for Japanese words, two axes as the
 * format asks for, and the textures that tell the roles of numbers apart.
 *
 * @param xml - the part of the chart
 * @param chart - what it shows
 * @param font - the name of the font
 * @returns the XML with these mended, and all else as it was
 * @example
 * ```ts
 * import { chart } from 'tests/downloads/small-table.ts';
 *
 * finishChart('<c:roundedCorners val="1"/><a:latin typeface="Yu Gothic"/>', chart, 'Yu Gothic')
 * // '<c:roundedCorners val="0"/><a:latin typeface="Yu Gothic"/><a:ea typeface="Yu Gothic"/>'
 * ```
 */
export function finishChart(xml: string, { series }: SlideChart, font: string): string {
  const plain = xml
    .replace('<c:roundedCorners val="1"/>', '<c:roundedCorners val="0"/>')
    .replace('<c:dispBlanksAs val="span"/>', '<c:dispBlanksAs val="gap"/>')
    .replace('<c:axId val="2094734556"/></c:barChart>', '</c:barChart>')
    .replaceAll(`<a:latin typeface="${font}"/>`, `<a:latin typeface="${font}"/><a:ea typeface="${font}"/>`);
  let index = -1;
  return plain.replaceAll(/<c:ser>[^]*?<\/c:ser>/gu, (element) => {
    index += 1;
    const fills = series[index]?.fills ?? [];
    const points = fills.map(
      (fill, point) =>
        `<c:dPt><c:idx val="${point}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${shape(fill)}</c:dPt>`,
    );
    const [first] = fills;
    return element
      .replace(/<c:spPr>[^]*?<\/c:spPr>/u, (look) => (first === undefined ? look : shape(first)))
      .replace(/<c:dPt>[^]*<\/c:dPt>/u, '')
      .replace('<c:invertIfNegative val="0"/>', (flag) => flag + points.join(''));
  });
}

function shape({ colour, texture }: SlideFill): string {
  const ink = `<a:srgbClr val="${colour}"/>`;
  const line = `<a:ln w="19050"><a:solidFill>${ink}</a:solidFill></a:ln>`;
  const pattern = (name: string): string =>
    `<a:pattFill prst="${name}"><a:fgClr>${ink}</a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>${line}`;
  const looks = {
    solid: `<a:solidFill>${ink}</a:solidFill>`,
    hatch: pattern('wdUpDiag'),
    dots: pattern('pct20'),
    outline: `<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${line}`,
  };
  return `<c:spPr>${looks[texture]}</c:spPr>`;
}
