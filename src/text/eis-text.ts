import { formatNumber } from '../format/format-number.ts';
import { formatValue } from '../format/format-value.ts';
import { filledMessage, message } from '../i18n/messages.ts';
import type { EisRow } from '../schema/eis.ts';
import type { Locale } from '../schema/locale.ts';
import { derivedMark } from './derived-mark.ts';

/** The reference of a row of the scoreboard, as it stands in `data-ref`. */
export const eisReference = (row: EisRow): string => `cell:eis-ranking/${row.id}`;

/** The reference year of a wave in words. */
export const waveText = ({ wave }: EisRow, locale: Locale): string =>
  filledMessage(locale, 'eis.wave', { wave: String(wave) });

/** The place among the countries with a value, which this site counted, or the mark of a missing value. */
export function eisPlaceText({ rank, countries }: EisRow, locale: Locale): string {
  if (rank === null) return message(locale, 'symbols.notAvailable');
  const write = (count: number): string => formatNumber(count, 0, locale);
  const place = filledMessage(locale, 'eis.place', { rank: write(rank), countries: write(countries) });
  return `${place}${derivedMark}`;
}

/** The value as a per cent, or the mark of a missing value. */
export function eisValueText({ estimate }: EisRow, locale: Locale, decimals = 1): string {
  if (estimate === null) return message(locale, 'symbols.notAvailable');
  return formatValue(estimate, 'share', decimals, locale);
}

/**
 * Writes a row of the scoreboard as a reference to it asks.
 *
 * @param row - one country, indicator and wave
 * @param variant - `place`, `wave`, `precise` (two decimals), or null for the value
 * @param locale - the language
 */
export function eisText(row: EisRow, variant: string | null, locale: Locale): string {
  if (variant === 'place') return eisPlaceText(row, locale);
  if (variant === 'wave') return waveText(row, locale);
  return eisValueText(row, locale, variant === 'precise' ? 2 : 1);
}
