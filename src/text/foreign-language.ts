import type { Locale } from '../schema/locale.ts';

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
/** Four Latin words one after another: more than a name that Japanese has taken over. */
const sentence = /\b[A-Za-z’'-]{2,}(?:[ ,:]+[A-Za-z’'-]{2,}){3,}/;

/**
 * The language of a passage where it is not that of its page, so that it is read aloud rightly.
 *
 * @param text - a title or a wording
 * @param locale - the language of the page
 * @returns the language to write into `lang`, or undefined where the page's own holds
 * @example
 * ```ts
 * foreignLanguage('Annual Survey of Firms', 'ja') // 'en'
 * foreignLanguage('中小企業白書', 'ja') // undefined
 * foreignLanguage('中小企業白書', 'en') // 'ja'
 * ```
 */
export function foreignLanguage(text: string, locale: Locale): Locale | undefined {
  if (locale === 'en') return japanese.test(text) ? 'ja' : undefined;
  return !japanese.test(text) && sentence.test(text) ? 'en' : undefined;
}
