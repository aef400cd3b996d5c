import { type DisclosureRules, type Finding, isSmallCount } from './thresholds.ts';

/** A total, or the numerator of a mean, of a numeric variable in one cell of a table. */
export interface Magnitude {
  /** The table: `variable`, or `variable-by-variable`. */
  readonly table: string;
  readonly by: readonly { readonly variable: string; readonly category: string }[];
  /** Respondents with a value, unweighted. */
  readonly n: number;
  /** The sum of their contributions, each at least 0. */
  readonly total: number;
  /** The largest contributions, in falling order: two, or as many as there are. */
  readonly largest: readonly number[];
}

/**
 * Whether the second largest contributor could estimate the largest one within p%.
 *
 * The p% rule: the total, less the two largest contributions, is below p% of the largest. Reference: Hundepool and
 * others, Statistical Disclosure Control (2012), section 4.2.2.
 *
 * @param magnitude - the cell
 * @param rules - the percentage, above 0
 * @returns whether the total must be withheld
 * @throws RangeError when the largest contributions do not fall, leave 0 to the total, or are too few
 * @example
 * ```ts
 * isDominated({ total: 100, n: 5, largest: [90, 2] }, { dominancePercent: 10 }) // true
 * isDominated({ total: 100, n: 5, largest: [40, 30] }, { dominancePercent: 10 }) // false
 * ```
 */
export function isDominated(
  { total, n, largest }: Pick<Magnitude, 'total' | 'n' | 'largest'>,
  { dominancePercent }: Pick<DisclosureRules, 'dominancePercent'>,
): boolean {
  const [first = 0, second = 0] = largest;
  if (
    !(second >= 0 && first >= second && first + second <= total * (1 + 1e-12)) ||
    largest.length < Math.min(n, 2)
  ) {
    throw new RangeError(
      `isDominated requires the two largest contributions, in falling order, within the total: ${largest.length} of ${n}`,
    );
  }
  return first > 0 && total - first - second < (dominancePercent / 100) * first;
}

/**
 * Which rule withholds a magnitude for what stands in it: primary suppression of totals and means.
 *
 * @param magnitude - the cell
 * @param rules - the rules
 * @returns the rule that fires first, or null
 * @throws RangeError as `isDominated`
 * @example
 * ```ts
 * magnitudeFinding({ table: 'sales', by: [], n: 12, total: 100, largest: [90, 2] }, { minimumCell: 3, minimumBase: 10, dominancePercent: 10 }) // { reason: 'dominance', rule: 'dominance' }
 * ```
 */
export function magnitudeFinding(
  magnitude: Magnitude,
  rules: Pick<DisclosureRules, 'minimumCell' | 'minimumBase' | 'dominancePercent'>,
): Finding | null {
  if (isSmallCount(magnitude.n, rules)) return { reason: 'smallCell', rule: 'minimumCell' };
  if (isDominated(magnitude, rules)) return { reason: 'dominance', rule: 'dominance' };
  if (magnitude.n > 0 && magnitude.n < rules.minimumBase) return { reason: 'smallBase', rule: 'minimumBase' };
  return null;
}
