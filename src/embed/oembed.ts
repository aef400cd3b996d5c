import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import { message } from '../i18n/messages.ts';
import type { PageAddress } from '../routes/page-address.ts';
import type { Figure } from '../schema/figure.ts';
import type { Locale } from '../schema/locale.ts';
import { cardMetrics } from '../social/place-drawing.ts';
import { embedFigure, embedSize } from './embed-figure.ts';

/** The answer of an oEmbed provider for something that is shown in an iframe. Reference: oEmbed 1.0, section 2.3.4.4. */
export interface Oembed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
}

/**
 * Says how another site shows a figure of which it knows the address.
 *
 * @param evidence - what the site knows
 * @param figure - the figure
 * @param locale - the language in which it is shown
 * @param addresses - how addresses are given in full, and that of the figure's picture
 */
export function oembed(
  evidence: EvidenceIndex,
  figure: Figure,
  locale: Locale,
  { addressOf, thumbnail }: { addressOf: PageAddress; thumbnail: string },
): Oembed {
  const { title, iframe } = embedFigure(evidence, figure, locale, addressOf);
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: message(locale, 'site.name'),
    provider_url: addressOf(locale, '/'),
    html: iframe,
    ...embedSize,
    thumbnail_url: thumbnail,
    thumbnail_width: cardMetrics.width,
    thumbnail_height: cardMetrics.height,
  };
}

/** Where the answer lies, without the base path. */
export function oembedPath(id: string, locale: Locale): string {
  return `/oembed/figures/${id}.${locale}.json`;
}
