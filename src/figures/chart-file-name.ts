import type { Locale } from '../schema/locale.ts';

/**
 * The name of the file that holds a figure's chart.
 *
 * @param figure - the figure's id
 * @param value - of the choice that leads to the variant; null where there is none
 * @param locale - the language of its words
 * @example
 * ```ts
 * chartFileName('fig-05', 'levels', 'en') // 'fig-05.levels.en.svg'
 * ```
 */
export function chartFileName(figure: string, value: string | null, locale: Locale): string {
  return [figure, ...(value === null ? [] : [value]), locale, 'svg'].join('.');
}
