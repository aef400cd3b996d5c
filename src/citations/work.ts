import { filledMessage, message } from '../i18n/messages.ts';
import type { Locale } from '../schema/locale.ts';
import type { Source } from '../schema/source.ts';
import type { Citation } from './citation.ts';
import { sourcesText } from './source-text.ts';

/** A date as far as it is known: year, month, day. */
type KnownDate = readonly number[];

/** One entry of a list of references, in one language. */
export interface Work {
  /** Letters, digits, dots and hyphens. */
  readonly key: string;
  readonly kind: 'report' | 'webpage' | 'dataset';
  /** Always a body or a group, never a person. */
  readonly author: string;
  readonly title: string;
  /** The title in its own language, where `title` is a translation. */
  readonly originalTitle: string | null;
  /** The site that it is a part of; null for what stands by itself. */
  readonly site: string | null;
  readonly issued: KnownDate | null;
  readonly version: string | null;
  readonly url: string | null;
  /** The part of the work that was used: a figure or a section. */
  readonly place: string | null;
  /** How far this site read it; null where nothing is to be said. */
  readonly seen: string | null;
  /** What no field of a format holds, in words. */
  readonly notes: readonly string[];
  readonly fingerprint: string | null;
  /** The language of the work itself. */
  readonly written: Locale;
  /** The language of these texts. */
  readonly language: Locale;
}

/**
 * The works of a citation in one language: whose it is first, then this site.
 *
 * @param citation - the citation
 * @param locale - the language of titles and names
 * @returns the entries of a list of references
 */
export function worksOf(citation: Citation, locale: Locale): Work[] {
  return [...originalWorks(citation, locale), ownWork(citation, locale)];
}

/** The publications that something was taken from, as entries of their own. */
export function originalWorks({ originals }: Citation, locale: Locale): Work[] {
  return originals.map(({ source, place, surveys, seen }) => {
    const { id, kind, publisher, title, date, url } = source;
    return {
      key: id,
      kind: kind === 'news' || kind === 'webPage' || kind === 'law' ? 'webpage' : 'report',
      author: publisher[locale],
      title: title[locale],
      originalTitle: locale === 'en' && title.en !== title.ja ? title.ja : null,
      // A publication in English bears its one title in both languages.
      written: title.en === title.ja ? 'en' : 'ja',
      url: url === null ? null : new URL(url).href,
      issued: knownDate(date),
      place: place?.[locale] ?? null,
      seen: seen?.[locale] ?? null,
      notes: surveys.length === 0 ? [] : [named('cite.surveys', surveys, locale)],
      ...{ site: null, version: null, fingerprint: null, language: locale },
    };
  });
}

/** The page or table of this site. */
export function ownWork(citation: Citation, locale: Locale): Work {
  const { reference, title, isTable, version, released, url, fingerprint, processed } = citation;
  const sources = citation.originals.map(({ source }) => source);
  return {
    key: `sie-${version}-${reference.replaceAll(/[^A-Za-z0-9.-]+/g, '-')}`,
    kind: isTable ? 'dataset' : 'webpage',
    author: filledMessage(locale, 'cite.author', { site: message(locale, 'site.name') }),
    title: title[locale],
    site: message(locale, 'site.name'),
    issued: released === null ? null : knownDate(released),
    notes: [named(processed ? 'cite.processedFrom' : 'cite.shownFrom', sources, locale)],
    ...{ version, url: url[locale], fingerprint, written: locale, language: locale },
    ...{ originalTitle: null, place: null, seen: null },
  };
}

function named(
  key: 'cite.surveys' | 'cite.processedFrom' | 'cite.shownFrom',
  sources: readonly Source[],
  locale: Locale,
): string {
  return filledMessage(locale, key, { sources: sourcesText(sources, locale) });
}

function knownDate(date: string): KnownDate {
  return date.split('-').map(Number);
}
