import type { Statistic } from '../../schema/codebook-table.ts';

/** A single number wanted of each cell of a table. */
export interface WantedStatistic {
  readonly statistic: 'mean' | 'total' | 'quantile';
  /** Of a quantile; null of the others. */
  readonly probability: number | null;
}

/**
 * The statistics of a table one by one, in the order of the codebook; the median is the quantile of 0.5.
 *
 * @param statistics - as a table of the codebook names them
 * @returns an entry for each, and for each quantile
 * @example
 * ```ts
 * wantedStatistics(['mean', 'median', { quantiles: [0.25] }])
 * // [{ statistic: 'mean', probability: null }, { statistic: 'quantile', probability: 0.5 }, { statistic: 'quantile', probability: 0.25 }]
 * ```
 */
export function wantedStatistics(statistics: readonly Statistic[]): WantedStatistic[] {
  return statistics.flatMap((each): WantedStatistic[] => {
    if (each === 'median') return [{ statistic: 'quantile', probability: 0.5 }];
    if (typeof each === 'string') return [{ statistic: each, probability: null }];
    return each.quantiles.map((probability) => ({ statistic: 'quantile', probability }));
  });
}
