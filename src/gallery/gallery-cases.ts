import type { ChartOptions, ChartRow } from '../charts/chart-row.ts';
import type { ChartForm } from '../charts/registry.ts';
import { formatValue } from '../format/format-value.ts';
import { filledMessage, message } from '../i18n/messages.ts';
import type { Locale } from '../schema/locale.ts';
import {
  asApproximate,
  asWithheld,
  categoryId,
  inEachRole,
  seriesId,
  syntheticRows,
  withLongLabels,
} from './gallery-rows.ts';
import { galleryShapes, type GalleryShape } from './gallery-shapes.ts';

/** The inputs with which the gallery shows every form. */
const galleryCaseNames = [
  'normal',
  'empty',
  'oneRow',
  'longLabels',
  'approximate',
  'withheld',
  'roles',
] as const;

/** The name of an input of the gallery. */
export type GalleryCaseName = (typeof galleryCaseNames)[number];

/** One drawing of the gallery: generated rows and what the chart is told beside them. */
export interface GalleryCase {
  readonly name: GalleryCaseName;
  readonly rows: readonly ChartRow[];
  readonly options: Omit<ChartOptions, 'width' | 'narrow' | 'idPrefix'>;
}

/**
 * The generated cases of a form, which the gallery page shows and a snapshot test holds.
 *
 * @param form - the name of the form
 * @param locale - the language of all labels
 * @returns one for each name; none where the form has no shape yet
 */
export function galleryCases(form: ChartForm, locale: Locale): readonly GalleryCase[] {
  const shape = galleryShapes[form];
  if (shape === undefined) return [];
  return galleryCaseNames.map((name) => {
    const rows = rowsOf(name, shape, locale);
    return { name, rows, options: optionsOf(name, shape, rows, locale) };
  });
}

function rowsOf(name: GalleryCaseName, shape: GalleryShape, locale: Locale): ChartRow[] {
  const rows = syntheticRows(shape, locale);
  // A form of one row shows all kinds of approximate and of withheld values only with more.
  const three = rows.length < 3 ? syntheticRows({ ...shape, categories: 3 }, locale) : rows;
  switch (name) {
    case 'normal':
      return rows;
    case 'empty':
      return [];
    case 'oneRow':
      return rows.slice(-1);
    case 'longLabels':
      return withLongLabels(rows, locale);
    case 'approximate':
      return asApproximate(three, locale);
    case 'withheld':
      return asWithheld(three, locale);
    case 'roles':
      return inEachRole(shape, locale);
  }
}

function optionsOf(
  name: GalleryCaseName,
  shape: GalleryShape,
  rows: readonly ChartRow[],
  locale: Locale,
): GalleryCase['options'] {
  // Roles are compared in one colour.
  const focus = shape.series > 1 ? seriesId(0) : categoryId(1);
  const compared = shape.comparisons === true && name !== 'withheld' && name !== 'roles';
  return {
    scaleEnd: shape.whole ? 1 : scaleEndAbove(rows),
    emptyText: message(locale, 'chart.empty'),
    ...(shape.whole && { scaleEndLabel: message(locale, 'chart.whole') }),
    ...(shape.focus === true && name !== 'roles' && { focus }),
    ...(shape.last === true && { last: [categoryId(shape.categories - 1)] }),
    ...(shape.marked === true && { marked: [categoryId(2)] }),
    ...(shape.zero === true && { zeroLabel: message(locale, 'chart.noDifference') }),
    ...(shape.ticks === true && { ticks: ticks(locale) }),
    ...(compared && { comparisons: comparisons(rows, locale) }),
  };
}

/** The next tenth above the largest end, so that no bar leaves the scale. */
function scaleEndAbove(rows: readonly ChartRow[]): number {
  const ends = rows.map(({ estimate, low, high }) => Math.max(estimate ?? 0, low ?? 0, high ?? 0));
  return Math.ceil(Math.max(0.1, ...ends) * 10 - 1e-9) / 10;
}

function ticks(locale: Locale): { value: number; label: string }[] {
  return [0, 0.5].map((value) => ({ value, label: formatValue(value, 'share', 0, locale) }));
}

function comparisons(rows: readonly ChartRow[], locale: Locale): Record<string, string> {
  return Object.fromEntries(
    rows.map(({ category }) => [category, filledMessage(locale, 'gallery.comparison', { value: '1.5' })]),
  );
}
