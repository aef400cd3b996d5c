import { filledMessage, message } from '../i18n/messages.ts';
import type { Locale } from '../schema/locale.ts';
import { quoteWording } from '../text/quote-wording.ts';
import type { Citation } from './citation.ts';
import type { CitationPart } from './citation-part.ts';
import { isMany, sourcesText, sourceText } from './source-text.ts';

/**
 * The credit line in the form that the Public Data License of the Japanese government (公共データ利用規約, version 1.0,
 * 1.1) shows by example: title, body, address of the page and day of use; what was processed says so. The address of
 * the report is not known and is left out.
 *
 * @param citation - the citation
 * @param locale - the language
 * @returns the line in pieces
 */
export function credit(citation: Citation, locale: Locale): CitationPart[] {
  const { title, processed, version, url, fingerprint } = citation;
  const texts: Readonly<Record<string, CitationPart>> = {
    originals: originalsText(citation, locale),
    title: quoteWording(title, locale),
    site: message(locale, 'site.name'),
    version,
    url: url[locale],
    accessed: { accessed: locale === 'ja' ? 'ja' : 'en-GB' },
    fingerprint,
  };
  const template = message(locale, processed ? 'cite.creditProcessed' : 'cite.creditShown');
  return template.split(/(\{[a-z]+\})/).map((piece) => texts[piece.slice(1, -1)] ?? piece);
}

function originalsText({ originals }: Citation, locale: Locale): string {
  const sources = originals.map(({ source }) => source);
  if (isMany(sources)) return sourcesText(sources, locale);
  return originals
    .map(({ source, place, surveys, seen }) =>
      [
        sourceText(source, locale),
        source.url === null ? '' : filledMessage(locale, 'cite.address', { url: new URL(source.url).href }),
        place === null ? '' : filledMessage(locale, 'cite.place', { place: place[locale] }),
        surveys.length === 0
          ? ''
          : filledMessage(locale, 'cite.behind', { surveys: sourcesText(surveys, locale) }),
        seen === null ? '' : filledMessage(locale, 'cite.seen', { seen: seen[locale] }),
      ].join(''),
    )
    .join(message(locale, 'cite.separator'));
}
