import { breakLines } from '../charts/break-lines.ts';
import { metrics } from '../charts/metrics.ts';
import { markPhrases } from './mark-phrases.ts';
import { escapeXml } from './escape-xml.ts';

/** What stands around a chart in a file of its own, in one language. */
export interface ChartWords {
  readonly locale: string;
  /** The figure's number; null where it has none. */
  readonly label: string | null;
  readonly title: string;
  /** Lines under the title: measure, universe. */
  readonly subtitle: readonly string[];
  /** Lines under the chart: roles, source, site. */
  readonly notes: readonly string[];
}

const margin = 24;
const fonts = "'Noto Sans JP', 'Hiragino Sans', 'Yu Gothic UI', Meiryo, sans-serif";

interface Style {
  readonly size: number;
  readonly bold: boolean;
  readonly fill: string;
}

const styles = {
  label: { size: 14, bold: true, fill: 'var(--meta)' },
  title: { size: 20, bold: true, fill: 'var(--text)' },
  plain: { size: metrics.labelSize, bold: false, fill: 'var(--text-secondary)' },
} as const satisfies Record<string, Style>;

/** Lines of text from a place downwards, and where they end. */
const write = (
  texts: readonly string[],
  { size, bold, fill }: Style,
  top: number,
  width: number,
): { svg: string; bottom: number } => {
  const lineHeight = Math.round(size * 1.4);
  const lines = texts.flatMap((text) => breakLines(markPhrases(text), width, size, bold));
  const svg = lines.map((line, index) => {
    const y = Math.round(top + index * lineHeight + lineHeight / 2 + size * 0.36);
    const weight = bold ? ' font-weight="700"' : '';
    return `<text x="${margin}" y="${y}" font-size="${size}"${weight} fill="${fill}">${escapeXml(line)}</text>`;
  });
  return { svg: svg.join(''), bottom: top + lines.length * lineHeight };
};

/**
 * Sets a drawing into a file that stands alone: a white page with its title above and its notes below.
 *
 * @param drawing - one SVG of `renderChart`
 * @param words - what stands around it
 * @returns an SVG without style, script or anything to be loaded; its colours are still custom properties
 * @throws Error where the drawing has no viewBox
 */
export const chartFile = (drawing: string, { locale, label, title, subtitle, notes }: ChartWords): string => {
  const [, across, down] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(drawing) ?? [];
  if (across === undefined || down === undefined)
    throw new Error('chartFile requires a drawing with a viewBox');
  const width = Number(across);
  const head = write(label === null ? [] : [label], styles.label, margin, width);
  const heading = write([title], styles.title, head.bottom, width);
  const under = write(subtitle, styles.plain, heading.bottom + 4, width);
  const top = under.bottom + 16;
  const bottom = top + Number(down);
  const foot = write(notes, styles.plain, bottom + 24, width);
  const size = { width: width + 2 * margin, height: Math.ceil(foot.bottom + margin) };
  const inner = drawing
    .replace(/ xmlns="[^"]*"/u, '')
    .replace(/ (?:role|aria-labelledby|aria-describedby)="[^"]*"/gu, '')
    .replace(/ data-(?:name|more|refs)="[^"]*"/gu, '')
    .replace('<svg ', `<svg x="${margin}" y="${top}" height="${down}" overflow="visible" `);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" ` +
    `viewBox="0 0 ${size.width} ${size.height}" xml:lang="${locale}" role="img" font-family="${fonts}">` +
    `<title>${escapeXml(title)}</title>` +
    `<rect width="100%" height="100%" fill="var(--page)"/>` +
    `${head.svg}${heading.svg}${under.svg}<path d="M${margin} ${bottom + 12}h${width}" stroke="var(--axis)"/>` +
    `${inner}${foot.svg}</svg>\n`
  );
};
