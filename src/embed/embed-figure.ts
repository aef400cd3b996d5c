import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import { figureWords } from '../figures/figure-words.ts';
import { message } from '../i18n/messages.ts';
import { escapeXml } from '../rendering/escape-xml.ts';
import type { PageAddress } from '../routes/page-address.ts';
import type { Figure } from '../schema/figure.ts';
import type { Locale } from '../schema/locale.ts';

/** The room that a figure gets before its own message tells how much it needs, in CSS pixels. */
export const embedSize = { width: 720, height: 760 } as const;

/** A figure as another site shows it. */
export interface EmbeddedFigure {
  /** Number, title and site: what the iframe is called. */
  readonly title: string;
  /** The address of the content of the iframe in full. */
  readonly address: string;
  /** The element to put into a page; it holds no script and no style, which a strict page would not take. */
  readonly iframe: string;
}

/** Where the content of the iframe of a figure lies, without base path and language. */
export function embedPath(id: string): string {
  return `/embed/figures/${id}/`;
}

/**
 * Names the content of an iframe and writes the element that shows it.
 *
 * @param title - what the iframe is called
 * @param address - of its content, in full
 * @returns title, address and element; a label is escaped, whatever a source wrote
 */
export function embeddedAt(title: string, address: string): EmbeddedFigure {
  const attributes = {
    src: address,
    title,
    width: '100%',
    height: String(embedSize.height),
    frameborder: '0',
    loading: 'lazy',
  };
  const written = Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(value)}"`);
  return { title, address, iframe: `<iframe ${written.join(' ')}></iframe>` };
}

/**
 * Writes the element by which another site shows a figure as it is now.
 *
 * @param evidence - what the site knows
 * @param figure - the figure
 * @param locale - the language in which it is shown
 * @param addressOf - gives addresses in full
 */
export function embedFigure(
  evidence: EvidenceIndex,
  figure: Figure,
  locale: Locale,
  addressOf: PageAddress,
): EmbeddedFigure {
  const { label, title } = figureWords(evidence, figure, locale, addressOf);
  const name = `${label === null ? '' : `${label} `}${title} | ${message(locale, 'site.name')}`;
  return embeddedAt(name, addressOf(locale, embedPath(figure.id)));
}
