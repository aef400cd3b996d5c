import type { MessageKey } from '../i18n/messages.ts';
import { filledMessage } from '../i18n/messages.ts';
import type { Locale } from '../schema/locale.ts';
import type { Unit } from '../schema/vocabulary.ts';
import { formatNumber } from './format-number.ts';

const hundredfold: readonly Unit[] = ['share', 'points'];

/**
 * The factor between the stored value of a unit and the number that is read: the only place where 0-1 becomes %.
 *
 * @param unit - the stored unit
 * @returns 100 for a share and for a difference of shares, else 1
 * @example
 * ```ts
 * displayFactor('share') // 100
 * displayFactor('ratio') // 1
 * ```
 */
export function displayFactor(unit: Unit): number {
  return hundredfold.includes(unit) ? 100 : 1;
}

/**
 * Writes a number with its unit in the given language.
 *
 * @param value - the stored value (a share is 0-1)
 * @param unit - its unit
 * @param decimals - decimals shown
 * @param locale - the language
 * @returns the value with its unit
 * @example
 * ```ts
 * formatValue(0.67, 'share', 0, 'ja') // '67%'
 * formatValue(0.23, 'points', 0, 'en') // '23 percentage points'
 * formatValue(2024, 'fiscalYear', 0, 'ja') // '2024年度'
 * ```
 */
export function formatValue(value: number, unit: Unit, decimals: number, locale: Locale): string {
  // A year is a name: it takes no thousands separator.
  const number =
    unit === 'fiscalYear'
      ? value.toFixed(decimals)
      : formatNumber(value * displayFactor(unit), decimals, locale);
  return withUnit(number, unit, locale);
}

/**
 * Adds the words of a unit to a number that is already written.
 *
 * @param number - the written number or range
 * @param unit - its unit
 * @param locale - the language
 * @returns the number with its unit
 * @example
 * ```ts
 * withUnit('1.49-1.55', 'ratio', 'en') // '1.49-1.55 times'
 * ```
 */
export function withUnit(number: string, unit: Unit, locale: Locale): string {
  const key: MessageKey = `unit.${unit}`;
  return filledMessage(locale, key, { number });
}
