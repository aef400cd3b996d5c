import type { Locale } from '../schema/locale.ts';

/** A stretch of a text in one language. */
export interface LanguageRun {
  readonly text: string;
  /** The language to write into `lang`; undefined where that of the text around holds. */
  readonly lang: Locale | undefined;
}

const letter = String.raw`[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}ー々]`;
/** From a Japanese letter to the last one after it, across digits, signs and spaces but not across Latin words. */
const stretch = new RegExp(String.raw`(${letter}(?:[^\p{sc=Latin}\n]*${letter})?)`, 'u');

/**
 * Splits a text in which Japanese and Latin script alternate, so that each is read aloud in its language.
 *
 * @param text - such as a list of references in English with Japanese titles
 * @param locale - the language of the text around
 * @returns the stretches in order; in Japanese, the text as it is
 * @example
 * ```ts
 * languageRuns('See 中小企業白書 2023年 [White Paper].', 'en').map(({ text }) => text) // ['See ', '中小企業白書 2023年', ' [White Paper].']
 * ```
 */
export function languageRuns(text: string, locale: Locale): LanguageRun[] {
  if (locale === 'ja') return [{ text, lang: undefined }];
  return text
    .split(stretch)
    .map((piece, index): LanguageRun => ({ text: piece, lang: index % 2 === 1 ? 'ja' : undefined }))
    .filter(({ text: piece }) => piece !== '');
}
