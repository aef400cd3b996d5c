import type { ChartRow } from '../charts/chart-row.ts';
import type { FigureVariant } from '../figures/figure-variants.ts';
import { impliedDecimals } from '../format/implied-decimals.ts';
import { filledMessage, message } from '../i18n/messages.ts';
import type { Locale } from '../schema/locale.ts';
import { lightColour } from '../social/light-colours.ts';
import type { SlideChart, SlideFill } from './formats/slide.ts';

/**
 * Turns the rows of a chart into bars that PowerPoint draws itself. Where every value is published and shown, the
 * numbers stand at the bars and follow an edit; else each category carries its value in the words of the source, and an
 * approximate bar is solid to its lower end and hatched from there, as on the site.
 */
export function slideChart({ rows, options }: FigureVariant, locale: Locale): SlideChart {
  const exact = rows.every(({ role, status }) => role === 'published' && status === 'shown');
  const series = exact ? exactSeries(rows, options.focus) : wordedSeries(rows, options.focus, locale);
  const decimals = Math.max(...rows.map(({ estimate }) => impliedDecimals((estimate ?? 0) * 100, 1)));
  const labels = new Map(rows.map((row) => [row.category, row.categoryLabel]));
  return {
    kind: 'chart',
    categoryName: message(locale, 'column.category'),
    categories: exact ? [...labels.values()] : rows.map((row) => wordedCategory(row, rows, locale)),
    series,
    stacked: !exact,
    labelled: exact,
    end: options.scaleEnd,
    format: decimals === 0 ? '0%' : '0.0%',
  };
}

type Series = SlideChart['series'];

/** The series as they are, each with a bar in each category. */
function exactSeries(rows: readonly ChartRow[], focus: string | undefined): Series {
  const categories = [...new Set(rows.map(({ category }) => category))];
  const names = new Map(rows.map((row) => [row.series, row.seriesLabel]));
  return [...names].map(([id, name]) => {
    const own = categories.map((category) =>
      rows.find((row) => row.category === category && row.series === id),
    );
    return {
      name,
      values: own.map((row) => row?.estimate ?? null),
      fills: own.map((row) => fillOf(row, names.size > 1 ? id : row?.category, focus)),
    };
  });
}

/** A row a category: the value, or for an approximate one the lower end, and from there the width that it may have. */
function wordedSeries(rows: readonly ChartRow[], focus: string | undefined, locale: Locale): Series {
  const approximate = (row: ChartRow): boolean => row.role === 'approximate' && row.low !== null;
  const derived = rows.every(({ role }) => role === 'derived');
  const fills = rows.map((row) => fillOf(row, row.category, focus));
  return [
    {
      name: derived ? (rows[0]?.seriesLabel ?? '') : message(locale, 'download.series.value'),
      values: rows.map((row) => (approximate(row) ? row.low : row.estimate)),
      fills,
    },
    ...(rows.some(approximate)
      ? [
          {
            name: message(locale, 'download.series.width'),
            values: rows.map((row) => (approximate(row) ? widthOf(row) : null)),
            fills: fills.map(({ colour }): SlideFill => ({ colour, texture: 'hatch' })),
          },
        ]
      : []),
  ];
}

/** Null where the upper end is open: nobody said how far it goes. */
function widthOf({ low, high }: ChartRow): number | null {
  return low === null || high === null ? null : Number((high - low).toPrecision(12));
}

function wordedCategory(row: ChartRow, rows: readonly ChartRow[], locale: Locale): string {
  const several = new Set(rows.map(({ series }) => series)).size > 1;
  const words = [several ? row.seriesLabel : undefined, row.label, row.remark];
  return filledMessage(locale, 'download.valueWords', {
    category: row.categoryLabel,
    value: words.filter((word) => word !== undefined).join(message(locale, 'describe.separator')),
  });
}

function fillOf(row: ChartRow | undefined, id: string | undefined, focus: string | undefined): SlideFill {
  const isGrey = row?.unlabelled === true || (focus !== undefined && focus !== id);
  const textures = {
    published: 'solid',
    approximate: 'solid',
    derived: 'outline',
    synthetic: 'dots',
  } as const;
  return {
    colour: lightColour(isGrey ? 'comparator' : 'series-1')
      .slice(1)
      .toUpperCase(),
    texture: textures[row?.role ?? 'published'],
  };
}
