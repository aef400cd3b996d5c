/** The words that a table needs, in one language; `{name}` is filled in. */
export interface GridWords {
  /** The column of everybody. */
  readonly everybody: string;
  readonly noAnswer: string;
  readonly mean: string;
  readonly total: string;
  readonly median: string;
  /** `{percent}`: below which so many lie. */
  readonly quantile: string;
  /** `{number}` */
  readonly share: string;
  /** `{low}`, `{high}` */
  readonly interval: string;
  /** `{n}` */
  readonly count: string;
  /** Stands where there is nothing to estimate. */
  readonly none: string;
}
