import type { SurveyEstimate } from '../schema/survey-estimate.ts';

/** What the rules must know of the number behind an estimate, and nobody else may. */
export interface NumberGuard {
  /** The sum of w |y|, which is that of w y where no value is below 0. */
  readonly absolute: number;
  /** The largest w |y|, in falling order: two, or as many as there are. */
  readonly largest: readonly number[];
  /** The sum of w y: the total, and the mean times the weight of its base. */
  readonly total: number;
  /** Of a quantile, how many respondents lie at or beyond it or an end of its interval, where they are fewest. */
  readonly tail: number | null;
}

/** An estimate before protection. What is published has no `guard`: its schema knows none, and `protectRelease` takes it away. */
export type UnprotectedEstimate = SurveyEstimate & { guard?: NumberGuard };

/**
 * An estimate without what nobody may know.
 *
 * @param row - an estimate before protection; stays as it is
 * @returns a copy without its `guard`
 * @example
 * ```ts
 * withoutGuard({ n: 12, guard: { absolute: 100, largest: [90, 2], total: 100, tail: null } }) // { n: 12 }
 * ```
 */
export function withoutGuard(row: UnprotectedEstimate): SurveyEstimate {
  const rest = { ...row };
  delete rest.guard;
  return rest;
}
