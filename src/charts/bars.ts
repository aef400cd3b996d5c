import type { PlotOptions } from '@observablehq/plot';
import type { ChartOptions, ChartRow } from './chart-row.ts';
import { labelledBars } from './labelled-bars.ts';
import { plotOptions } from './plot-options.ts';

/**
 * Bars of one series in the order given (countries by size, size classes by nature), the focus navy and bold.
 *
 * @param rows - one a category, in the order to be shown
 * @param options - `focus` is the id of a category, `scaleEnd` in the unit of the values
 * @returns options for `Plot.plot`, without a document
 * @throws RangeError for rows that cannot be drawn
 * @example
 * ```ts
 * const japan = { id: 'japan', series: 'all', seriesLabel: 'SMEs', category: 'japan', categoryLabel: 'Japan' };
 * const value = { estimate: 0.12, low: null, high: null, role: 'published', status: 'shown', label: '12%' };
 * const options = { width: 680, narrow: false, idPrefix: 'fig-02-wide', focus: 'japan', scaleEnd: 0.5 };
 * bars([{ ...japan, ...value }], options).height // 36
 * ```
 */
export const bars = (rows: readonly ChartRow[], options: ChartOptions): PlotOptions =>
  plotOptions(labelledBars(rows, options, true), options);
