import type { PlotOptions } from '@observablehq/plot';
import type { ChartOptions, ChartRow } from './chart-row.ts';
import { extentOf } from './extent.ts';
import { labelledBars } from './labelled-bars.ts';
import { plotOptions } from './plot-options.ts';

const sizeOf = (row: ChartRow): number => {
  const extent = extentOf(row);
  return extent === null ? -1 : (row.estimate ?? extent.hatchTo ?? extent.sure);
};

/**
 * Answers to a question with several answers, the largest first, in one hue; a value whose answer is not known is
 * grey, an answer whose value is not published has words and no bar and stands after the values, and the `last`
 * categories stand at the end.
 *
 * @param rows - one an answer, in any order; equal values keep theirs
 * @param options - `last` names the answers such as other and do not know; with `order` given all rows keep theirs
 * @returns options for `Plot.plot`, without a document
 * @throws RangeError for rows that cannot be drawn
 * @example
 * ```ts
 * import { published, shareOptions } from 'tests/charts/chart-rows.ts';
 *
 * const rows = [published('other', 0.5), published('people', 0.2), published('money', 0.4)];
 * const { marks } = rankedResponses(rows, shareOptions({ last: ['other'] }));
 * marks.find(({ className }) => className === 'bar bar-solid').data.map(({ cell }) => cell)
 * // ['money', 'people', 'other']
 * ```
 */
export const rankedResponses = (rows: readonly ChartRow[], options: ChartOptions): PlotOptions => {
  const isLast = (row: ChartRow): number => (options.last?.includes(row.category) === true ? 1 : 0);
  if (options.order === 'given') return plotOptions(labelledBars(rows, options, false), options);
  const sorted = rows.toSorted((a, b) => isLast(a) - isLast(b) || sizeOf(b) - sizeOf(a));
  return plotOptions(labelledBars(sorted, options, false), options);
};
