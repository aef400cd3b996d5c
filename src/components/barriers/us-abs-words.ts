import { formatNumber } from '../../format/format-number.ts';
import { displayFactor, formatValue } from '../../format/format-value.ts';
import { filledMessage, message } from '../../i18n/messages.ts';
import type { BarrierFactor, BarrierRow, SizeGap } from '../../schema/barrier.ts';
import type { Locale } from '../../schema/locale.ts';
import { derivedMark } from '../../text/derived-mark.ts';

/** The published tables that the numbers come from, as `data-ref`. */
export const sharesTable = 'table:us-abs-innovation-barriers';
/** The same for the size gaps, which this site computed. */
export const gapsTable = 'table:us-abs-size-gaps';

const decimals = 1;

/** A barrier in the language of the page; the survey's own words in English. */
export function factorText(factor: BarrierFactor, locale: Locale): string {
  return locale === 'ja' ? factor.ja : factor.factor;
}

/** A size class in words: `1～9人`, `250 or more staff`. */
export function sizeText(sizeClass: BarrierRow['size_class'], locale: Locale): string {
  if (sizeClass === 'all') return message(locale, 'barriers.staffAll');
  const [low = '', high] = sizeClass.replace('+', '').split('-');
  return high === undefined
    ? filledMessage(locale, 'barriers.staffFrom', { low })
    : filledMessage(locale, 'barriers.staffRange', { low, high });
}

/** A published per cent as it is printed. */
export function percentText({ percent }: BarrierRow, locale: Locale): string {
  return formatValue(percent, 'percent', decimals, locale);
}

/** The number of companies in a base. */
export function baseText({ base_companies: base }: BarrierRow, locale: Locale): string {
  return formatValue(base, 'firms', 0, locale);
}

/** A size gap with its sign and the mark of a derived value: `+15.6◇`; its unit stands in the head of the column. */
export function gapText({ estimate, unit }: SizeGap, locale: Locale): string {
  return `${signed(estimate * displayFactor(unit), locale)}${derivedMark}`;
}

/** The same with its unit: `+15.6ポイント◇`. */
export function gapInPoints({ estimate, unit }: SizeGap, locale: Locale): string {
  const number = signed(estimate * displayFactor(unit), locale);
  return `${filledMessage(locale, `unit.${unit}`, { number })}${derivedMark}`;
}

/** Between which values the gap lies, given the rounding of both shares. */
export function gapEnds({ low, high, unit }: SizeGap, locale: Locale): string {
  const [from, to] = [low, high].map((end) => signed(end * displayFactor(unit), locale));
  return filledMessage(locale, 'interval.closed', { low: from ?? '', high: to ?? '' });
}

function signed(value: number, locale: Locale): string {
  const size = formatNumber(Math.abs(value), decimals, locale);
  if (Number(size) === 0) return size;
  return `${value < 0 ? '−' : '+'}${size}`;
}
