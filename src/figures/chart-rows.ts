import type { ChartRow } from '../charts/chart-row.ts';
import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import { filledMessage, message } from '../i18n/messages.ts';
import type { Cell } from '../schema/cell.ts';
import type { Locale } from '../schema/locale.ts';
import type { FigureTable } from '../schema/table.ts';
import { cellEndsText, cellValueText } from './value-text.ts';

/** The category id of a value of which the source does not say what it stands for. */
export const unknownCategory = 'unknown';

/** Turns the cells of a figure's table into the rows of its chart, labelled in one language. */
export function chartRows(evidence: EvidenceIndex, table: FigureTable, locale: Locale): ChartRow[] {
  const paired = new Set(table.cells.map((cell) => cell.series)).size > 1;
  return table.cells.map((cell) => ({
    id: cell.cell,
    series: cell.series,
    seriesLabel: cell.seriesLabel[locale],
    category: cell.category === unknownCategory ? cell.cell : cell.category,
    categoryLabel: cell.categoryLabel[locale],
    estimate: cell.estimate,
    ...drawnEnds(cell),
    role: cell.role,
    status: cell.status,
    label: labelOf(evidence, table, cell, locale),
    unlabelled: cell.category === unknownCategory,
    name: [
      cell.categoryLabel[locale],
      ...(paired ? [cell.seriesLabel[locale]] : []),
      labelOf(evidence, table, cell, locale),
    ].join('\n'),
    more: roleAndEnds(cell, locale),
    refs: [
      `cell:${table.id}/${cell.cell}`,
      ...(cell.statement === null ? [] : [`st:${cell.statement}`]),
    ].join(' '),
  }));
}

/** A value without a number says why; where the table holds unlabelled values, it is one of those. */
function labelOf(evidence: EvidenceIndex, table: FigureTable, cell: Cell, locale: Locale): string {
  if (cell.status !== 'notPublished') return cellValueText(evidence, cell, locale);
  return message(locale, hasUnlabelledValues(table) ? 'value.amongUnlabelled' : 'value.notPublished');
}

/** Whether the table holds values of which the source does not say what they stand for. */
export const hasUnlabelledValues = (table: FigureTable): boolean =>
  table.cells.some((cell) => cell.category === unknownCategory);

/** The word for the role of a value that is shown, and what its ends are. */
function roleAndEnds(cell: Cell, locale: Locale): string {
  if (cell.status !== 'shown') return '';
  const ends = cellEndsText(cell, locale);
  const kind = message(locale, `interval.${cell.interval}`);
  return [
    message(locale, `role.${cell.role}`),
    ...(ends === null ? [] : [filledMessage(locale, 'chart.ends', { kind, ends })]),
  ].join('\n');
}

/** The rounding of a printed number is too small to draw: only the ends of an approximate one are. */
function drawnEnds(cell: Cell): { low: number | null; high: number | null } {
  return cell.role === 'approximate' ? { low: cell.low, high: cell.high } : { low: null, high: null };
}
