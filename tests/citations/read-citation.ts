import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

/** An entry as a reader of BibTeX, RIS or CSL-JSON understands it. */
export interface ReadEntry {
  readonly id: string;
  readonly type: string;
  readonly author: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string | null;
  readonly version: string | null;
  readonly year: number | null;
  readonly note: string;
  readonly accessed: readonly number[] | null;
}

/** Reads a citation with citation-js, which knows nothing of this project. */
export function readCitation(text: string): ReadEntry[] {
  return new Cite(text).data.map((entry) => {
    const { accessed, issued } = entry as Record<string, { 'date-parts': number[][] } | undefined>;
    const [author] = entry['author'] as { literal?: string; family?: string; given?: string }[];
    return {
      id: textOf(entry['id']) ?? '',
      type: textOf(entry['type']) ?? '',
      author: author?.literal ?? [author?.family, author?.given].filter(Boolean).join('|'),
      title: textOf(entry['title']) ?? '',
      publisher: textOf(entry['publisher']) ?? '',
      url: textOf(entry['URL']),
      // RIS has one field for version and edition.
      version: textOf(entry['version']) ?? textOf(entry['edition']),
      year: issued?.['date-parts'][0]?.[0] ?? null,
      // RIS may hold several notes.
      note: [entry['note']].flat().join('\n'),
      accessed: accessed?.['date-parts'][0] ?? null,
    };
  });
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
