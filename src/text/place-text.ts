import { filledMessage, message } from '../i18n/messages.ts';
import type { Locale } from '../schema/locale.ts';
import type { Statement } from '../schema/statement.ts';

/**
 * Names a section of the report: 「第5章(2)」, `Section 5(2)`.
 *
 * @param section - the section as in the register, e.g. `5(2)`
 * @param locale - the language
 * @returns the section's name
 * @example
 * ```ts
 * sectionText('5(2)', 'ja') // '第5章(2)'
 * ```
 */
export function sectionText(section: string, locale: Locale): string {
  if (locale === 'en') return filledMessage(locale, 'place.section', { section });
  const [chapter = section, part] = section.split('(');
  const name = filledMessage(locale, 'place.section', { section: chapter });
  return part === undefined ? name : `${name}(${part}`;
}

/** Says where in the report a statement stands, and which footnote names its source. */
export function placeText(statement: Statement, figureLabel: string | null, locale: Locale): string {
  const parts = [sectionText(statement.section, locale)];
  const { footnote, place } = statement;
  if (place === 'figure' && figureLabel !== null) {
    parts.push(filledMessage(locale, 'place.figure', { figure: figureLabel }));
  }
  const named = footnote === null ? null : { footnote: String(footnote) };
  if (place === 'footnote' && named !== null) parts.push(filledMessage(locale, 'place.footnote', named));
  const mark =
    place !== 'footnote' && named !== null ? filledMessage(locale, 'place.footnoteMark', named) : '';
  return parts.join(message(locale, 'describe.separator')) + mark;
}
