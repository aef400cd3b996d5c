import type { ChartRow } from '../charts/chart-row.ts';
import type { ChartForm } from '../charts/registry.ts';
import type { Role } from '../schema/vocabulary.ts';

/** How many rows a form is shown with, and what its chart is told beside them. */
export interface GalleryShape {
  readonly categories: number;
  /** More than one for a form that compares series. */
  readonly series: number;
  /** Whether the scale is a share of the whole, which ends at 1. */
  readonly whole: boolean;
  /**
   * The role of the ordinary rows, `synthetic` unless the form draws its own marks for another role only and would
   * show plain bars otherwise: the frame and its words say that they are generated all the same.
   */
  readonly role?: Role;
  /** Whether the first series, or in a chart of one series the second category, carries the message. */
  readonly focus?: boolean;
  /** Whether a comparison stands beside each category. */
  readonly comparisons?: boolean;
  /** Whether the first value has no name, as in a source that prints values without saying of what. */
  readonly unlabelled?: boolean;
  /** Whether the last category stands last whatever its value. */
  readonly last?: boolean;
  /** Whether the third category is marked by the reader. */
  readonly marked?: boolean;
  /** Whether values are written along the scale. */
  readonly ticks?: boolean;
  /** Whether the line of zero has words. */
  readonly zero?: boolean;
  /** Whether the names of categories are short, as those of years, since the form has room for no others. */
  readonly short?: boolean;
  /** What a row of this form has beside or instead of a generated share. */
  readonly own?: (row: ChartRow, index: number) => Partial<ChartRow>;
}

const places = 24;

/** The shape in which the gallery shows each form; a test fails where a form of the registry has none. */
export const galleryShapes: Readonly<Partial<Record<ChartForm, GalleryShape>>> = {
  approximateShares: { categories: 3, series: 1, whole: true },
  bars: { categories: 5, series: 1, whole: false, focus: true },
  countryRanking: {
    ...{ categories: 6, series: 1, whole: false, role: 'published', focus: true, marked: true },
    own: (_, index) => ({ place: String(index + 1) }),
  },
  differences: {
    ...{ categories: 3, series: 1, whole: false, role: 'derived', zero: true },
    own: ({ estimate }) => ({ low: (estimate ?? 0) - 0.03, high: (estimate ?? 0) + 0.03 }),
  },
  dotRange: { categories: 3, series: 4, whole: false, role: 'published', ticks: true },
  gap: { categories: 3, series: 1, whole: true },
  groupedBars: { categories: 2, series: 2, whole: true, focus: true, comparisons: true },
  oneShare: { categories: 1, series: 1, whole: true },
  placeStrips: {
    ...{ categories: 3, series: 2, whole: false, short: true },
    own: (_, index) => {
      const place = 1 + ((index * 7) % places);
      return { estimate: place, high: places, label: `${place}/${places}` };
    },
  },
  rankedResponses: { categories: 6, series: 1, whole: false, unlabelled: true, last: true },
  smallMultiples: { categories: 3, series: 4, whole: false, role: 'published', focus: true },
};
