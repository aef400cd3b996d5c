import type { Locale } from '../schema/locale.ts';

/**
 * Writes a large number in words by its order of magnitude, with two significant digits.
 *
 * @param value - any finite number
 * @param locale - the language whose words apply
 * @example
 * ```ts
 * formatRoughly(271_800_000_000_000, 'ja') // '270兆'
 * formatRoughly(271_800_000_000_000, 'en') // '270 trillion'
 * ```
 */
export function formatRoughly(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 2,
  }).format(value);
}
