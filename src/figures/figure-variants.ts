import type { ChartRow } from '../charts/chart-row.ts';
import { type ChartForm, isChartForm } from '../charts/registry.ts';
import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import { filledMessage, message, type MessageKey } from '../i18n/messages.ts';
import type { Cell } from '../schema/cell.ts';
import type { DerivedValue } from '../schema/derived-value.ts';
import type { Figure } from '../schema/figure.ts';
import type { Locale } from '../schema/locale.ts';
import type { FigureTable } from '../schema/table.ts';
import { chartOptions, lastCategories, type FigureChartOptions } from './chart-options.ts';
import { chartRows, hasUnlabelledValues } from './chart-rows.ts';
import { differenceRows, differencesOf } from './difference-rows.ts';

/** One way to draw a figure, and the rows of its table in the same order. */
export interface FigureVariant {
  /** The value of the choice that leads here; null where there is no choice. */
  readonly value: string | null;
  readonly label: string;
  readonly form: ChartForm;
  readonly rows: readonly ChartRow[];
  readonly options: FigureChartOptions;
  /** What is to be known of this variant beside the figure's own description; null where there is nothing. */
  readonly caption: string | null;
  /** What the table of this variant holds: cells of the figure, or values derived from them. */
  readonly table: FigureTable | readonly DerivedValue[];
}

/** The variants of a figure's chart, the first of which is shown at first; none where the figure has no chart. */
export interface FigureVariants {
  /** The parameter of the address, and its label; null where there is one variant only. */
  readonly choice: { readonly name: string; readonly label: string } | null;
  readonly variants: readonly FigureVariant[];
}

/** Finds the ways in which a figure can be drawn: by value or as in the report, levels or differences. */
export function figureVariants(
  evidence: EvidenceIndex,
  figure: Figure,
  focus: string | undefined,
  locale: Locale,
): FigureVariants {
  const { form } = figure;
  if (figure.table === null || !isChartForm(form)) return { choice: null, variants: [] };
  const text = (key: MessageKey): string => message(locale, key);
  const table = evidence.table(figure.table);
  const drawn = (
    shown: FigureTable,
    value: string | null,
    label: string,
    own: Partial<FigureChartOptions> = {},
  ) => {
    const rows = chartRows(evidence, shown, locale);
    const options = { ...chartOptions(evidence, shown, form, rows, focus, locale), ...own };
    return { value, label, form, rows, options, caption: null, table: shown };
  };
  const ordered = ordersOf(figure, table);
  if (ordered !== null) {
    return {
      choice: { name: 'order', label: text('chart.order') },
      variants: [
        drawn(ordered.byValue, 'value', text('chart.orderValue')),
        drawn(
          ordered.asReported,
          'report',
          text(hasUnlabelledValues(table) ? 'chart.orderText' : 'chart.orderReport'),
          {
            order: 'given',
          },
        ),
      ],
    };
  }
  if (form === 'groupedBars' && differencesOf(evidence, table).length > 0) {
    return {
      choice: { name: 'measure', label: text('chart.measure') },
      variants: [
        drawn(table, 'levels', text('chart.measureLevels')),
        differenceVariant(evidence, table, focus, locale),
      ],
    };
  }
  return { choice: null, variants: [drawn(table, null, '')] };
}

function differenceVariant(
  evidence: EvidenceIndex,
  table: FigureTable,
  focus: string | undefined,
  locale: Locale,
): FigureVariant {
  const rows = differenceRows(evidence, table, locale);
  const form = 'differences';
  const { scaleEnd, emptyText } = chartOptions(evidence, table, form, rows, focus, locale);
  return {
    value: 'difference',
    label: message(locale, 'chart.measureDifference'),
    form,
    rows,
    options: {
      scaleEnd,
      ...(emptyText !== undefined && { emptyText }),
      zeroLabel: message(locale, 'chart.noDifference'),
    },
    caption: [
      filledMessage(locale, 'chart.differenceCaption', { difference: rows[0]?.seriesLabel ?? '' }).trimEnd(),
      message(locale, 'figure.noInterval'),
    ].join(locale === 'ja' ? '' : ' '),
    table: differencesOf(evidence, table).map(({ value }) => value),
  };
}

/** Two orders of the same values; null where they are the same, as for size classes. */
function ordersOf(
  figure: Figure,
  table: FigureTable,
): { byValue: FigureTable; asReported: FigureTable } | null {
  const { cells } = table;
  if (figure.form !== 'rankedResponses' && figure.form !== 'bars') return null;
  const size = (cell: Cell): number => cell.estimate ?? -1;
  const isLast = (cell: Cell): number => (lastCategories.includes(cell.category) ? 1 : 0);
  const byValue = cells.toSorted((a, b) => isLast(a) - isLast(b) || size(b) - size(a));
  // A figure's cells stand as drawn there; those of a text stand as in the list of its statements.
  const place = (cell: Cell): number => figure.statements.indexOf(cell.statement ?? '');
  const asReported = figure.kind === 'text' ? cells.toSorted((a, b) => place(a) - place(b)) : cells;
  if (byValue.every((cell, index) => cell === asReported[index])) return null;
  return { byValue: { ...table, cells: byValue }, asReported: { ...table, cells: asReported } };
}
