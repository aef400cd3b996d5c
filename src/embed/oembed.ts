import { message } from '../i18n/messages.ts';
import type { Locale } from '../schema/locale.ts';
import { cardMetrics } from '../social/place-drawing.ts';
import { type EmbeddedFigure, embedSize } from './embed-figure.ts';

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
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
}

/**
 * Says how another site shows a figure of which it knows the address.
 *
 * @param embedded - the figure
 * @param locale - the language in which it is shown
 * @param about - the address of the site and that of the figure's picture; null where there is none that stays as it is
 */
export function oembed(
  { title, iframe }: Pick<EmbeddedFigure, 'title' | 'iframe'>,
  locale: Locale,
  { home, thumbnail }: { readonly home: string; readonly thumbnail: string | null },
): Oembed {
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: message(locale, 'site.name'),
    provider_url: home,
    html: iframe,
    ...embedSize,
    ...(thumbnail !== null && {
      thumbnail_url: thumbnail,
      thumbnail_width: cardMetrics.width,
      thumbnail_height: cardMetrics.height,
    }),
  };
}

/** Where the answer lies, without the base path. */
export function oembedPath(id: string, locale: Locale): string {
  return `/oembed/figures/${id}.${locale}.json`;
}
