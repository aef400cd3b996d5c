import type { CitationPart } from './citation-part.ts';
import { onOneLine } from './on-one-line.ts';
import type { Work } from './work.ts';
import { workNotes } from './work-notes.ts';

const types = { report: 'RPRT', webpage: 'ELEC', dataset: 'DATA' } as const;

/**
 * A record of RIS: a tag and a value a line. A comma in `AU` parts a family name from a given name, so that the name of
 * a body loses its commas there.
 *
 * @param work - the work
 * @returns the record in pieces, lines ended by a line feed
 */
export function ris(work: Work): CitationPart[] {
  const { key, kind, author, title, site, issued, version, url, written } = work;
  const [year, month, day] = issued ?? [];
  const two = (part: number | undefined): string => (part === undefined ? '' : String(part).padStart(2, '0'));
  const fields: (readonly [string, CitationPart | undefined])[] = [
    ['TY', types[kind]],
    ['ID', key],
    ['AU', author.replaceAll(/\s*[,，]\s*/g, ' ')],
    ['TI', title],
    ['T2', site ?? undefined],
    ['PB', site ?? author],
    ['PY', year === undefined ? undefined : String(year)],
    ['DA', month === undefined ? undefined : `${String(year)}/${two(month)}/${two(day)}/`],
    ['ET', version ?? undefined],
    ['UR', url ?? undefined],
    ['Y2', site === null ? undefined : { accessed: 'YYYY/MM/DD' }],
    ['LA', written],
    ...workNotes(work).map((note) => ['N1', note] as const),
    ['ER', ''],
  ];
  return fields.flatMap(([tag, value]) => {
    if (value === undefined) return [];
    return [`${tag}  - `, typeof value === 'string' ? onOneLine(value) : value, '\n'];
  });
}
