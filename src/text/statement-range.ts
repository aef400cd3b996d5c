import { formatInterval } from '../format/format-interval.ts';
import { displayFactor } from '../format/format-value.ts';
import { impliedDecimals } from '../format/implied-decimals.ts';
import { message } from '../i18n/messages.ts';
import type { Locale } from '../schema/locale.ts';
import type { Statement } from '../schema/statement.ts';

/** The ends of a statement's value as they are read, and what they mean. */
interface StatementRange {
  readonly range: string;
  readonly meaning: string;
}

/** What the words of a statement leave open; null where they leave nothing open, or have no ends. */
export function statementRange(statement: Statement, locale: Locale): StatementRange | null {
  const { estimateUnit: unit, low, high, interval, qualifier } = statement;
  if (unit === null || qualifier === null) return null;
  const factor = displayFactor(unit);
  const decimals = Math.max(
    ...[low, high].map((end) => (end === null ? 0 : impliedDecimals(end * factor, 2))),
  );
  const range = formatInterval(low, high, unit, decimals, locale);
  if (range === null) return null;
  const key = interval === 'none' ? (`qualifier.${qualifier}` as const) : (`interval.${interval}` as const);
  return { range, meaning: message(locale, key) };
}
