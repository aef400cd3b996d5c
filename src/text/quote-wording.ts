import type { Localised, Locale } from '../schema/locale.ts';

/**
 * Sets a wording of the report in quotation marks of a language; marks inside become the inner ones.
 *
 * @param wording - the wording as it stands, and in English
 * @param locale - the language
 * @returns the quoted wording
 * @example
 * ```ts
 * quoteWording({ ja: '「普遍性」の判断', en: 'judging how general it is' }, 'ja') // '「『普遍性』の判断」'
 * quoteWording({ ja: '「普遍性」の判断', en: 'judging how general it is' }, 'en') // '“judging how general it is”'
 * ```
 */
export function quoteWording(wording: Localised, locale: Locale): string {
  return locale === 'ja'
    ? `「${wording.ja.replaceAll('「', '『').replaceAll('」', '』')}」`
    : `“${wording.en.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
