import type { StatementRow } from '../../src/schema/statement.ts';
import type { Qualifier, Unit } from '../../src/schema/vocabulary.ts';
import { cleanNumber } from '../../src/stats/clean-number.ts';
import type { Interval } from '../../src/stats/interval.ts';
import { roundingInterval } from '../../src/stats/rounding-interval.ts';
import type { Quantity } from './quantity.ts';

const signs: Readonly<Record<Qualifier, string>> = {
  exact: '',
  about: '≈',
  over: '>',
  atLeast: '≥',
  under: '<',
  range: '',
};

/**
 * The number of a statement with the ends that its wording leaves.
 *
 * | qualifier | ends | kind |
 * | --- | --- | --- |
 * | exact with a precision | value ± half the precision | rounding |
 * | exact without | the value | none |
 * | about | value ± half the precision | convention |
 * | over | above the value | convention |
 * | atLeast | from the value | stated |
 * | under | half the precision below the value, up to the value | convention |
 * | range | as transcribed | stated |
 *
 * @param row - a row of the register that passed the checks
 * @returns the number, a per cent as a share, or null for a ranking
 */
export function statementQuantity(row: StatementRow): Quantity | null {
  const { value, unit, qualifier, precision } = row;
  if (unit === null || qualifier === null) return null;
  const scale = unit === 'percent' ? 100 : 1;
  const { low, high } = printedEnds(row, qualifier);
  return {
    estimate: value === null ? null : cleanNumber(value / scale),
    ends: { low: cleanNumber(low / scale), high: cleanNumber(high / scale) },
    interval: intervalKind(qualifier, precision),
    unit: unit === 'percent' ? 'share' : unit,
    role: qualifier === 'exact' ? 'published' : 'approximate',
    printed:
      signs[qualifier] + (value === null ? `${print(low, unit)}–${print(high, unit)}` : print(value, unit)),
  };
}

function printedEnds(row: StatementRow, qualifier: Qualifier): Interval {
  const value = row.value ?? 0;
  const around =
    row.precision === null ? { low: value, high: value } : roundingInterval(value, row.precision);
  switch (qualifier) {
    case 'exact':
    case 'about':
      return around;
    case 'over':
    case 'atLeast':
      return { low: value, high: Infinity };
    case 'under':
      return { low: around.low, high: value };
    case 'range':
      return { low: row.low ?? -Infinity, high: row.high ?? Infinity };
  }
}

function intervalKind(qualifier: Qualifier, precision: number | null): Quantity['interval'] {
  if (qualifier === 'exact') return precision === null ? 'none' : 'rounding';
  return qualifier === 'atLeast' || qualifier === 'range' ? 'stated' : 'convention';
}

function print(value: number, unit: Unit): string {
  const text = value.toLocaleString('en-US', { maximumFractionDigits: 6 });
  return unit === 'percent' || unit === 'percentUnspecified' ? `${text}%` : text;
}
