import { message } from '../i18n/messages.ts';
import type { CitationPart } from './citation-part.ts';
import type { Work } from './work.ts';
import { workNotes } from './work-notes.ts';

/** Stands in the JSON where the day of access comes; no text of the data holds this character. */
const accessed = '\u0000accessed';

/**
 * Works as CSL-JSON, which Zotero, Pandoc and others read. Bodies are literal names; the fingerprint is a part of the
 * note.
 *
 * @param works - the works
 * @returns one list of items in pieces, as indented JSON
 */
export function cslJson(works: readonly Work[]): CitationPart[] {
  const [first = '', ...rest] = indented(works.map(item)).split(JSON.stringify(accessed));
  return [first, ...rest.flatMap((piece): CitationPart[] => [{ accessed: '"YYYY", "MM", "DD"' }, piece])];
}

/** One line for each field, also for a date, which is a list of lists. */
function indented(value: unknown): string {
  return JSON.stringify(value, null, 1).replaceAll(
    /(?<="(?:date-parts|author)": )\[[^\]]*\](?:\s*\])?/g,
    (list) => list.replaceAll(/\n\s*/g, ''),
  );
}

function item(work: Work) {
  const { key, kind, author, title, originalTitle, site, issued, version, url, written, language } = work;
  const notes = workNotes({ ...work, originalTitle: null }).join(message(language, 'cite.sentence'));
  return {
    id: key,
    type: kind,
    author: [{ literal: author }],
    title,
    ...(originalTitle !== null && { 'original-title': originalTitle }),
    ...(site !== null && { 'container-title': site }),
    publisher: site ?? author,
    ...(issued !== null && { issued: { 'date-parts': [issued] } }),
    ...(version !== null && { version }),
    ...(url !== null && { URL: url }),
    ...(site !== null && { accessed: { 'date-parts': [[accessed]] } }),
    language: written,
    ...(notes !== '' && { note: notes }),
  };
}
