import PptxGenJS from 'pptxgenjs';
import { chartBook } from './chart-book.ts';
import { finishChart } from './finish-chart.ts';
import { repackOoxml, type OoxmlParts } from './repack-ooxml.ts';
import type { DeckFacts, Slide, SlideChart, SlideTable } from './slide.ts';
import { fittingSize, linesOf } from './text-size.ts';

const font = 'Yu Gothic';
const ink = {
  ...{ text: '1A1A1A', secondary: '4D4D4D', meta: '626264', link: '00118F' },
  ...{ axis: '767676', raised: 'EBECF0', frame: '00316A' },
};
/** Inches on a slide of 13.33 by 7.5. */
const place = { left: 0.6, width: 12.13, top: 0.38, title: 0.72, foot: 7.4 };
const points = place.width * 72;
/** A title takes as many lines at most; each has a layout of its own, since a place can be changed there only. */
const titleLines = [1, 2] as const;
/** In points; the largest that fits is taken. */
const sizes = {
  ...({ title: [28, 24, 20], table: [18, 16, 14, 12, 11, 10, 9] } as const),
  ...{ subtitle: 14, small: 11, label: 12, value: 16 },
};

/**
 * Writes slides for PowerPoint: charts that it draws itself and whose workbook can be edited, tables, the words that
 * belong to them, an alternative text.
 *
 * @param slides - in order
 * @param facts - what the file says of itself
 * @returns the file, the same bytes for the same arguments
 * @example
 * ```ts
 * import { readSlides } from 'tests/downloads/read-slides.ts';
 * import { slide } from 'tests/downloads/small-table.ts';
 *
 * const facts = { title: 'Firms', author: 'SME Innovation Evidence', day: '2026-11-28' };
 * const [read] = await readSlides(await pptx([slide], facts));
 * read.title // 'Two in five are small'
 * read.chart.textures // [['solid', 'wdUpDiag']]
 * ```
 */
export async function pptx(slides: readonly Slide[], facts: DeckFacts): Promise<Uint8Array<ArrayBuffer>> {
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.theme = { headFontFace: font, bodyFontFace: font };
  Object.assign(deck, {
    title: facts.title,
    subject: facts.title,
    author: facts.author,
    company: facts.author,
  });
  for (const lines of titleLines) defineMaster(deck, lines);
  for (const slide of slides) addSlide(deck, slide);
  const written = (await deck.write({ outputType: 'uint8array' })) as Uint8Array;
  const charts = slides.filter((slide): slide is Slide & { body: SlideChart } => slide.body.kind === 'chart');
  const books = await Promise.all(charts.map((slide) => chartBook(slide, slide.body, facts.day)));
  return repackOoxml(written, facts.day, (parts) => {
    renumberCharts(parts);
    charts.forEach(({ body }, index) => {
      const path = `ppt/charts/chart${index + 1}.xml`;
      edit(parts, path, (xml) => finishChart(xml, body, font));
      const [book] = books.slice(index);
      if (book !== undefined) parts.set(`ppt/embeddings/Microsoft_Excel_Worksheet${index + 1}.xlsx`, book);
    });
    slides.forEach(({ body, description }, index) => {
      if (body.kind === 'table')
        edit(parts, `ppt/slides/slide${index + 1}.xml`, (xml) => describeTable(xml, description));
    });
  });
}

function masterName(lines: number): string {
  return `figure-${lines}`;
}

/** In inches, for the largest size. */
function titleHeight(lines: number): number {
  return (lines * sizes.title[0] * 1.25) / 72;
}

function defineMaster(deck: PptxGenJS, lines: number): void {
  const options = {
    ...({ name: 'title', type: 'title', x: place.left, y: place.title } as const),
    ...{ w: place.width, h: titleHeight(lines), margin: 0 },
    ...({ align: 'left', valign: 'top', bold: true, color: ink.text, fontFace: font } as const),
  };
  deck.defineSlideMaster({ title: masterName(lines), objects: [{ placeholder: { options, text: '' } }] });
}

function addSlide(deck: PptxGenJS, slide: Slide): void {
  const { label, title, subtitle, body, mark } = slide;
  const lang = slide.locale === 'ja' ? 'ja-JP' : 'en-GB';
  const titleSize = fittingSize([title], sizes.title, points, 2);
  const lines = linesOf(title, points, titleSize) > 1 ? 2 : 1;
  const page = deck.addSlide({ masterName: masterName(lines) });
  const across = { x: place.left, w: place.width };
  const text = (words: string | PptxGenJS.TextProps[], options: PptxGenJS.TextPropsOptions): void => {
    const usual = { margin: 0, lang, fontFace: font, color: ink.text, valign: 'top' } as const;
    page.addText(words, { ...across, ...usual, ...options });
  };
  const subtitleTop = place.title + titleHeight(lines) + 0.05;
  const subtitleHeight = heightOf([subtitle], sizes.subtitle);
  const top = subtitleTop + subtitleHeight + 0.15;
  const foot = footOf(slide);
  const footTop = place.foot - foot.height;
  const room = { ...across, y: top, h: footTop - 0.15 - top };

  page.addText(title, { placeholder: 'title', lang, fontSize: titleSize });
  text([label, ...(mark === null ? [] : [mark])].join('　'), {
    ...{ y: place.top, h: 0.28 },
    ...{ fontSize: sizes.label, bold: true, color: ink.meta },
  });
  text(subtitle, {
    ...{ y: subtitleTop, h: subtitleHeight },
    ...{ fontSize: sizes.subtitle, color: ink.secondary },
  });
  if (body.kind === 'chart') addChart(page, slide, body, room);
  else addTable(page, body, lang, room);
  if (mark !== null) {
    const frame = { x: room.x - 0.15, y: room.y - 0.05, w: room.w + 0.3, h: room.h + 0.1 };
    page.addShape('rect', { ...frame, line: { color: ink.frame, width: 2.25, dashType: 'sysDot' } });
  }
  text(foot.words, { y: footTop, h: foot.height, fontSize: sizes.small, color: ink.secondary });
  page.addNotes([slide.description, ...foot.words.map((line) => line.text ?? '')].join('\n'));
}

/** The height of paragraphs in inches. */
function heightOf(texts: readonly string[], size: number): number {
  return (texts.reduce((sum, text) => sum + linesOf(text, points, size), 0) * size * 1.25) / 72;
}

/** What stands under the body, and its height in inches. */
function footOf({ roles, notes, source, edition, address }: Slide): {
  words: PptxGenJS.TextProps[];
  height: number;
} {
  const lines = [...(roles === null ? [] : [roles]), ...notes, source, edition];
  return {
    words: [
      ...lines.map((line) => ({ text: line, options: { breakLine: true, bold: line === roles } })),
      { text: address, options: { hyperlink: { url: address }, color: ink.link } },
    ],
    height: heightOf([...lines, address], sizes.small),
  };
}

type Room = Readonly<Record<'x' | 'y' | 'w' | 'h', number>>;

function addChart(page: PptxGenJS.Slide, { description }: Slide, chart: SlideChart, room: Room): void {
  const { categories, series, stacked, labelled, end, format } = chart;
  const data = series.map(({ name, values }) => ({
    ...{ name, labels: [...categories] },
    // The type asks for numbers, but what it writes for null is an empty cell, which is meant.
    values: values as number[],
  }));
  const bottomUp = { catAxisOrientation: 'maxMin' } as unknown as Pick<
    PptxGenJS.IChartOpts,
    'catAxisOrientation'
  >;
  page.addChart('bar', data, {
    ...room,
    ...bottomUp,
    barDir: 'bar',
    barGrouping: stacked ? 'stacked' : 'clustered',
    barGapWidthPct: [160, 90, 60][categories.length - 1] ?? 45,
    chartColors: series.map(({ fills }) => fills[0]?.colour ?? ink.axis),
    valAxisHidden: true,
    valAxisMinVal: 0,
    valAxisMaxVal: end,
    valAxisLabelFormatCode: format,
    valGridLine: { style: 'none' },
    catGridLine: { style: 'none' },
    catAxisLabelFontFace: font,
    catAxisLabelFontSize: categories.length > 7 ? sizes.small : sizes.subtitle,
    catAxisLabelFrequency: '1',
    catAxisLabelColor: ink.text,
    catAxisLineColor: ink.axis,
    showLegend: series.length > 1,
    legendPos: 'b',
    legendFontFace: font,
    legendFontSize: sizes.subtitle,
    legendColor: ink.text,
    showValue: labelled,
    dataLabelFormatCode: format,
    dataLabelFontFace: font,
    dataLabelFontSize: sizes.value,
    dataLabelFontBold: true,
    dataLabelColor: ink.text,
    ...(labelled && { dataLabelPosition: 'outEnd' as const }),
    altText: description,
  });
}

function addTable(
  page: PptxGenJS.Slide,
  { header, rows, widths }: SlideTable,
  lang: string,
  room: Room,
): void {
  const colW = widths.map((share) => share * room.w);
  const lines = (size: number): number =>
    [header, ...rows].reduce(
      (sum, row) =>
        sum + Math.max(...row.map((cell, index) => linesOf(cell, (colW[index] ?? 1) * 72 - 14, size))),
      0,
    );
  const height = (size: number): number => (lines(size) * size * 1.25) / 72 + (rows.length + 1) * 0.1;
  const fontSize = sizes.table.find((size) => height(size) <= room.h) ?? 8;
  const cell = (text: string, options: PptxGenJS.TableCellProps = {}): PptxGenJS.TableCell => ({
    text,
    options: { lang, fontFace: font, color: ink.text, valign: 'top', ...options },
  });
  page.addTable(
    [
      header.map((text) => cell(text, { bold: true, fill: { color: ink.raised } })),
      ...rows.map((row) => row.map((text) => cell(text))),
    ],
    {
      ...{ x: room.x, y: room.y, w: room.w, colW, fontSize, margin: [0.04, 0.08, 0.04, 0.08] },
      border: { type: 'solid', pt: 0.5, color: ink.axis },
    },
  );
}

/** The library counts the charts of the whole process; a file counts its own. */
function renumberCharts(parts: OoxmlParts): void {
  const numberOf = /^ppt\/charts\/chart(\d+)\.xml$/u;
  const found = [...parts.keys()].flatMap((path) => numberOf.exec(path)?.[1] ?? []);
  const numbers = new Map(
    found
      .map(Number)
      .sort((one, other) => one - other)
      .map((old, index) => [String(old), index + 1]),
  );
  const renumbered = (text: string): string =>
    text.replaceAll(
      /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.x)/gu,
      (_, name: string, old: string) => `${name}${numbers.get(old) ?? old}`,
    );
  for (const [path, bytes] of [...parts]) {
    const text = /\.(?:xml|rels)$/u.test(path)
      ? new TextEncoder().encode(renumbered(new TextDecoder().decode(bytes)))
      : bytes;
    parts.delete(path);
    parts.set(renumbered(path), text);
  }
}

function edit(parts: OoxmlParts, path: string, change: (xml: string) => string): void {
  const bytes = parts.get(path);
  if (bytes === undefined) throw new Error(`pptx requires the part ${path}`);
  parts.set(path, new TextEncoder().encode(change(new TextDecoder().decode(bytes))));
}

/** The library gives a table no alternative text, and does not say that its first row names the columns. */
function describeTable(xml: string, description: string): string {
  const text = description.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return xml
    .replace(/(<p:cNvPr id="\d+" name="Table \d+")/u, (opening) => `${opening} descr="${text}"`)
    .replace('<a:tblPr/>', '<a:tblPr firstRow="1"/>');
}
