/** How a sample came about, as far as its sampling error depends on it. */
export interface SampleDesign {
  /** Answers, above 0. */
  readonly n: number;
  /** Members of the population that was drawn from, at least `n`; `Infinity` where it is endless or not counted. */
  readonly population: number;
  /** How many times the variance is that of a simple random sample of the same size, above 0; 1 for such a sample. */
  readonly designEffect: number;
}

/**
 * The answers of a simple random sample from an endless population that would be as precise.
 *
 * n / deff x (N - 1) / (N - n): the design effect of Kish, Survey Sampling (1965), section 8.2, and the finite
 * population correction of Cochran, Sampling Techniques, 3rd ed. (1977), section 3.2, as reports print it. An interval
 * for this number of answers is Korn and Graubard's way to carry a design over (Survey Methodology 24, 1998, 193-201).
 *
 * @param design - the sample
 * @returns the effective number of answers, above 0; `Infinity` where everybody answered
 * @throws RangeError when `n` or the design effect is not above 0, or the population is smaller than `n`
 * @example
 * ```ts
 * effectiveSampleSize({ n: 1000, population: Infinity, designEffect: 2 }) // 500
 * effectiveSampleSize({ n: 100, population: 199, designEffect: 1 }) // 200
 * effectiveSampleSize({ n: 100, population: 100, designEffect: 1 }) // Infinity
 * ```
 */
export function effectiveSampleSize({ n, population, designEffect }: SampleDesign): number {
  if (!(n > 0 && n < Infinity)) throw new RangeError(`effectiveSampleSize requires answers: ${n}`);
  if (!(population >= n)) {
    throw new RangeError(`effectiveSampleSize requires a population of at least ${n}: ${population}`);
  }
  if (!(designEffect > 0)) {
    throw new RangeError(`effectiveSampleSize requires a design effect above 0: ${designEffect}`);
  }
  if (population === n) return Infinity;
  const correction = population === Infinity ? 1 : (population - 1) / (population - n);
  return (n / designEffect) * correction;
}
