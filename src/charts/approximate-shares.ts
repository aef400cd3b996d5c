import type { PlotOptions } from '@observablehq/plot';
import type { ChartOptions, ChartRow } from './chart-row.ts';
import { labelledBars } from './labelled-bars.ts';
import { plotOptions } from './plot-options.ts';

/**
 * Shares that the source words as about, over or under: solid to the lower end, hatched to the upper one, an arrow
 * where the upper end is open, on a light track to the whole.
 *
 * @param rows - one a category, in the order to be shown; `low` and `high` are shares
 * @param options - `scaleEnd` is 1
 * @returns options for `Plot.plot`, without a document
 * @throws RangeError for rows that cannot be drawn
 * @example
 * ```ts
 * import { approximate, shareOptions } from 'tests/charts/chart-rows.ts';
 *
 * const plot = approximateShares([approximate('known', 0.25, 0.35, '3割程度')], shareOptions());
 * plot.height // 57
 * plot.x.domain // [0, 1]
 * ```
 */
export const approximateShares = (rows: readonly ChartRow[], options: ChartOptions): PlotOptions =>
  plotOptions(labelledBars(rows, options, false), options);
