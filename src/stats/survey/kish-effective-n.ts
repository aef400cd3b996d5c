/**
 * How many equally weighted answers are worth as much as these: Kish's effective number.
 *
 * (sum of w)² / sum of w². Kish, Survey Sampling (1965), section 11.7. It knows the weights alone and neither strata
 * nor clusters.
 *
 * @param weights - at least 0, one above 0
 * @returns a number from 1 to the number of weights
 * @throws RangeError when no weight is above 0
 * @example
 * ```ts
 * kishEffectiveN([1, 1, 2]) // 2.6666666666666665
 * ```
 */
export function kishEffectiveN(weights: ArrayLike<number>): number {
  let sum = 0;
  let squares = 0;
  for (let index = 0; index < weights.length; index += 1) {
    const weight = weights[index] ?? 0;
    sum += weight;
    squares += weight * weight;
  }
  if (!(sum > 0)) throw new RangeError(`kishEffectiveN requires weights above 0: a sum of ${sum}`);
  return (sum * sum) / squares;
}
