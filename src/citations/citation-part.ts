import { accessedText, type AccessedForm, type Day } from './accessed-text.ts';

/**
 * A piece of a citation: plain words, the title of a work (set in italics where a style wants that), or the day of
 * access, which nobody knows before a reader copies the citation.
 */
export type CitationPart = string | { readonly title: string } | { readonly accessed: AccessedForm };

/**
 * Writes a citation as plain text.
 *
 * @param parts - its pieces
 * @param day - the day of access; null leaves a place to be filled in
 * @returns the text
 */
export function citationText(parts: readonly CitationPart[], day: Day | null): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('title' in part) return part.title;
      return day === null ? accessedPlace(part.accessed) : accessedText(part.accessed, day);
    })
    .join('');
}

/** The place for a day of access that says how to fill it in; a pattern says so itself. */
export function accessedPlace(form: AccessedForm): string {
  if (form === 'ja') return '○年○月○日';
  return form.startsWith('en') ? '[day of access]' : form;
}
