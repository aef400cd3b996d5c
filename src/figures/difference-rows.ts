import type { ChartRow } from '../charts/chart-row.ts';
import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import { filledMessage, message } from '../i18n/messages.ts';
import type { DerivedValue } from '../schema/derived-value.ts';
import type { Locale } from '../schema/locale.ts';
import type { FigureTable } from '../schema/table.ts';
import { resolveReference } from '../text/resolve-reference.ts';
import { derivedEndsText } from './value-text.ts';

/** For each category of pairs, in the table's order, the difference that this site computed of its two values. */
export function differencesOf(
  evidence: EvidenceIndex,
  table: FigureTable,
): { category: string; value: DerivedValue }[] {
  const categories = [...new Set(table.cells.map((cell) => cell.category))];
  return categories.flatMap((category) => {
    const operands = table.cells
      .flatMap((cell) => (cell.category === category ? [`st:${cell.statement ?? ''}`] : []))
      .join(' ');
    const value = evidence.all.derived.find(
      (candidate) => candidate.operation === 'difference' && candidate.operands.join(' ') === operands,
    );
    return value === undefined ? [] : [{ category, value }];
  });
}

/** Turns the differences of a figure into rows of a chart, labelled in one language. */
export function differenceRows(evidence: EvidenceIndex, table: FigureTable, locale: Locale): ChartRow[] {
  return differencesOf(evidence, table).flatMap(({ category, value }) => {
    const [first, second] = table.cells.filter((cell) => cell.category === category);
    if (first === undefined || second === undefined) return [];
    const categoryLabel = first.categoryLabel[locale];
    const seriesLabel = filledMessage(locale, 'chart.differenceName', {
      first: first.seriesLabel[locale],
      second: second.seriesLabel[locale],
    });
    const reference = { kind: 'dv', id: value.id, variant: null } as const;
    const label = resolveReference(evidence, reference, locale).text;
    const ends = derivedEndsText(value, locale);
    const allowed =
      ends && filledMessage(locale, 'chart.ends', { kind: message(locale, 'column.range'), ends });
    return {
      id: `dv:${value.id}`,
      series: 'difference',
      seriesLabel,
      category,
      categoryLabel,
      estimate: value.estimate,
      low: value.low,
      high: value.high,
      role: 'derived',
      status: 'shown',
      label,
      ...(ends !== null && { remark: ends }),
      name: [categoryLabel, seriesLabel, label].join('\n'),
      more: [message(locale, 'role.derived'), ...(allowed === null ? [] : [allowed])].join('\n'),
      refs: `dv:${value.id}`,
    } satisfies ChartRow;
  });
}
