import type { PlotOptions } from '@observablehq/plot';
import type { ChartOptions, ChartRow } from './chart-row.ts';
import { labelledBars } from './labelled-bars.ts';
import { plotOptions } from './plot-options.ts';

/**
 * Bars of one series in the order given (countries by size, size classes by nature), the focus navy and bold.
 *
 * @param rows - one a category, in the order to be shown
 * @param options - `focus` is the id of a category, `scaleEnd` in the unit of the values
 */
export const bars = (rows: readonly ChartRow[], options: ChartOptions): PlotOptions =>
  plotOptions(labelledBars(rows, options, true), options);
