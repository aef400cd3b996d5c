import type { SurveyEstimate } from '../schema/survey-estimate.ts';

/**
 * Rounds the counts of estimates to multiples, each on its own and always the same way.
 *
 * Halves go up. The consequence for shares: a share times its base would give the count back, so that the share and
 * its ends become multiples of `base / baseN`, the share of as many respondents as a count is rounded to; sums of
 * rounded counts and shares no longer meet their totals, by up to half a multiple for each. The standard error, the
 * effective size and the design effect would give the share back and are left out. It is an addition to suppression,
 * never a substitute: a difference of rounded numbers can still be read. A mean, a total or a quantile gives no count
 * back and stays; its base is rounded like any other.
 *
 * @param rows - estimates, after suppression
 * @param base - the multiple, such as 5
 * @returns the rows with rounded counts, withheld numbers still null
 * @throws RangeError when the base is not a whole number of at least 1
 * @example
 * ```ts
 * roundCounts([{ statistic: 'share', n: 12, baseN: 58, estimate: 0.2, low: 0.1, high: 0.4, se: 0.05, status: 'shown' }], 5)[0].n // 10
 * ```
 */
export function roundCounts<
  Row extends Pick<SurveyEstimate, 'statistic' | 'n' | 'baseN' | 'estimate' | 'low' | 'high'>,
>(rows: readonly Row[], base: number): Row[] {
  if (!Number.isInteger(base) || base < 1) {
    throw new RangeError(`roundCounts requires a whole number of at least 1: ${base}`);
  }
  const toMultiple = (count: number | null): number | null =>
    count === null ? null : Math.round(count / base) * base;
  return rows.map((row) => {
    const baseN = toMultiple(row.baseN);
    const steps = baseN === null || baseN === 0 ? 1 : baseN / base;
    const toStep = (share: number | null, to: (value: number) => number): number | null =>
      share === null ? null : Math.min(1, Math.max(0, to(Number((share * steps).toFixed(9))) / steps));
    return {
      ...row,
      n: toMultiple(row.n),
      baseN,
      ...(row.statistic === 'share' && {
        estimate: toStep(row.estimate, Math.round),
        low: toStep(row.low, Math.floor),
        high: toStep(row.high, Math.ceil),
      }),
      ...{ se: null, baseWeight: null, effectiveN: null, designEffect: null },
    };
  });
}
