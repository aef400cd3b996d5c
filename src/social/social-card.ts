import { breakLines, breakMark } from '../charts/break-lines.ts';
import { textWidth } from '../charts/text-width.ts';
import { markPhrases } from '../rendering/mark-phrases.ts';
import { cardMetrics, type CardDrawing, drawingScale, type Place, placeDrawing } from './place-drawing.ts';
import { lightColour } from './light-colours.ts';
import { escapeXml } from '../rendering/escape-xml.ts';

/** What a social image shows beside the site's name. */
export interface SocialCard {
  readonly siteName: string;
  /** The number of the figure as the report counts it: 「図表5」. */
  readonly label: string | null;
  readonly title: string;
  /** A chart, or one number with what it counts, or a sentence about the page. */
  readonly body:
    | { readonly kind: 'chart'; readonly drawing: CardDrawing; readonly place: Place }
    | { readonly kind: 'number'; readonly value: string; readonly gloss: string }
    | { readonly kind: 'text'; readonly text: string };
  /** The words for the roles of the numbers shown: 「公表値」. */
  readonly roles: readonly string[];
  /** The line that names the source; empty where no number is shown. */
  readonly source: string;
}

const { width, height, margin, room, titleTop, footBottom, sourceSize, lineHeight } = cardMetrics;

interface Words {
  readonly x?: number;
  /** The baseline of the first line. */
  readonly y: number;
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
}

function written(lines: readonly string[], words: Words): string {
  const { x = margin, y, size, bold = false, colour = 'text' } = words;
  const look = `font-size="${size}"${bold ? ' font-weight="700"' : ''} fill="${lightColour(colour)}"`;
  return lines
    .map((line, index) => {
      const baseline = Math.round(y + index * size * lineHeight);
      return `<text x="${x}" y="${baseline}" ${look}>${escapeXml(line)}</text>`;
    })
    .join('');
}

function broken(text: string, size: number, bold = false, within: number = room): readonly string[] {
  return breakLines(markPhrases(text), within, size, bold);
}

/** The largest of the sizes in which the title keeps to its lines. */
function titleOf({ title, body }: Pick<SocialCard, 'title' | 'body'>): {
  lines: readonly string[];
  size: number;
} {
  const beside = body.kind === 'chart' && body.place === 'beside';
  const [sizes, most, within] = beside
    ? ([[48, 44, 40, 36, 32], 6, cardMetrics.titleColumn] as const)
    : ([[body.kind === 'text' ? 76 : 60, 60, 54, 48, 42, 36], 2, room] as const);
  const linesOf = (size: number): readonly string[] => broken(title, size, true, within);
  const fits = (size: number): boolean => linesOf(size).length <= most;
  const whole = (size: number): boolean =>
    phrasesOf(title).every((phrase) => textWidth(phrase, size, true) <= within);
  const size = sizes.find((each) => fits(each) && whole(each)) ?? sizes.find(fits) ?? 32;
  return { size, lines: linesOf(size) };
}

/** The parts of a title that no line may split, unless nothing else fits. */
function phrasesOf(title: string): string[] {
  return markPhrases(title).split(new RegExp(`[ ${breakMark}]`, 'u'));
}

/** Upper and lower edge of what stands under the title, or beside it. */
function bodyRoom(card: SocialCard): { top: number; bottom: number } {
  const { lines, size } = titleOf(card);
  const beside = card.body.kind === 'chart' && card.body.place === 'beside';
  return {
    top: beside ? titleTop - 40 : titleTop + lines.length * size * lineHeight + 24,
    bottom: footOf(card).top - 16,
  };
}

function footOf({ roles, source }: SocialCard): { sourceLines: readonly string[]; top: number } {
  const sourceLines = source === '' ? [] : broken(source, sourceSize);
  const lines = sourceLines.length + (roles.length === 0 ? 0 : 1);
  return { sourceLines, top: footBottom - lines * sourceSize * lineHeight };
}

/** How much larger than in a page the chart of a card stands; endless where it has none. */
export function chartScale(card: SocialCard): number {
  const { top, bottom } = bodyRoom(card);
  return card.body.kind === 'chart'
    ? drawingScale(card.body.drawing, card.body.place, bottom - top)
    : Infinity;
}

function bodyOf(card: SocialCard): string {
  const { body } = card;
  const { top, bottom } = bodyRoom(card);
  switch (body.kind) {
    case 'chart':
      return placeDrawing(body.drawing, body.place, top, bottom);
    case 'number':
      return numberOf(body, top, bottom);
    case 'text':
      return written(broken(body.text, 36), { y: top + 52, size: 36, colour: 'text-secondary' });
  }
}

function numberOf({ value, gloss }: { value: string; gloss: string }, top: number, bottom: number): string {
  const words = broken(gloss, 32);
  const wordsHeight = words.length * 32 * lineHeight;
  const fits = (size: number): boolean =>
    textWidth(value, size, true) <= room && size + wordsHeight <= bottom - top;
  const size = [160, 132, 108, 88].find(fits) ?? 64;
  const baseline = top + (bottom - top - size - wordsHeight) / 2 + size * 0.86;
  return (
    written([value], { y: baseline, size, bold: true, colour: 'series-1' }) +
    written(words, { y: baseline + size * 0.16 + 32 * 1.2, size: 32 })
  );
}

/** The mark of the site: the shapes of `public/favicon.svg`. */
function mark(): string {
  const y = 40;
  return (
    `<rect x="${margin}" y="${y}" width="44" height="44" rx="6" fill="${lightColour('series-1')}"/>` +
    `<rect x="${margin + 8}" y="${y + 11}" width="28" height="8" fill="${lightColour('page')}"/>` +
    `<rect x="${margin + 8}" y="${y + 25}" width="18" height="8" fill="${lightColour('series-2')}"/>`
  );
}

/**
 * Draws the social image of a page as the text of one SVG of 1200 x 630 pixels in the light colours.
 *
 * @param card - what it shows
 * @returns an `svg` element that refers to nothing outside itself
 */
export function socialCard(card: SocialCard): string {
  const { siteName, label, roles } = card;
  const { lines, size } = titleOf(card);
  const { sourceLines, top } = footOf(card);
  const roleLine = roles.length === 0 ? [] : [roles.join(' / ')];
  const sourceTop = top + roleLine.length * sourceSize * lineHeight;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Noto Sans JP">`,
    `<rect width="${width}" height="${height}" fill="${lightColour('page')}"/>`,
    `<rect y="${height - 12}" width="${width}" height="12" fill="${lightColour('series-1')}"/>`,
    mark(),
    written([siteName], { x: margin + 60, y: 72, size: 28, colour: 'text-secondary' }),
    written(label === null ? [] : [label], { y: 130, size: 26, bold: true, colour: 'meta' }),
    written(lines, { y: titleTop + size, size, bold: true }),
    bodyOf(card),
    written(roleLine, { y: top + sourceSize, size: sourceSize, bold: true }),
    written(sourceLines, { y: sourceTop + sourceSize, size: sourceSize, colour: 'meta' }),
    '</svg>',
  ].join('');
}
