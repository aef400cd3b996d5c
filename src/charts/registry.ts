import type { PlotOptions } from '@observablehq/plot';
import { approximateShares } from './approximate-shares.ts';
import { bars } from './bars.ts';
import type { ChartOptions, ChartRow } from './chart-row.ts';
import { countryRanking } from './country-ranking.ts';
import { differences } from './differences.ts';
import { dotRange } from './dot-range.ts';
import { gap } from './gap.ts';
import { groupedBars } from './grouped-bars.ts';
import { oneShare } from './one-share.ts';
import { placeStrips } from './place-strips.ts';
import { rankedResponses } from './ranked-responses.ts';
import { rateLine } from './rate-line.ts';
import { smallMultiples } from './small-multiples.ts';

/** A chart: a pure function of its rows and options. */
export type Chart = (rows: readonly ChartRow[], options: ChartOptions) => PlotOptions;

/** Every chart by the name of its form. */
export const charts = {
  approximateShares,
  bars,
  dotRange,
  countryRanking,
  differences,
  gap,
  groupedBars,
  oneShare,
  placeStrips,
  rankedResponses,
  smallMultiples,
} as const satisfies Readonly<Record<string, Chart>>;

/** The name of a form that can be drawn. */
export type ChartForm = keyof typeof charts;

/**
 * Whether a figure's form is one that is drawn as a chart.
 *
 * @example
 * ```ts
 * isChartForm('ranking') // false
 * ```
 */
export const isChartForm = (form: string): form is ChartForm => Object.hasOwn(charts, form);

/** Charts whose rows are points on two axes, by the name of their form. */
export const lineCharts = { rateLine } as const;
