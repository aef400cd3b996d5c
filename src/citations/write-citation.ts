import type { Locale } from '../schema/locale.ts';
import { apa } from './apa.ts';
import { bibtex } from './bibtex.ts';
import type { Citation } from './citation.ts';
import type { CitationPart } from './citation-part.ts';
import { credit } from './credit.ts';
import { cslJson } from './csl-json.ts';
import { ris } from './ris.ts';
import { sist02 } from './sist02.ts';
import { worksOf, type Work } from './work.ts';

/** The forms in which a citation is written, in the order in which they are offered. */
export const citationFormats = ['credit', 'sist02', 'apa', 'bibtex', 'ris', 'csl'] as const;

/** The forms that programs read, line by line. */
export const fileFormats: readonly CitationFormat[] = ['bibtex', 'ris', 'csl'];

/** A form of citation. */
export type CitationFormat = (typeof citationFormats)[number];

/**
 * The language in which a form is written on a page: SIST 02 is a standard for Japanese, APA style one for English.
 *
 * @param format - the form
 * @param locale - the language of the page
 */
export function citationLanguage(format: CitationFormat, locale: Locale): Locale {
  if (format === 'sist02') return 'ja';
  return format === 'apa' ? 'en' : locale;
}

/**
 * Writes a citation in one form: whose it is first, this site second.
 *
 * @param citation - the citation
 * @param format - the form
 * @param locale - the language of the page
 * @returns the citation in pieces; the day of access is left to the reader
 */
export function writeCitation(citation: Citation, format: CitationFormat, locale: Locale): CitationPart[] {
  if (format === 'credit') return credit(citation, locale);
  const works = worksOf(citation, citationLanguage(format, locale));
  if (format === 'csl') return cslJson(works);
  return works.flatMap((work, index) => [
    ...(index > 0 && format !== 'ris' ? ['\n'] : []),
    ...writeWork(work, format),
  ]);
}

/** Writes one entry of a list of references. */
export function writeWork(work: Work, format: Exclude<CitationFormat, 'credit'>): CitationPart[] {
  if (format === 'csl') return cslJson([work]);
  const write: (work: Work) => CitationPart[] = { sist02, apa, bibtex, ris }[format];
  return write(work);
}
