import { type DisclosureRules, type Finding, isSmallCount } from './thresholds.ts';

/** A total, or the numerator of a mean, of a numeric variable in one cell of a table. */
export interface Magnitude {
  /** Respondents with a value, unweighted. */
  readonly n: number;
  /** The sum of their contributions, each the weight times the number without its sign. */
  readonly total: number;
  /** The largest contributions, in falling order: two, or as many as there are. */
  readonly largest: readonly number[];
}

/**
 * Whether few make up most of a total.
 *
 * The p% rule: the second largest contributor could estimate the largest one within p%, because the total, less the two
 * largest contributions, is below p% of the largest. The (n, k) rule with n = 2: the two largest are more than a part of
 * the total. Reference: Hundepool and others, Statistical Disclosure Control (2012), section 4.2.2; numbers below 0
 * count without their sign, as in `MagnitudeRule` of the R package GaussSuppression.
 *
 * @param magnitude - the cell
 * @param rules - the percentage, above 0, and the part, 0-1
 * @returns whether the total must be withheld
 * @throws RangeError when the largest contributions do not fall, leave 0 to the total, or are too few
 * @example
 * ```ts
 * isDominated({ total: 100, n: 5, largest: [90, 2] }, { dominancePercent: 10, dominanceShare: 0.85 }) // true
 * isDominated({ total: 100, n: 5, largest: [50, 36] }, { dominancePercent: 10, dominanceShare: 0.85 }) // true
 * isDominated({ total: 100, n: 5, largest: [40, 30] }, { dominancePercent: 10, dominanceShare: 0.85 }) // false
 * ```
 */
export function isDominated(
  { total, n, largest }: Pick<Magnitude, 'total' | 'n' | 'largest'>,
  { dominancePercent, dominanceShare }: Pick<DisclosureRules, 'dominancePercent' | 'dominanceShare'>,
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
  const isClose = total - first - second < (dominancePercent / 100) * first;
  return first > 0 && (isClose || first + second > dominanceShare * total);
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
 * magnitudeFinding({ n: 12, total: 100, largest: [90, 2] }, { minimumCell: 3, minimumBase: 10, dominancePercent: 10, dominanceShare: 0.85 }) // { reason: 'dominance', rule: 'dominance' }
 * ```
 */
export function magnitudeFinding(
  magnitude: Magnitude,
  rules: Pick<DisclosureRules, 'minimumCell' | 'minimumBase' | 'dominancePercent' | 'dominanceShare'>,
): Finding | null {
  const { n } = magnitude;
  const isDominant = !isSmallCount(n, rules) && isDominated(magnitude, rules);
  return isDominant ? { reason: 'dominance', rule: 'dominance' } : sizeFinding(n, rules);
}

/**
 * Which rule withholds a number of few respondents, whatever they contribute: primary suppression of quantiles.
 *
 * @param n - respondents with a number, unweighted
 * @param rules - the rules
 * @returns the rule that fires, or null
 * @example
 * ```ts
 * sizeFinding(9, { minimumCell: 3, minimumBase: 10 }) // { reason: 'smallBase', rule: 'minimumBase' }
 * ```
 */
export function sizeFinding(
  n: number,
  rules: Pick<DisclosureRules, 'minimumCell' | 'minimumBase'>,
): Finding | null {
  if (isSmallCount(n, rules)) return { reason: 'smallCell', rule: 'minimumCell' };
  return n > 0 && n < rules.minimumBase ? { reason: 'smallBase', rule: 'minimumBase' } : null;
}
