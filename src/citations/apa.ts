import { filledMessage } from '../i18n/messages.ts';
import type { CitationPart } from './citation-part.ts';
import type { Work } from './work.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * An entry by APA style, seventh edition: group author, date, title, version and kind in brackets, site, address. The
 * title of a work in another language stands first, its translation in square brackets. The day of retrieval is given
 * for the page of this site, and `n.d.` stands where it has no day of release.
 *
 * @param work - the work, in English
 * @returns the entry in pieces
 */
export function apa(work: Work): CitationPart[] {
  const { author, title, originalTitle, site, issued, url, version, seen, fingerprint, kind } = work;
  const start = `${author}. (${issued === null ? 'n.d.' : dateText(issued)}). `;
  const translation = originalTitle === null ? '' : ` [${title}]`;
  const name = { title: originalTitle ?? title };
  if (site === null) {
    const known = seen === null ? '' : filledMessage('en', 'cite.seen', { seen });
    return [start, name, `${translation}${known}.${url === null ? '' : ` ${url}`}`];
  }
  const marks = [version === null ? [] : `Version ${version}`, fingerprint ?? []].flat().join('; ');
  const details = `${marks === '' ? '' : ` (${marks})`}${kind === 'dataset' ? ' [Data set]' : ''}`;
  const end = [`${details}. ${site}. Retrieved `, { accessed: 'en-US' }, `, from ${url ?? ''}`] as const;
  return [start, name, ...end];
}

function dateText([year, month, day]: readonly number[]): string {
  if (month === undefined) return String(year);
  const name = months[month - 1] ?? '';
  return day === undefined ? `${String(year)}, ${name}` : `${String(year)}, ${name} ${day}`;
}
