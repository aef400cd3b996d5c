import type { ChartRow } from '../charts/chart-row.ts';
import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import { message } from '../i18n/messages.ts';
import type { Cell } from '../schema/cell.ts';
import type { Locale } from '../schema/locale.ts';
import type { FigureTable } from '../schema/table.ts';
import { cellValueText } from './value-text.ts';

/** The category id of a value of which the source does not say what it stands for. */
export const unknownCategory = 'unknown';

/** Turns the cells of a figure's table into the rows of its chart, labelled in one language. */
export function chartRows(evidence: EvidenceIndex, table: FigureTable, locale: Locale): ChartRow[] {
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
    label:
      cell.status === 'notPublished'
        ? message(locale, 'value.notPublished')
        : cellValueText(evidence, cell, locale),
    unlabelled: cell.category === unknownCategory,
  }));
}

/** The rounding of a printed number is too small to draw: only the ends of an approximate one are. */
function drawnEnds(cell: Cell): { low: number | null; high: number | null } {
  return cell.role === 'approximate' ? { low: cell.low, high: cell.high } : { low: null, high: null };
}
