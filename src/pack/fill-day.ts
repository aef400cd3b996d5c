import type { AccessedForm, Day } from '../citations/accessed-text.ts';
import type { CitationPart } from '../citations/citation-part.ts';

/**
 * Writes a citation as plain text with the day of access. It writes the day as `accessedText` does, which a test
 * compares: to share that would put it into a file of its own, a request more on every page with figures.
 *
 * @param parts - the pieces of the citation
 * @param day - the day of access
 */
export function fillDay(parts: readonly CitationPart[], day: Day): string {
  return parts.map((part) => (typeof part === 'string' ? part : textOf(part, day))).join('');
}

function textOf(part: Exclude<CitationPart, string>, { year, month, day }: Day): string {
  if ('title' in part) return part.title;
  const form: AccessedForm = part.accessed;
  const inWords = new Date(Date.UTC(year, month - 1, day));
  if (!form.includes('Y')) return inWords.toLocaleDateString(form, { dateStyle: 'long', timeZone: 'UTC' });
  if (form.startsWith('"')) return [year, month, day].join(', ');
  const [, separator = ''] = /^YYYY(.)/.exec(form) ?? [];
  return [year, month, day].map((number) => String(number).padStart(2, '0')).join(separator);
}
