import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import { formatInterval } from '../format/format-interval.ts';
import { formatValue } from '../format/format-value.ts';
import { impliedDecimals } from '../format/implied-decimals.ts';
import { message } from '../i18n/messages.ts';
import type { Cell } from '../schema/cell.ts';
import type { DerivedValue } from '../schema/derived-value.ts';
import type { Locale } from '../schema/locale.ts';
import { displayFactor } from '../format/format-value.ts';
import { displayWording } from '../text/display-wording.ts';

/** A cell's value as it is read: the number where it was printed, the report's words where it is approximate. */
export function cellValueText(evidence: EvidenceIndex, cell: Cell, locale: Locale): string {
  if (cell.rank !== null && cell.estimate === null) return rankText(evidence, cell, locale);
  if (cell.estimate === null || cell.unit === null) return message(locale, 'value.notPublished');
  if (cell.role === 'approximate' && cell.statement !== null) {
    return displayWording(evidence.statement(cell.statement).wording[locale]);
  }
  const decimals = impliedDecimals(cell.estimate * displayFactor(cell.unit), 1);
  return formatValue(cell.estimate, cell.unit, decimals, locale);
}

/** A cell's ends as they are read; null where it has none. */
export function cellEndsText(cell: Cell, locale: Locale): string | null {
  if (cell.unit === null || (cell.low === null && cell.high === null)) return null;
  const factor = displayFactor(cell.unit);
  const ends = [cell.low, cell.high].flatMap((end) =>
    end === null ? [] : [impliedDecimals(end * factor, 1)],
  );
  return formatInterval(cell.low, cell.high, cell.unit, Math.max(...ends), locale);
}

/** The ends that the rounding of its operands allows to a derived value, as they are read; null where it has none. */
export function derivedEndsText({ low, high, unit, decimals }: DerivedValue, locale: Locale): string | null {
  const shown = [low, high].map((end) =>
    end === null ? 0 : impliedDecimals(end * displayFactor(unit), decimals + 1),
  );
  return formatInterval(low, high, unit, Math.max(...shown), locale);
}

/** What the text says of a cell's rank. */
function rankText(evidence: EvidenceIndex, cell: Cell, locale: Locale): string {
  const table = evidence.all.tables.find((candidate) => candidate.cells.includes(cell));
  const shared = (table?.cells.filter((other) => other.rank === cell.rank).length ?? 0) > 1;
  return message(locale, shared ? 'value.amongMost' : 'value.mostNamed');
}
