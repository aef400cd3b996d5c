import { normalUpperTail } from './normal-upper-tail.ts';
import { requireTwoGroups } from './require-two-groups.ts';
import type { TwoGroups } from './two-groups.ts';

/**
 * The two-sided z test of two independent shares, with the pooled variance.
 *
 * Its square is Pearson's chi-squared of the two-by-two table; the values are those of `prop.test` of R. Yates'
 * correction takes min(0.5, |x1 - expected|) off each deviation, as `prop.test(correct = TRUE)` does. Reference:
 * Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, 3rd ed. (2003), section 3.1.
 *
 * @param groups - the counts of two simple random samples; `x1` and `x2` need not be integers
 * @param yates - whether Yates' correction for continuity is made
 * @returns `z`, positive where the first share is larger, and the two-sided `pValue`; 0 and 1 where no member or
 *   every member of both groups has the property, for which R gives no value
 * @throws RangeError when a group is empty or a count leaves 0 to the size of its group
 * @example
 * ```ts
 * twoProportionZTest({ x1: 9, n1: 10, x2: 9, n2: 10 }) // { z: 0, pValue: 1 }
 * ```
 */
export function twoProportionZTest(groups: TwoGroups, yates = false): { z: number; pValue: number } {
  requireTwoGroups('twoProportionZTest', groups);
  const { x1, n1, x2, n2 } = groups;
  const pooled = (x1 + x2) / (n1 + n2);
  const variance = pooled * (1 - pooled) * (1 / n1 + 1 / n2);
  if (variance === 0) return { z: 0, pValue: 1 };
  const difference = x1 / n1 - x2 / n2;
  const deviation = Math.abs(difference) / (1 / n1 + 1 / n2);
  const correction = yates ? Math.min(0.5, deviation) : 0;
  const size = (Math.abs(difference) - correction * (1 / n1 + 1 / n2)) / Math.sqrt(variance);
  return { z: difference < 0 ? -size : size, pValue: 2 * normalUpperTail(Math.max(0, size)) };
}
