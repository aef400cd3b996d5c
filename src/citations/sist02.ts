import { filledMessage } from '../i18n/messages.ts';
import type { CitationPart } from './citation-part.ts';
import type { Work } from './work.ts';

/**
 * An entry by SIST 02-2007 (参照文献の書き方), for a report or a page of a web site: author, title, site, date or
 * version, address and day of reference, between full stops. A page's title stands in quotation marks; a site that
 * bears its author's name is named once.
 *
 * @param work - the work, in Japanese
 * @returns the entry in pieces
 */
export function sist02(work: Work): CitationPart[] {
  const { author, title, site, issued, place, url, version, seen, fingerprint } = work;
  const date = issued?.map((part) => String(part).padStart(2, '0')).join('-');
  const edition = version === null ? undefined : `${version}版`;
  const elements = [
    author,
    site === null ? title : `“${title}”`,
    site === null || site === author ? '' : site,
    [date, edition, place ?? undefined].filter((element) => element !== undefined).join(', '),
    url ?? '',
  ];
  const before = elements.filter((element) => element !== '').join('. ');
  if (site === null) return [`${before}${seen === null ? '' : filledMessage('ja', 'cite.seen', { seen })}.`];
  return [
    `${before}, (参照 `,
    { accessed: 'YYYY-MM-DD' },
    ')',
    fingerprint === null ? '.' : `, ${fingerprint}.`,
  ];
}
