import type { TwoGroups } from './two-groups.ts';

/**
 * Refuses counts that are not those of two groups: the common contract of the tests of two shares.
 *
 * @param caller - the name of the function that was called
 * @param groups - the counts it was given
 * @throws RangeError when a group is empty or a count leaves 0 to the size of its group
 * @example
 * ```ts
 * requireTwoGroups('fisherExactTest', { x1: 3, n1: 4, x2: 1, n2: 4 }) // undefined
 * ```
 */
export function requireTwoGroups(caller: string, { x1, n1, x2, n2 }: TwoGroups): void {
  const fits = (x: number, n: number): boolean => n > 0 && Number.isFinite(n) && x >= 0 && x <= n;
  if (!fits(x1, n1) || !fits(x2, n2)) {
    throw new RangeError(`${caller} requires counts from 0 to the size of a group: ${x1}/${n1}, ${x2}/${n2}`);
  }
}
