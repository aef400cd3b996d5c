import { degreesOfGroup } from './design-moments.ts';
import { proportionRows } from './proportion-rows.ts';
import type { ShareMoments } from './share-moments.ts';
import { type StratumScales, stratumScales } from './stratum-scales.ts';
import type { SurveyProportion } from './survey-proportion.ts';

/**
 * The weighted share of each answer with its standard error, from sums alone: `surveyProportions` without the rows.
 *
 * The linearised value of a row is its weight times a number that its answer decides, so that the squares of a
 * stratum follow from the counts, the sums of weights and the sums of their squares; with clusters the totals of the
 * PSUs follow from the sums of weights. Deviations are taken within and between answers, which keeps the digits that
 * the difference of two large sums would lose.
 *
 * @param moments - the sums, as `shareMoments` collects them
 * @returns the rows that `surveyProportions` gives, groups first
 * @throws RangeError under the rule `fail` when a stratum has a single PSU
 * @example
 * ```ts
 * sharesFromMoments({ groups: 1, categories: 2, sampled: Float64Array.of(4), population: null, stratumOfCluster: null, lonelyPsu: 'fail', rows: Float64Array.of(4), counts: Float64Array.of(2, 2), sums: Float64Array.of(2, 2), squares: Float64Array.of(2, 2) }).map(({ estimate, se }) => [estimate, se.toFixed(9)]) // [[0.5, '0.288675135'], [0.5, '0.288675135']]
 * ```
 */
export function sharesFromMoments(moments: ShareMoments): SurveyProportion[] {
  const { groups, categories, rows, counts, sums } = moments;
  const units = rows.length / groups;
  return Array.from({ length: groups }, (_, group) => {
    const ofGroup = { counts: new Float64Array(categories), sums: new Float64Array(categories) };
    const answered: number[] = [];
    let members = 0;
    for (let unit = 0; unit < units; unit += 1) {
      const place = unit * groups + group;
      members += rows[place] ?? 0;
      let base = 0;
      for (let category = 0; category < categories; category += 1) {
        const cell = place * categories + category;
        const count = counts[cell] ?? 0;
        base += count;
        ofGroup.counts[category] = (ofGroup.counts[category] ?? 0) + count;
        ofGroup.sums[category] = (ofGroup.sums[category] ?? 0) + (sums[cell] ?? 0);
      }
      if (base > 0) answered.push(unit);
    }
    const base = ofGroup.counts.reduce((sum, count) => sum + count, 0);
    const varianceOf = moments.stratumOfCluster
      ? clusteredVariance(moments, moments.stratumOfCluster, group, answered)
      : stratifiedVariance(moments, group, answered);
    return proportionRows(
      { group, ...ofGroup, missing: members - base, df: degreesOfGroup(moments, group) },
      varianceOf,
    );
  }).flat();
}

type Variance = (inside: number, outside: number, category: number) => number;

function scalesOf(moments: ShareMoments, touched: readonly number[]): StratumScales {
  return stratumScales(
    moments,
    touched,
    moments.lonelyPsu,
    touched.map(() => 1),
  );
}

/** Each row a PSU: the squares within and between the answers of each stratum. */
function stratifiedVariance(moments: ShareMoments, group: number, strata: readonly number[]): Variance {
  const { groups, categories, counts, sums, squares } = moments;
  const { sampled, scale, centred } = scalesOf(moments, strata);
  return (inside, outside, category) => {
    let variance = 0;
    for (const [slot, stratum] of strata.entries()) {
      const first = (stratum * groups + group) * categories;
      const size = sampled[slot] ?? 0;
      let total = 0;
      for (let code = 0; code < categories; code += 1) {
        total += (code === category ? inside : outside) * (sums[first + code] ?? 0);
      }
      const mean = centred[slot] ? total / size : 0;
      let present = 0;
      let deviations = 0;
      for (let code = 0; code < categories; code += 1) {
        const count = counts[first + code] ?? 0;
        if (count === 0) continue;
        const factor = code === category ? inside : outside;
        const sum = sums[first + code] ?? 0;
        const square = squares[first + code] ?? 0;
        const within = square - (sum * sum) / count;
        // What rounding alone can leave is no spread of the weights.
        if (within > 8 * Number.EPSILON * count * square) deviations += factor * factor * within;
        deviations += count * (factor * (sum / count) - mean) ** 2;
        present += count;
      }
      variance += (scale[slot] ?? 0) ** 2 * (deviations + (size - present) * mean * mean);
    }
    return variance;
  };
}

/** The squares of the totals of PSUs. */
function clusteredVariance(
  moments: ShareMoments,
  stratumOfCluster: Uint32Array,
  group: number,
  clusters: readonly number[],
): Variance {
  const { groups, categories, sums } = moments;
  const touched = [...new Set(clusters.map((cluster) => stratumOfCluster[cluster] ?? 0))];
  const slots = new Map(touched.map((stratum, slot) => [stratum, slot]));
  const slotOf = clusters.map((cluster) => slots.get(stratumOfCluster[cluster] ?? 0) ?? 0);
  const { sampled, scale, centred } = scalesOf(moments, touched);
  return (inside, outside, category) => {
    const means = new Float64Array(touched.length);
    const present = new Float64Array(touched.length);
    const totals = clusters.map((cluster, index) => {
      const first = (cluster * groups + group) * categories;
      let total = 0;
      for (let code = 0; code < categories; code += 1) {
        total += (code === category ? inside : outside) * (sums[first + code] ?? 0);
      }
      const slot = slotOf[index] ?? 0;
      means[slot] = (means[slot] ?? 0) + total;
      present[slot] = (present[slot] ?? 0) + 1;
      return total;
    });
    let variance = 0;
    for (let slot = 0; slot < touched.length; slot += 1) {
      const size = sampled[slot] ?? 0;
      const mean = centred[slot] ? (means[slot] ?? 0) / size : 0;
      means[slot] = mean;
      variance += (scale[slot] ?? 0) ** 2 * (size - (present[slot] ?? 0)) * mean * mean;
    }
    for (const [index, total] of totals.entries()) {
      const slot = slotOf[index] ?? 0;
      variance += ((scale[slot] ?? 0) * (total - (means[slot] ?? 0))) ** 2;
    }
    return variance;
  };
}
