import type { Coding } from './coding.ts';

/** For whom something is estimated. Nobody leaves the design: a domain is estimated inside the full sample. */
export interface SurveyBreakdown {
  /** The groups that are estimated apart; everybody is one group where it is missing. */
  readonly by?: Coding | undefined;
  /** For each row, 0 where it lies outside the domain and anything else where it lies inside. */
  readonly domain?: ArrayLike<number> | undefined;
}
