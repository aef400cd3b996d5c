import { fillCitation, type CitationTemplates } from '../citations/fill-citation.ts';
import type { CitationFormat } from '../citations/write-citation.ts';
import type { ExplorerView } from './explorer-view.ts';
import { type ExplorerWords, word } from './explorer-words.ts';

/** How a view is cited in each form, or why it is not. */
export type ViewCitation = { readonly refused: string } | { readonly texts: CitationTemplates };

/**
 * The citation of a view in the forms of the site; that of synthetic data is refused, since nothing about firms can rest
 * on it, and that of a reader's own file, which nobody else could find.
 *
 * @param view - the view
 * @param templates - the citation of the estimates, open for title and address; null where they must not be cited
 * @param words - the texts of the explorer
 * @param address - the address of the view
 */
export function viewCitation(
  { caption, measure, marks: { isSynthetic, isOwn } }: ExplorerView,
  templates: CitationTemplates | null,
  words: ExplorerWords,
  address: string,
): ViewCitation {
  if (isOwn) return { refused: word(words, isSynthetic ? 'own.refusedSynthetic' : 'own.refused') };
  if (isSynthetic || templates === null) return { refused: word(words, 'cite.refused') };
  const title = word(words, 'cite.title', { caption, measure });
  const fill = (format: CitationFormat): string => fillCitation(templates, format, title, address);
  return {
    texts: {
      ...{ credit: fill('credit'), sist02: fill('sist02'), apa: fill('apa') },
      ...{ bibtex: fill('bibtex'), ris: fill('ris'), csl: fill('csl') },
    },
  };
}
