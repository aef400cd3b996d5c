import type { Locale } from '../schema/locale.ts';

/**
 * Writes a number with a fixed number of decimals and grouped thousands.
 *
 * @param value - any finite number
 * @param decimals - decimals shown, 0 to 6
 * @param locale - the language whose conventions apply
 * @returns the number as text, rounded half away from zero
 * @throws RangeError where the value is not finite
 * @example
 * ```ts
 * formatNumber(18968, 0, 'ja') // '18,968'
 * formatNumber(1.5227, 2, 'en') // '1.52'
 * ```
 */
export function formatNumber(value: number, decimals: number, locale: Locale): string {
  if (!Number.isFinite(value)) throw new RangeError(`formatNumber requires a finite value: ${String(value)}`);
  return numberFormat(decimals, locale).format(value);
}

// To make one takes a hundred times as long as to use it.
const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(decimals: number, locale: Locale): Intl.NumberFormat {
  const key = `${locale} ${decimals}`;
  const known = numberFormats.get(key);
  if (known !== undefined) return known;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const made = new Intl.NumberFormat(locale, digits);
  numberFormats.set(key, made);
  return made;
}
