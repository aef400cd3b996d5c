import type { Locale } from '../schema/locale.ts';

/**
 * Writes a number with the decimals that it has, up to a limit, and grouped thousands.
 *
 * `formatNumber` for numbers whose decimals are not known beforehand. A file of its own, since pages that compute in
 * the browser load it and would otherwise share one more file with every other page.
 *
 * @param value - any number; one that is not finite is written as such
 * @param most - the most decimals shown, 0 to 6
 * @param locale - the language whose conventions apply
 * @returns the number as text, rounded half away from zero
 * @example
 * ```ts
 * exactNumber(1.25, 3, 'ja') // '1.25'
 * exactNumber(112518, 0, 'en') // '112,518'
 * ```
 */
export function exactNumber(value: number, most: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: most }).format(value);
}

/**
 * Writes a share as a number of per cent, without the sign.
 *
 * @param share - 0-1
 * @param decimals - the decimals shown, 0 to 6
 * @param locale - the language whose conventions apply
 * @param most - the most decimals shown, at least `decimals`; the same unless it is given
 * @returns the number as text
 * @example
 * ```ts
 * perCent(0.46921, 1, 'ja') // '46.9'
 * perCent(0.445, 0, 'en', 3) // '44.5'
 * ```
 */
export function perCent(share: number, decimals: number, locale: Locale, most = decimals): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: most };
  // Twelve digits: the product with 100 must not turn 0.5 of the last decimal up or down.
  return new Intl.NumberFormat(locale, digits).format(Number((share * 100).toPrecision(12)));
}
