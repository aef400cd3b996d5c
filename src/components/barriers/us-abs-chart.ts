import { ticks } from 'd3';
import type { ChartOptions, ChartRow } from '../../charts/chart-row.ts';
import { formatValue } from '../../format/format-value.ts';
import { filledMessage, message } from '../../i18n/messages.ts';
import type { BarrierFactor, BarrierRow, SizeGap, UsAbs } from '../../schema/barrier.ts';
import type { Locale } from '../../schema/locale.ts';
import { fillSegments, type Segment } from '../../text/segments.ts';
import {
  factorText,
  gapEnds,
  gapInPoints,
  gapsTable,
  gapText,
  percentText,
  sharesTable,
  sizeText,
} from './us-abs-words.ts';

/** The two groups of companies, the larger first. */
export const groups = [
  'innovating',
  'considered_but_not_innovating',
] as const satisfies BarrierRow['firms'][];
/** A group of companies. */
export type Firms = (typeof groups)[number];

/** In the order in which the dots stand. */
export const sizeClasses = ['1-9', '10-49', '50-249', '250+'] as const satisfies BarrierRow['size_class'][];

/** By what the barriers are ordered. */
export const orders = ['gap', 'value'] as const;
/** An order of the barriers. */
export type Order = (typeof orders)[number];

/** One view of the survey, by the values that the controls give it. */
export interface Variant {
  /** As the address and the host of the chart write it. */
  readonly key: string;
  readonly firms: Firms;
  readonly order: Order;
  /** Whether the page holds it; the others are fetched when they are asked for. */
  readonly held: boolean;
}

/** The groups of companies as the address writes them. */
export const groupKeys = {
  innovating: 'innovating',
  considered_but_not_innovating: 'considered',
} as const satisfies Record<Firms, string>;

/** Every view, the first being the one that the page shows. */
export const usAbsVariants: readonly Variant[] = orders.flatMap((order) =>
  groups.map((firms) => ({ key: `${groupKeys[firms]}.${order}`, firms, order, held: order === orders[0] })),
);

/** Everything that the survey says of one barrier in one group of companies; nothing where the table has no row. */
export interface Barrier {
  readonly factor: BarrierFactor;
  readonly rows: ReadonlyMap<BarrierRow['size_class'], BarrierRow>;
  readonly gap: SizeGap | undefined;
}

/** The barriers of one group of companies, the largest first; those without a value stand last, in the survey's order. */
export function barriersOf(usAbs: UsAbs, firms: Firms, order: Order): Barrier[] {
  const all = usAbs.factors.map((factor): Barrier => {
    const own = usAbs.rows.filter((row) => row.firms === firms && row.factor === factor.factor);
    return {
      factor,
      rows: new Map(own.map((row) => [row.size_class, row])),
      gap: usAbs.gaps.find((gap) => gap.firms === firms && gap.factor === factor.id),
    };
  });
  const sizeOf = ({ rows, gap }: Barrier): number =>
    (order === 'gap' ? gap?.estimate : rows.get('all')?.percent) ?? Number.NEGATIVE_INFINITY;
  return all.toSorted((a, b) => (sizeOf(a) === sizeOf(b) ? 0 : sizeOf(b) - sizeOf(a)));
}

/** The rows of the chart: a dot for each size class, then the size gap in words. */
export function usAbsRows(barriers: readonly Barrier[], firms: Firms, locale: Locale): ChartRow[] {
  return barriers.flatMap(({ factor, rows, gap }) => {
    const category = factorText(factor, locale);
    const of = (series: string): Pick<ChartRow, 'id' | 'series' | 'category' | 'categoryLabel'> => ({
      id: `${firms}.${factor.id}.${series}`,
      series,
      category: factor.id,
      categoryLabel: category,
    });
    const none = { estimate: null, low: null, high: null } as const;
    const dots = sizeClasses.map((sizeClass): ChartRow => {
      const row = rows.get(sizeClass);
      const seriesLabel = sizeText(sizeClass, locale);
      const label = row === undefined ? message(locale, 'barriers.notInTable') : percentText(row, locale);
      return {
        ...of(sizeClass),
        ...none,
        seriesLabel,
        estimate: row?.percent ?? null,
        role: 'published',
        status: row === undefined ? 'notPublished' : 'shown',
        label,
        name: [category, seriesLabel, label].join('\n'),
        ...(row && { more: message(locale, 'role.published') }),
      };
    });
    if (gap === undefined) return dots;
    const seriesLabel = message(locale, 'barriers.gap');
    const derived: ChartRow = {
      ...of('gap'),
      ...none,
      seriesLabel,
      role: 'derived',
      status: 'shown',
      label: gapText(gap, locale),
      name: [category, seriesLabel, gapInPoints(gap, locale)].join('\n'),
      more: `${message(locale, 'role.derived')} ${gapEnds(gap, locale)}`,
    };
    return [...dots, derived];
  });
}

/** One scale for both groups of companies, so that a change of group shows: per cent of the whole. */
export function usAbsOptions(locale: Locale): Omit<ChartOptions, 'width' | 'narrow' | 'idPrefix'> {
  const scaleEnd = 100;
  return {
    scaleEnd,
    // The words at the very end would meet the head of the column.
    ticks: ticks(0, scaleEnd, 5)
      .filter((value) => value < scaleEnd)
      .map((value) => ({ value, label: formatValue(value, 'percent', 0, locale) })),
    derivedHead: message(locale, 'barriers.gapHead'),
    emptyText: message(locale, 'chart.empty'),
  };
}

/** What the chart of one group shows, in sentences made from its data. */
export function describeUsAbs(barriers: readonly Barrier[], firms: Firms, locale: Locale): Segment[] {
  const traced = (text: string, reference: string, role: 'published' | 'derived'): Segment[] => [
    { text, reference, path: `/data/${reference.replace('table:', '')}/`, role },
  ];
  const share = (barrier: Barrier, sizeClass: BarrierRow['size_class']): Segment[] => {
    const row = barrier.rows.get(sizeClass);
    return row === undefined ? [] : traced(percentText(row, locale), sharesTable, 'published');
  };
  const name = ({ factor }: Barrier): Segment[] => [factorText(factor, locale)];
  const plain = (sizeClass: BarrierRow['size_class']): Segment[] => [
    { text: sizeText(sizeClass, locale), reference: gapsTable, path: null, role: null },
  ];
  const largest = (sizeOf: (barrier: Barrier) => number | undefined): Barrier | undefined =>
    barriers
      .filter((barrier) => sizeOf(barrier) !== undefined)
      .toSorted((a, b) => (sizeOf(b) ?? 0) - (sizeOf(a) ?? 0))[0];
  const most = largest(({ rows }) => rows.get('all')?.percent);
  const widest = largest(({ gap }) => gap?.estimate);
  const reverse = barriers.filter(({ gap }) => gap !== undefined && gap.high < 0);
  const separator = message(locale, 'describe.separator');
  const quoted = (factor: BarrierFactor): string =>
    filledMessage(locale, 'barriers.describe.quoted', { factor: factorText(factor, locale) });
  return [
    ...(most === undefined
      ? []
      : fillSegments(message(locale, 'barriers.describe.most'), {
          firms: [message(locale, `barriers.firms.${firms}`)],
          factor: name(most),
          value: share(most, 'all'),
        })),
    ...(widest?.gap === undefined
      ? []
      : fillSegments(message(locale, 'barriers.describe.widest'), {
          factor: name(widest),
          smallClass: plain(widest.gap.smallClass),
          small: share(widest, widest.gap.smallClass),
          largeClass: plain(widest.gap.largeClass),
          large: share(widest, widest.gap.largeClass),
          gap: traced(gapInPoints(widest.gap, locale), gapsTable, 'derived'),
        })),
    ...(reverse.length === 0
      ? []
      : fillSegments(message(locale, 'barriers.describe.reverse'), {
          factors: [reverse.map((barrier) => quoted(barrier.factor)).join(separator)],
        })),
  ];
}
