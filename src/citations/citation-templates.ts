import type { Locale } from '../schema/locale.ts';
import { citationText } from './citation-part.ts';
import type { Citation } from './citation.ts';
import { addressPlace, titlePlace, type CitationTemplates } from './fill-citation.ts';
import { writeCitation, type CitationFormat } from './write-citation.ts';

/**
 * Writes the citation of a table with a place for the title and the address of a view of it, since the words of
 * citations are too many for a browser to load.
 *
 * @param citation - the citation of the table that the views are made from, whose fingerprint they bear
 * @param locale - the language of the page
 */
export function citationTemplates(citation: Citation, locale: Locale): CitationTemplates {
  const both = (place: string): Record<Locale, string> => ({ ja: place, en: place });
  const open = { ...citation, title: both(titlePlace), url: both(addressPlace) };
  const write = (format: CitationFormat): string => citationText(writeCitation(open, format, locale), null);
  return {
    ...{ credit: write('credit'), sist02: write('sist02'), apa: write('apa') },
    ...{ bibtex: write('bibtex'), ris: write('ris'), csl: write('csl') },
  };
}
