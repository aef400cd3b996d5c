import type { Day } from '../citations/accessed-text.ts';
import { fillDay } from './fill-day.ts';
import type { ListedFormat, PackEntry } from './pack-entry.ts';

/**
 * The works behind a pack, each once, in the order in which its items name them first.
 *
 * @param entries - of the pack, in order
 * @param format - the form
 * @param day - the day of access
 * @returns the entries of the list
 */
export function listReferences(
  entries: readonly PackEntry[],
  format: ListedFormat,
  day: Day,
): readonly string[] {
  const works = new Map(entries.flatMap((entry) => entry.works.map((work) => [work.key, work] as const)));
  return [...works.values()].map(({ texts }) => fillDay(texts[format], day).replace(/\n+$/, ''));
}

/**
 * The same as one text: a file that a program reads, or a line an entry.
 *
 * @returns empty for a pack that holds nothing; CSL-JSON is one list
 */
export function referenceText(entries: readonly PackEntry[], format: ListedFormat, day: Day): string {
  const listed = listReferences(entries, format, day);
  if (listed.length === 0) return '';
  if (format === 'csl')
    return `${JSON.stringify(
      listed.flatMap((text) => JSON.parse(text) as unknown[]),
      null,
      1,
    )}\n`;
  return `${listed.join(format === 'sist02' || format === 'apa' ? '\n' : '\n\n')}\n`;
}
