import type { ChartRow } from '../charts/chart-row.ts';
import { formatValue } from '../format/format-value.ts';
import { filledMessage, message } from '../i18n/messages.ts';
import type { Locale } from '../schema/locale.ts';
import type { Role } from '../schema/vocabulary.ts';
import type { GalleryShape } from './gallery-shapes.ts';

/** The generated values: the same in every build, spread over the scale, none of them taken from a survey. */
function generatedShare(index: number): number {
  return (((index * 37 + 61) % 83) + 8) / 100;
}

const letters: Readonly<Record<Locale, string>> = {
  ja: 'アイウエオカキクケコサシスセソタチツテト',
  en: 'ABCDEFGHIJKLMNOPQRST',
};

function letter(index: number, locale: Locale): string {
  return letters[locale].charAt(index % letters[locale].length);
}

function id(kind: string, index: number): string {
  return `${kind}-${letter(index, 'en').toLowerCase()}`;
}

/** The id of a generated category; its label says that it is synthetic. */
export const categoryId = (index: number): string => id('category', index);

/** The id of a generated series. */
export const seriesId = (index: number): string => id('series', index);

/** Rows of a shape with generated values; their names say that they are synthetic. */
export function syntheticRows(shape: GalleryShape, locale: Locale): ChartRow[] {
  const order = shape.series > 1 && shape.comparisons !== true ? bySeries : byCategory;
  return order(shape).map(([category, series], index) =>
    syntheticRow(shape, locale, category, series, index),
  );
}

type Place = readonly [category: number, series: number];

function byCategory({ categories, series }: GalleryShape): Place[] {
  return Array.from({ length: categories * series }, (_, index) => [
    Math.floor(index / series),
    index % series,
  ]);
}

function bySeries({ categories, series }: GalleryShape): Place[] {
  return Array.from({ length: categories * series }, (_, index) => [
    index % categories,
    Math.floor(index / categories),
  ]);
}

function syntheticRow(
  shape: GalleryShape,
  locale: Locale,
  category: number,
  series: number,
  index: number,
): ChartRow {
  const estimate = generatedShare(index);
  const row: ChartRow = {
    id: `${id('row', category)}-${letter(series, 'en').toLowerCase()}`,
    series: seriesId(series),
    seriesLabel: filledMessage(locale, 'gallery.series', { letter: letter(series, locale) }),
    category: categoryId(category),
    categoryLabel: filledMessage(locale, shape.short === true ? 'gallery.short' : 'gallery.category', {
      letter: letter(category, locale),
    }),
    estimate,
    low: null,
    high: null,
    role: shape.role ?? 'synthetic',
    status: 'shown',
    label: percent(estimate, locale),
    unlabelled: shape.unlabelled === true && category === 0,
  };
  return named({ ...row, ...shape.own?.(row, index) }, locale);
}

function percent(share: number, locale: Locale): string {
  return formatValue(share, 'share', 0, locale);
}

/** What a reader of the mark hears follows from the row. */
function named(row: ChartRow, locale: Locale): ChartRow {
  return {
    ...row,
    name: [row.categoryLabel, row.seriesLabel, row.label].join('\n'),
    more: message(locale, `role.${row.role}`),
  };
}

/** The same rows with names far longer than the room for them. */
export function withLongLabels(rows: readonly ChartRow[], locale: Locale): ChartRow[] {
  const label = (index: number): string =>
    filledMessage(locale, 'gallery.longLabel', { letter: letter(index, locale) });
  return rows.map((row, index) =>
    named({ ...row, categoryLabel: label(index), seriesLabel: label(index) }, locale),
  );
}

/** The same rows as approximate values: one with both ends, one open above, one open below, and so on. */
export function asApproximate(rows: readonly ChartRow[], locale: Locale): ChartRow[] {
  return rows.map((row, index) => {
    const value = generatedShare(index);
    const written = { value: percent(value, locale) };
    const [low, high, label] = [
      [value - 0.05, value + 0.05, filledMessage(locale, 'gallery.about', written)] as const,
      [value, null, filledMessage(locale, 'gallery.over', written)] as const,
      [null, value, filledMessage(locale, 'gallery.under', written)] as const,
    ][index % 3] ?? [null, null, ''];
    return named({ ...row, estimate: null, low, high, label, role: 'approximate' }, locale);
  });
}

/** The same rows without a value that may be shown, for one reason after the other. */
export function asWithheld(rows: readonly ChartRow[], locale: Locale): ChartRow[] {
  const reasons = [
    { status: 'suppressed', label: message(locale, 'gallery.suppressed') },
    { status: 'notPublished', label: message(locale, 'value.notPublished') },
    { status: 'unreliable', label: message(locale, 'gallery.unreliable') },
  ] as const;
  return rows.map((row, index) =>
    named({ ...row, estimate: null, low: null, high: null, ...(reasons[index % 3] ?? reasons[0]) }, locale),
  );
}

/** One row of each role, to see that they are told apart. */
export function inEachRole(shape: GalleryShape, locale: Locale): ChartRow[] {
  const roles: readonly Role[] = ['published', 'approximate', 'derived', 'synthetic'];
  const rows = syntheticRows({ categories: roles.length, series: 1, whole: shape.whole }, locale);
  return rows.map((row, index) => {
    const role = roles[index] ?? 'synthetic';
    const estimate = 0.6;
    const shown = percent(estimate, locale);
    const own =
      role === 'approximate'
        ? {
            estimate: null,
            low: 0.3,
            high: 0.6,
            label: filledMessage(locale, 'gallery.about', { value: shown }),
          }
        : { estimate, label: role === 'derived' ? `${shown}◇` : shown };
    return named({ ...row, ...own, role, categoryLabel: message(locale, `role.${role}`) }, locale);
  });
}
