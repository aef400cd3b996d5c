import { message } from '../i18n/messages.ts';
import type { CitationPart } from './citation-part.ts';
import { escapeBibtex } from './escape-bibtex.ts';
import type { Work } from './work.ts';
import { workNotes } from './work-notes.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * An entry of BibTeX, in UTF-8. Names and the title stand in braces of their own: a body with “and” or a comma in its
 * name stays one body, and no style changes the case of a title.
 *
 * @param work - the work
 * @returns the entry in pieces, lines ended by a line feed
 */
export function bibtex(work: Work): CitationPart[] {
  const { key, kind, author, title, site, issued, version, url, written, language } = work;
  const [year, month] = issued ?? [];
  const notes = workNotes(work).join(message(language, 'cite.sentence'));
  const fields: (readonly [string, CitationPart | undefined])[] = [
    ['author', `{${escapeBibtex(author)}}`],
    ['title', `{${escapeBibtex(title)}}`],
    [kind === 'report' ? 'institution' : 'howpublished', `{${escapeBibtex(site ?? author)}}`],
    ['year', year === undefined ? undefined : String(year)],
    ['version', version ?? undefined],
    ['url', url === null ? undefined : url.replaceAll(/[{}\\\s]/g, encodeURIComponent)],
    ['urldate', site === null ? undefined : { accessed: 'YYYY-MM-DD' }],
    ['language', { ja: 'japanese', en: 'english' }[written]],
    ['note', notes === '' ? undefined : escapeBibtex(notes)],
  ];
  const named = month === undefined ? [] : [`,\n  month = ${months[month - 1] ?? ''}`];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`,\n  ${name} = {`, value, '}'],
  );
  return [`@${kind === 'report' ? 'techreport' : 'misc'}{${key}`, ...lines, ...named, '\n}'];
}
