import { firstAtLeast, rankedValues, type RankedValues } from './ranked-values.ts';

/**
 * How a quantile is read off the cumulated weights, by the names of R survey: `math` the inverse of the distribution
 * function, `school` the same but the middle of both sides at an exact step; `hf1` and `hf2` are these two, `hf3` the
 * nearest value, `hf4` to `hf9` the types of Hyndman and Fan that interpolate.
 */
export type QuantileRule =
  | 'math'
  | 'school'
  | 'hf1'
  | 'hf2'
  | 'hf3'
  | 'hf4'
  | 'hf5'
  | 'hf6'
  | 'hf7'
  | 'hf8'
  | 'hf9';

/** How near the cumulated weight has to be to count as an exact step, so that rounding noise decides nothing. */
const nearStep = 1e-12;

/**
 * Quantiles of weighted values.
 *
 * The rules of `svyquantile` of R survey (4.1): those that interpolate take, for each value, a point between the
 * cumulated weights before and after it. Reference: Hyndman and Fan, The American Statistician 50 (1996), 361-365;
 * their extension to weights in the vignette "Estimating quantiles" of R survey. Equal values keep the order of the
 * rows, which can move an interpolated quantile next to them where their weights differ.
 *
 * `hf3` is the exception: it takes the value whose cumulated weight lies nearest to the one wanted, of two as near the
 * one with the even number, which with equal weights is type 3 of Hyndman and Fan. What R survey 4.1 calls so is not:
 * with equal weights it differs from `quantile(type = 3)`.
 *
 * @param values - in any unit, none missing
 * @param weights - at least 0, one above 0
 * @param probabilities - 0-1
 * @param rule - the rule
 * @returns a quantile for each probability, in the unit of the values
 * @throws RangeError without a value that has a weight, or when a probability leaves 0-1
 * @example
 * ```ts
 * weightedQuantiles([1, 2, 3, 4], [1, 1, 1, 1], [0.5], 'math') // [2]
 * weightedQuantiles([1, 2, 3, 4], [1, 1, 1, 1], [0.5], 'school') // [2.5]
 * weightedQuantiles([1, 2, 3, 4], [1, 1, 1, 1], [0.5], 'hf7') // [2.5]
 * ```
 */
export function weightedQuantiles(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  probabilities: readonly number[],
  rule: QuantileRule,
): number[] {
  return rankedQuantiles(rankedValues(values, weights), probabilities, rule);
}

/**
 * Quantiles of values that were sorted already, by the rules of `weightedQuantiles`.
 *
 * @param ranked - the values, at least one
 * @param probabilities - 0-1
 * @param rule - the rule
 * @returns a quantile for each probability, in the unit of the values
 * @throws RangeError without a value, or when a probability leaves 0-1
 * @example
 * ```ts
 * rankedQuantiles({ sorted: Float64Array.of(1, 2, 3, 4), weights: Float64Array.of(1, 1, 1, 1), cumulated: Float64Array.of(1, 2, 3, 4) }, [0.25, 0.75], 'hf3') // [1, 3]
 * ```
 */
export function rankedQuantiles(
  ranked: RankedValues,
  probabilities: readonly number[],
  rule: QuantileRule,
): number[] {
  const bad = probabilities.find((probability) => !(probability >= 0 && probability <= 1));
  if (bad !== undefined) throw new RangeError(`weightedQuantiles requires probabilities within 0-1: ${bad}`);
  const { sorted, cumulated } = ranked;
  if (sorted.length === 0)
    throw new RangeError('weightedQuantiles requires a value with a weight: none given');
  const total = cumulated[cumulated.length - 1] ?? 0;
  if (rule === 'hf3')
    return probabilities.map((probability) => nearestQuantile(sorted, cumulated, probability * total));
  if (rule === 'math' || rule === 'school' || rule === 'hf1' || rule === 'hf2') {
    const middle = rule === 'school' || rule === 'hf2';
    return probabilities.map((probability) => stepQuantile(sorted, cumulated, probability * total, middle));
  }
  const points = pointsOf(rule, ranked);
  return probabilities.map((probability) => interpolated(points, sorted, probability));
}

function stepQuantile(
  sorted: Float64Array,
  cumulated: Float64Array,
  wanted: number,
  middle: boolean,
): number {
  const total = cumulated[cumulated.length - 1] ?? 0;
  const place = firstAtLeast(cumulated, wanted - nearStep * total);
  const value = sorted[place] ?? NaN;
  const exact = Math.abs((cumulated[place] ?? 0) - wanted) <= nearStep * total;
  return middle && exact ? (value + (sorted[place + 1] ?? value)) / 2 : value;
}

function nearestQuantile(sorted: Float64Array, cumulated: Float64Array, wanted: number): number {
  const after = Math.min(firstAtLeast(cumulated, wanted), sorted.length - 1);
  const before = after - 1;
  if (before < 0) return sorted[after] ?? NaN;
  const nearer = wanted - (cumulated[before] ?? 0) - ((cumulated[after] ?? 0) - wanted);
  const near = nearStep * (cumulated[cumulated.length - 1] ?? 0);
  // Places count from 0 here and from 1 in the definition: the even one is the one at an odd place.
  const isBefore = Math.abs(nearer) <= near ? before % 2 === 1 : nearer < 0;
  return sorted[isBefore ? before : after] ?? NaN;
}

/** The probability that each value stands for. */
function pointsOf(
  rule: 'hf4' | 'hf5' | 'hf6' | 'hf7' | 'hf8' | 'hf9',
  { cumulated, weights }: RankedValues,
): Float64Array {
  const size = cumulated.length;
  const total = cumulated[size - 1] ?? 0;
  const last = weights[size - 1] ?? 0;
  return cumulated.map((after, index) => {
    const before = index > 0 ? (cumulated[index - 1] ?? 0) : 0;
    if (rule === 'hf4') return after / total;
    if (rule === 'hf5') return (after - (weights[index] ?? 0) / 2) / total;
    if (rule === 'hf6') return after / (total + last);
    if (rule === 'hf7') return size > 1 ? before / (cumulated[size - 2] ?? 1) : 0;
    if (rule === 'hf8') return (before / 3 + (2 * after) / 3) / (total + last / 3);
    return ((before * 3) / 8 + (after * 5) / 8) / (total + last / 4);
  });
}

function interpolated(points: Float64Array, sorted: Float64Array, probability: number): number {
  const place = firstAtLeast(points, probability);
  const right = sorted[Math.min(place, sorted.length - 1)] ?? NaN;
  if (place === 0 || place >= points.length) return right;
  const from = points[place - 1] ?? 0;
  const left = sorted[place - 1] ?? NaN;
  const part = (probability - from) / ((points[place] ?? 0) - from);
  return Math.min(right, left + (right - left) * part);
}
