import { message } from '../i18n/messages.ts';
import type { Locale } from '../schema/locale.ts';
import type { Citation } from './citation.ts';
import { originalWorks, ownWork, type Work } from './work.ts';

/** The name and the content of a `meta` element. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/**
 * What citation software reads in the head of a page: the tags of Highwire Press, which Google Scholar and Zotero know,
 * and Dublin Core. What is not known has no tag.
 *
 * @param citation - what the page is cited as
 * @param locale - the language of the page
 * @returns the tags in order
 */
export function metaTags(citation: Citation, locale: Locale): MetaTag[] {
  const originals = originalWorks(citation, locale);
  const own = ownWork(citation, locale);
  const site = message(locale, 'site.name');
  return [
    { name: 'citation_title', content: own.title },
    { name: 'citation_author', content: own.author },
    { name: 'citation_publisher', content: site },
    { name: 'citation_language', content: locale },
    { name: 'citation_fulltext_html_url', content: citation.url[locale] },
    ...(own.issued === null ? [] : [{ name: 'citation_publication_date', content: own.issued.join('/') }]),
    ...originals.map((work) => ({ name: 'citation_reference', content: reference(work) })),
    { name: 'DC.title', content: own.title },
    { name: 'DC.creator', content: own.author },
    { name: 'DC.publisher', content: site },
    { name: 'DC.language', content: locale },
    { name: 'DC.type', content: own.kind === 'dataset' ? 'Dataset' : 'Text' },
    { name: 'DC.format', content: 'text/html' },
    { name: 'DC.identifier', content: citation.url[locale] },
    { name: 'DC.identifier', content: citation.fingerprint },
    ...(citation.released === null ? [] : [{ name: 'DC.date', content: citation.released }]),
    ...originals.map((work) => ({ name: 'DC.source', content: sourceText(work) })),
  ];
}

/** The form that Highwire Press has for a work cited: pairs of name and value in one content. */
function reference({ title, author, issued, url }: Work): string {
  const pairs = [
    ['citation_title', title],
    ['citation_author', author],
    ['citation_publication_date', issued?.join('/')],
    ['citation_fulltext_html_url', url],
  ];
  return pairs
    .flatMap(([name, value]) =>
      value === undefined || value === null ? [] : [`${name ?? ''}=${value.replaceAll(';', ',')}`],
    )
    .join('; ');
}

function sourceText({ title, author, issued, place }: Work): string {
  return [author, title, issued?.[0], place].filter((part) => part !== null && part !== undefined).join('. ');
}
