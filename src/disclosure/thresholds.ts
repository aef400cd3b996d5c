import type { SuppressionReason, SurveyEstimate } from '../schema/survey-estimate.ts';

/** The rules by which a release is protected. */
export interface DisclosureRules {
  /**
   * The smallest count, apart from 0, that may be shown; a count below it points at a person. 3 withholds 1 and 2: of
   * two respondents, one who knows the own answer learns the other's.
   */
  readonly minimumCell: number;
  /**
   * The smallest base that shares may be shown of. Below 10 a share is a description of persons rather than of a
   * group, and each answer moves it by more than 10 percentage points. The base itself stays, as the reader's
   * explanation, unless it is below `minimumCell`.
   */
  readonly minimumBase: number;
  /** Shares of a smaller base are shown as `unreliable`: with 30 answers the standard error is 9 points at most. */
  readonly reliableBase: number;
  /**
   * How far, at least, what the published numbers allow for a withheld count must reach from one end to the other.
   * The minimum cell by default: nobody can then rule out that a withheld count is one that may be shown.
   */
  readonly protectionWidth: number;
  /**
   * Whether a category that everybody of a base chose is withheld. It tells the answer of each of them, however many
   * they are; the zeros beside it would tell the same, so that complementary suppression hides some of them.
   */
  readonly withholdFullCells: boolean;
  /**
   * The percentage of the p% rule for magnitudes: no contributor may be able to estimate the largest contribution
   * more closely. The rule says in what it is for what a share of the largest, the (n, k) rule, says only
   * approximately. Reference: Hundepool and others, Statistical Disclosure Control (2012), section 4.2.2.
   */
  readonly dominancePercent: number;
  /**
   * The (n, k) rule beside it, with n = 2: no total is shown of which the two largest contributions are more than this
   * part. What two leave then says little of a group, and the two could work out the others together. 0.85 is what the
   * research data centre of Deutsche Bundesbank takes (R package sdcLog). Contributions are weighted, as the total is.
   */
  readonly dominanceShare: number;
  /**
   * How many respondents, at least, must lie at or beyond a quantile and each end of its interval, on either side. A
   * quantile is an answer of somebody, or lies between two: with fewer beyond it, it names an extreme, and each of the
   * few knows the others better. With 5 a median needs a base of 10, as shares do, a quartile 20, and the smallest and
   * the largest number are shown only where five share them.
   */
  readonly minimumTail: number;
  /** The number to a multiple of which counts are rounded after suppression; null leaves them. */
  readonly rounding: number | null;
  /**
   * Where the reasons stand. `audit`: in the audit only, because a published `smallCell` says that the count is 1 or
   * 2, which the complementary suppression was to hide. `published`: in the rows too, where that is acceptable.
   */
  readonly reasons: 'audit' | 'published';
}

/** The rules unless a release says otherwise; each is explained at its name. */
export const defaultRules: DisclosureRules = {
  minimumCell: 3,
  minimumBase: 10,
  reliableBase: 30,
  protectionWidth: 3,
  withholdFullCells: true,
  dominancePercent: 10,
  dominanceShare: 0.85,
  minimumTail: 5,
  rounding: null,
  reasons: 'audit',
};

/** The rule that withheld a cell, finer than its reason. */
type FiredRule =
  | 'minimumCell'
  | 'fewOthers'
  | 'fullCell'
  | 'minimumBase'
  | 'baseWithheld'
  | 'complementary'
  | 'dominance'
  | 'minimumTail';

/** A rule and the reason that goes with it. */
export interface Finding {
  readonly reason: SuppressionReason;
  readonly rule: FiredRule;
}

/**
 * Whether a count points at persons: above 0 and below the minimum cell.
 *
 * @param count - respondents, unweighted
 * @param rules - the rules
 * @returns whether it must be withheld
 * @example
 * ```ts
 * [0, 1, 2, 3].map((count) => isSmallCount(count, defaultRules)) // [false, true, true, false]
 * ```
 */
export function isSmallCount(count: number, rules: Pick<DisclosureRules, 'minimumCell'>): boolean {
  return count > 0 && count < rules.minimumCell;
}

/**
 * Which rule withholds a cell for what stands in it, apart from all others: primary suppression.
 *
 * A zero may be shown: nobody stands in it. An empty base has nobody to protect either. Of a question with several
 * answers, those who did not choose a category are a cell as well, since the base minus the count gives their number;
 * of a single answer they are the other categories.
 *
 * @param cell - the counts of the cell and of its base, unweighted
 * @param question - whether it allows several answers, and how many categories its table has; with one only, the
 *   cell is the base and tells no answer
 * @param rules - the rules
 * @returns the rule that fires first, the base before the cell, or null
 * @example
 * ```ts
 * primaryFinding({ n: 2, baseN: 40 }, { kind: 'single', categories: 3 }, defaultRules) // { reason: 'smallCell', rule: 'minimumCell' }
 * primaryFinding({ n: 0, baseN: 9 }, { kind: 'single', categories: 3 }, defaultRules) // { reason: 'smallBase', rule: 'minimumBase' }
 * primaryFinding({ n: 0, baseN: 40 }, { kind: 'single', categories: 3 }, defaultRules) // null
 * ```
 */
export function primaryFinding(
  { n, baseN }: { readonly n: number; readonly baseN: number },
  question: { readonly kind: 'single' | 'multiple'; readonly categories: number },
  rules: DisclosureRules,
): Finding | null {
  const one = question.kind === 'single' && question.categories < 2;
  if (baseN > 0 && baseN < rules.minimumBase && !one) return { reason: 'smallBase', rule: 'minimumBase' };
  if (isSmallCount(n, rules)) return { reason: 'smallCell', rule: 'minimumCell' };
  if (question.kind === 'multiple' && isSmallCount(baseN - n, rules)) {
    return { reason: 'smallCell', rule: 'fewOthers' };
  }
  if (rules.withholdFullCells && !one && baseN > 0 && n === baseN)
    return { reason: 'smallCell', rule: 'fullCell' };
  return null;
}

/**
 * The status of a cell that is not withheld.
 *
 * @param row - its base
 * @param rules - the rules
 * @returns `unreliable` where the base is thin, otherwise the status it came with
 * @example
 * ```ts
 * shownStatus({ baseN: 29, status: 'shown' }, defaultRules) // 'unreliable'
 * ```
 */
export function shownStatus(
  { baseN, status }: Pick<SurveyEstimate, 'baseN' | 'status'>,
  rules: DisclosureRules,
): SurveyEstimate['status'] {
  return status === 'shown' && baseN !== null && baseN < rules.reliableBase ? 'unreliable' : status;
}
