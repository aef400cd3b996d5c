import { formatNumber } from '../../format/format-number.ts';
import { formatValue } from '../../format/format-value.ts';
import { filledMessage, message } from '../../i18n/messages.ts';
import type { Locale } from '../../schema/locale.ts';
import type { ReproductionRow } from '../../schema/reproduction.ts';

/** The value that the answers give, in words; empty where they give none. */
export function valueWords(
  { kind, microdataValue, microdataNext, publishedUnit }: ReproductionRow,
  locale: Locale,
): string[] {
  if (microdataValue === null) return [];
  const share = (value: number): string => formatValue(value, 'share', 1, locale);
  if (kind === 'ratio') return [formatValue(microdataValue, 'ratio', 2, locale)];
  if (kind === 'number') return [formatValue(microdataValue, publishedUnit ?? 'count', 1, locale)];
  if (kind !== 'ranking' || microdataNext === null) return [share(microdataValue)];
  const parameters = { first: share(microdataValue), next: share(microdataNext) };
  return [filledMessage(locale, 'reproduction.ranking', parameters)];
}

/** The standard error, or that there is none, and the base; empty where there is no value. */
export function precisionWords(
  { kind, microdataValue, microdataSe, microdataN, publishedUnit }: ReproductionRow,
  locale: Locale,
): string[] {
  if (microdataValue === null) return [];
  const seWords = (number: number): string =>
    kind === 'number'
      ? formatValue(number, publishedUnit ?? 'count', 1, locale)
      : filledMessage(locale, 'value.points', { number: formatNumber(number * 100, 1, locale) });
  const se =
    microdataSe === null
      ? message(locale, 'reproduction.noSe')
      : filledMessage(locale, 'reproduction.se', { number: seWords(microdataSe) });
  if (microdataN === null) return [se];
  return [se, filledMessage(locale, 'reproduction.base', { number: formatNumber(microdataN, 0, locale) })];
}

/** The difference with its sign; in words where it is too small to show, and empty where there is none. */
export function differenceWords(
  { kind, difference, publishedUnit }: ReproductionRow,
  locale: Locale,
): string[] {
  if (difference === null) return [];
  const own = { ratio: ['ratio', 2, 1] as const, number: [publishedUnit ?? 'count', 1, 1] as const };
  const [unit, decimals, shown] =
    kind === 'ratio' || kind === 'number' ? own[kind] : (['points', 1, 100] as const);
  if (Number((difference * shown).toFixed(decimals)) === 0)
    return [message(locale, 'reproduction.noDifference')];
  return [`${difference < 0 ? '−' : '+'}${formatValue(Math.abs(difference), unit, decimals, locale)}`];
}
