import { printable } from '../../format/printable.ts';
import type { Locale, Localised } from '../../schema/locale.ts';

/** A longer label is cut: a codebook comes from outside, and one of its labels may be a book. */
const longest = 200;

/**
 * A label of a codebook as it stands in a table: one line, without control and direction characters, and not endless.
 *
 * @param labels - in both languages
 * @param locale - the language wanted
 * @example
 * ```ts
 * labelOf({ ja: '大\n企業', en: 'Large' }, 'ja') // '大 企業'
 * ```
 */
export function labelOf(labels: Localised, locale: Locale): string {
  const label = printable(labels[locale]);
  return label.length > longest ? `${label.slice(0, longest - 1)}…` : label;
}
