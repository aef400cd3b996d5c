import type { ChartOptions, ChartRow } from '../charts/chart-row.ts';
import type { ChartForm } from '../charts/registry.ts';
import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import { filledMessage, message } from '../i18n/messages.ts';
import type { DerivedValue, Operation } from '../schema/derived-value.ts';
import type { Locale } from '../schema/locale.ts';
import { parseReference, type Reference } from '../schema/reference.ts';
import type { FigureTable } from '../schema/table.ts';
import { resolveReference } from '../text/resolve-reference.ts';
import { nextTenth } from '../charts/next-tenth.ts';

/** The options of a figure's chart that follow from its data; width and ids are the drawing's own. */
export type FigureChartOptions = Omit<ChartOptions, 'width' | 'narrow' | 'idPrefix'>;

/** Categories that stand last whatever their value. */
export const lastCategories: readonly string[] = ['other', 'other-answers'];

const shareOfWhole: readonly ChartForm[] = ['approximateShares', 'oneShare', 'groupedBars', 'gap'];

/** Chooses scale, focus, comparisons and words of a figure's chart. */
export function chartOptions(
  evidence: EvidenceIndex,
  table: FigureTable,
  form: ChartForm,
  rows: readonly ChartRow[],
  focus: string | undefined,
  locale: Locale,
): FigureChartOptions {
  const whole = shareOfWhole.includes(form);
  return {
    scaleEnd: whole ? 1 : nextTenth(rows.flatMap(({ estimate, low, high }) => [estimate, low, high])),
    emptyText: message(locale, 'chart.empty'),
    last: lastCategories,
    ...(whole ? { scaleEndLabel: message(locale, 'chart.whole') } : {}),
    ...(focus === undefined ? {} : { focus }),
    ...(form === 'groupedBars' ? { comparisons: comparisons(evidence, table, locale) } : {}),
  };
}

/** For each category of pairs: the ratio as the report words it, and the difference that this site computed. */
function comparisons(evidence: EvidenceIndex, table: FigureTable, locale: Locale): Record<string, string> {
  const categories = [...new Set(table.cells.map((cell) => cell.category))];
  return Object.fromEntries(
    categories.flatMap((category) => {
      const operands = table.cells.flatMap((cell) =>
        cell.category === category && cell.statement !== null ? [`st:${cell.statement}`] : [],
      );
      const ratio = derivedFrom(evidence, 'ratio', operands);
      const difference = derivedFrom(evidence, 'difference', operands);
      if (ratio === undefined || difference === undefined) return [];
      const words = (reference: Reference): string => resolveReference(evidence, reference, locale).text;
      const text = filledMessage(locale, 'figure.comparison', {
        ratio: words(claimOf(evidence, ratio) ?? { kind: 'dv', id: ratio.id, variant: 'range' }),
        difference: words({ kind: 'dv', id: difference.id, variant: null }),
      });
      return [[category, text]];
    }),
  );
}

function derivedFrom(
  evidence: EvidenceIndex,
  operation: Operation,
  operands: readonly string[],
): DerivedValue | undefined {
  return evidence.all.derived.find(
    (value) => value.operation === operation && value.operands.join(' ') === operands.join(' '),
  );
}

/** The statement of the report that a derived value was held against. */
function claimOf(evidence: EvidenceIndex, value: DerivedValue): Reference | null {
  const check = evidence.all.reconciliations.find((candidate) => candidate.derivation === value.id);
  return check === undefined ? null : parseReference(check.claim);
}
