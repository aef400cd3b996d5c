/**
 * A pair of ends. An open end is `-Infinity` or `Infinity`. It says which values rounding or a hedge
 * leaves possible and is never a confidence interval.
 */
export interface Interval {
  /** The lower end; `-Infinity` where it is open. */
  readonly low: number;
  /** The upper end; `Infinity` where it is open. */
  readonly high: number;
}
