import { finiteOrNull } from '../finite-or-null.ts';
import { degreesOfGroup } from './design-moments.ts';
import type { NumberMoments } from './number-moments.ts';
import { stratumScales } from './stratum-scales.ts';
import type { SurveyNumber } from './survey-numbers.ts';
import { varianceRatio } from './variance-ratio.ts';

/**
 * The weighted mean or total of a number with its standard error, from sums alone: `surveyNumbers` without the rows.
 *
 * The linearised value of a row is w y for a total and w (y - mean) / W for a mean, so that its square is w² y² less
 * twice the mean times w² y and so on; with clusters the totals of the PSUs follow from the sums of w and w y.
 *
 * @param moments - the sums, as `numberMoments` collects them
 * @param statistic - what is estimated
 * @returns the rows that `surveyNumbers` gives
 * @throws RangeError under the rule `fail` when a stratum has a single PSU
 * @example
 * ```ts
 * numbersFromMoments({ groups: 1, sampled: Float64Array.of(3), population: null, stratumOfCluster: null, lonelyPsu: 'fail', rows: Float64Array.of(3), counts: Float64Array.of(3), sums: Float64Array.of(3), squares: Float64Array.of(3), sumsY: Float64Array.of(12), sumsYY: Float64Array.of(56), squaresY: Float64Array.of(12), squaresYY: Float64Array.of(56) }, 'mean').map(({ estimate, se }) => [estimate, se.toFixed(9)]) // [[4, '1.154700538']]
 * ```
 */
export function numbersFromMoments(moments: NumberMoments, statistic: 'mean' | 'total'): SurveyNumber[] {
  const { groups, rows } = moments;
  const units = rows.length / groups;
  return Array.from({ length: groups }, (_, group): SurveyNumber => {
    const places = Array.from({ length: units }, (__, unit) => unit * groups + group);
    const sum = (of: Float64Array): number => places.reduce((total, place) => total + (of[place] ?? 0), 0);
    const n = sum(moments.counts);
    const weightSum = sum(moments.sums);
    const total = sum(moments.sumsY);
    const members = sum(rows);
    const mean = total / weightSum;
    const spread = within(sum(moments.sumsYY), total, weightSum, n) / weightSum;
    const inflated = (size: number): number => (size / (size - 1)) * spread;
    const answered = [...places.keys()].filter((unit) => (moments.counts[places[unit] ?? 0] ?? 0) > 0);
    const centre = statistic === 'mean' ? mean : 0;
    const divisor = statistic === 'mean' ? weightSum : 1;
    const variance = varianceOf(moments, group, answered, centre) / divisor ** 2;
    const unit = statistic === 'mean' ? 1 : weightSum;
    return {
      group,
      estimate: finiteOrNull(n === 0 ? NaN : statistic === 'mean' ? mean : total),
      se: finiteOrNull(n === 0 ? NaN : Math.sqrt(variance)),
      ...{ n, weightSum, missing: members - n, df: degreesOfGroup(moments, group) },
      populationSd: finiteOrNull(Math.sqrt(inflated(members))),
      ...varianceRatio({ variance: variance / unit ** 2, populationVariance: inflated(n), n, weightSum }),
    };
  });
}

/** The sum of squares around the mean, from that around 0; what rounding alone can leave is no spread. */
function within(squares: number, sum: number, size: number, count: number): number {
  const left = size > 0 ? squares - (sum * sum) / size : 0;
  return left > 8 * Number.EPSILON * count * squares ? left : 0;
}

/** The variance of the total of w (y - centre) under the design. */
function varianceOf(moments: NumberMoments, group: number, units: readonly number[], centre: number): number {
  const { groups, stratumOfCluster, counts, sums, squares, sumsY, squaresY, squaresYY } = moments;
  const stratumOf = (unit: number): number => (stratumOfCluster ? (stratumOfCluster[unit] ?? 0) : unit);
  const touched = [...new Set(units.map(stratumOf))];
  const once = touched.map(() => 1);
  const { sampled, scale, centred } = stratumScales(moments, touched, moments.lonelyPsu, once);
  const slots = new Map(touched.map((stratum, slot) => [stratum, slot]));
  const slotOf = units.map((unit) => slots.get(stratumOf(unit)) ?? 0);
  const totals = units.map((unit) => {
    const place = unit * groups + group;
    return (sumsY[place] ?? 0) - centre * (sums[place] ?? 0);
  });
  const means = new Float64Array(touched.length);
  const present = new Float64Array(touched.length);
  for (const [index, total] of totals.entries()) {
    const slot = slotOf[index] ?? 0;
    means[slot] = (means[slot] ?? 0) + total;
    const place = (units[index] ?? 0) * groups + group;
    present[slot] = (present[slot] ?? 0) + (stratumOfCluster ? 1 : (counts[place] ?? 0));
  }
  let variance = 0;
  for (let slot = 0; slot < touched.length; slot += 1) {
    means[slot] = centred[slot] ? (means[slot] ?? 0) / (sampled[slot] ?? 1) : 0;
    const absent = (sampled[slot] ?? 0) - (present[slot] ?? 0);
    variance += (scale[slot] ?? 0) ** 2 * absent * (means[slot] ?? 0) ** 2;
  }
  for (const [index, total] of totals.entries()) {
    const slot = slotOf[index] ?? 0;
    const mean = means[slot] ?? 0;
    const factor = (scale[slot] ?? 0) ** 2;
    if (stratumOfCluster) {
      variance += factor * (total - mean) ** 2;
      continue;
    }
    // Each row a PSU: the squares of its w (y - centre), first around their own mean.
    const place = (units[index] ?? 0) * groups + group;
    const count = counts[place] ?? 0;
    const square = squares[place] ?? 0;
    const middle = (squaresY[place] ?? 0) / square;
    const apart = square > 0 ? square * (middle - centre) ** 2 : 0;
    const around = within(squaresYY[place] ?? 0, squaresY[place] ?? 0, square, count) + apart;
    const deviations = Math.max(0, around - (total * total) / count);
    variance += factor * (deviations + count * (total / count - mean) ** 2);
  }
  return variance;
}
