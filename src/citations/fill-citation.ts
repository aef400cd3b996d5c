import { escapeBibtex } from './escape-bibtex.ts';
import { onOneLine } from './on-one-line.ts';
import type { CitationFormat } from './write-citation.ts';

/** Stands where the title comes; characters for private use, which no form escapes and no text of the site holds. */
export const titlePlace = '\ue000';

/** Stands where the address comes. */
export const addressPlace = '\ue001';

/** A citation in each form, with a place for the title and the address of what is not known before a reader chooses. */
export type CitationTemplates = Readonly<Record<CitationFormat, string>>;

const escapes: Readonly<Record<CitationFormat, (text: string) => string>> = {
  ...{ credit: onOneLine, sist02: onOneLine, apa: onOneLine, ris: onOneLine, bibtex: escapeBibtex },
  csl: (text) => JSON.stringify(onOneLine(text)).slice(1, -1),
};

/**
 * Puts title and address into a citation, escaped as its form wants it.
 *
 * @param templates - the citation in each form
 * @param format - the form
 * @param title - a label, which may hold anything
 * @param address - an address, percent-encoded
 */
export function fillCitation(
  templates: CitationTemplates,
  format: CitationFormat,
  title: string,
  address: string,
): string {
  const texts: Readonly<Record<string, string>> = {
    [titlePlace]: escapes[format](title),
    [addressPlace]: address,
  };
  // In one pass, so that a title which holds a place is left as it is.
  return templates[format].replaceAll(/[\ue000\ue001]/g, (place) => texts[place] ?? '');
}
