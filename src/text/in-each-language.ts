import type { Localised, Locale } from '../schema/locale.ts';

/**
 * A text made once for each language.
 *
 * @param write - writes the text in one language
 * @returns both texts
 * @example
 * ```ts
 * inEachLanguage((locale) => `in ${locale}`).en // 'in en'
 * ```
 */
export function inEachLanguage(write: (locale: Locale) => string): Localised {
  return { ja: write('ja'), en: write('en') };
}
