import { filledMessage } from '../i18n/messages.ts';
import type { Locale } from '../schema/locale.ts';
import type { Unit } from '../schema/vocabulary.ts';
import { formatNumber } from './format-number.ts';
import { displayFactor, withUnit } from './format-value.ts';

/**
 * Writes the two ends of a value with their unit; an open end is said in words.
 *
 * @param low - the lower end in the stored unit; null is open
 * @param high - the upper end; null is open
 * @param unit - the stored unit
 * @param decimals - decimals shown at each end
 * @param locale - the language
 * @returns the range, or null where both ends are open
 * @example
 * ```ts
 * formatInterval(1.494, 1.552, 'ratio', 2, 'ja') // '1.49～1.55倍'
 * formatInterval(16, 16, 'count', 0, 'en') // '16'
 * formatInterval(0.7, null, 'share', 0, 'en') // '70% upwards (open)'
 * ```
 */
export function formatInterval(
  low: number | null,
  high: number | null,
  unit: Unit,
  decimals: number,
  locale: Locale,
): string | null {
  const write = (value: number): string => formatNumber(value * displayFactor(unit), decimals, locale);
  if (low !== null && low === high) return withUnit(write(low), unit, locale);
  if (low !== null && high !== null) {
    const range = filledMessage(locale, 'interval.closed', { low: write(low), high: write(high) });
    return withUnit(range, unit, locale);
  }
  if (low !== null)
    return filledMessage(locale, 'interval.openAbove', { low: withUnit(write(low), unit, locale) });
  if (high !== null)
    return filledMessage(locale, 'interval.openBelow', { high: withUnit(write(high), unit, locale) });
  return null;
}
