import { formatNumber } from '../../format/format-number.ts';
import { formatValue } from '../../format/format-value.ts';
import { filledMessage, message } from '../../i18n/messages.ts';
import type { Locale } from '../../schema/locale.ts';
import type { ReproductionRow } from '../../schema/reproduction.ts';

/** The value that the answers give, in words; empty where they give none. */
export function valueWords(
  { kind, microdataValue, microdataNext }: ReproductionRow,
  locale: Locale,
): string[] {
  if (microdataValue === null) return [];
  const share = (value: number): string => formatValue(value, 'share', 1, locale);
  if (kind === 'ratio') return [formatValue(microdataValue, 'ratio', 2, locale)];
  if (kind !== 'ranking' || microdataNext === null) return [share(microdataValue)];
  const parameters = { first: share(microdataValue), next: share(microdataNext) };
  return [filledMessage(locale, 'reproduction.ranking', parameters)];
}

/** The standard error, or that there is none, and the base; empty where there is no value. */
export function precisionWords(
  { microdataValue, microdataSe, microdataN }: ReproductionRow,
  locale: Locale,
): string[] {
  if (microdataValue === null) return [];
  const se =
    microdataSe === null
      ? message(locale, 'reproduction.noSe')
      : filledMessage(locale, 'reproduction.se', {
          number: filledMessage(locale, 'value.points', {
            number: formatNumber(microdataSe * 100, 1, locale),
          }),
        });
  if (microdataN === null) return [se];
  return [se, filledMessage(locale, 'reproduction.base', { number: formatNumber(microdataN, 0, locale) })];
}

/** The difference with its sign; in words where it is too small to show, and empty where there is none. */
export function differenceWords({ kind, difference }: ReproductionRow, locale: Locale): string[] {
  if (difference === null) return [];
  const [unit, decimals, shown] =
    kind === 'ratio' ? (['ratio', 2, 1] as const) : (['points', 1, 100] as const);
  if (Number((difference * shown).toFixed(decimals)) === 0)
    return [message(locale, 'reproduction.noDifference')];
  return [`${difference < 0 ? '−' : '+'}${formatValue(Math.abs(difference), unit, decimals, locale)}`];
}
