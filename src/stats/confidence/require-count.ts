/**
 * Refuses what is no count among a number of answers: the common contract of the intervals from counts.
 *
 * @param caller - the name of the function that was called
 * @param count - answers that have a property, from 0 to `n`; not an integer where a printed share is used as it is
 * @param n - answers, above 0
 * @param level - the confidence level, between 0 and 1
 * @throws RangeError when the count leaves 0 to `n`, `n` is not above 0, or the level leaves 0-1
 * @example
 * ```ts
 * requireCount('wilsonInterval', 3, 10, 0.95) // undefined
 * ```
 */
export function requireCount(caller: string, count: number, n: number, level: number): void {
  if (!(n > 0 && n < Infinity && count >= 0 && count <= n)) {
    throw new RangeError(`${caller} requires a count from 0 to the answers: ${count}/${n}`);
  }
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`${caller} requires a level between 0 and 1: ${level}`);
  }
}
