/**
 * The marks of an axis of counts: from 0 in steps of 1, 2 or 5 times a power of ten to at least the largest count.
 *
 * @param largest - the count that has to fit, above 0
 * @param most - the most steps wanted, at least 2
 * @returns whole numbers, ascending, the first 0
 * @throws RangeError when the largest count is not above 0 or the steps are fewer than 2
 * @example
 * ```ts
 * countAxis(117, 8) // [0, 20, 40, 60, 80, 100, 120]
 * countAxis(3, 8) // [0, 1, 2, 3]
 * ```
 */
export function countAxis(largest: number, most: number): number[] {
  if (!(largest > 0 && largest < Infinity && most >= 2)) {
    throw new RangeError(`countAxis requires a count above 0 and at least 2 steps: ${largest}, ${most}`);
  }
  const power = 10 ** Math.max(0, Math.floor(Math.log10(largest / most)));
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => largest / size <= most) ?? power;
  return Array.from({ length: Math.ceil(largest / step) + 1 }, (_, index) => index * step);
}
