/** Some rows of a file, coded: one entry a row in every array. */
export interface CodedRows {
  readonly rows: number;
  /**
   * By variable: the index of the category, `outside` or `unanswered`. Of several answers, and of a number: 0 where any
   * was given.
   */
  readonly codes: ReadonlyMap<string, Int32Array>;
  /** By variable with several answers: for each category 1 where it was chosen, else 0. */
  readonly chosen: ReadonlyMap<string, readonly Uint8Array[]>;
  /** By variable: the number, NaN where there is none. */
  readonly numbers: ReadonlyMap<string, Float64Array>;
  /** The weight; null where the codebook names none. */
  readonly weights: Float64Array | null;
  /** The labels of stratum and PSU as they stand; null where the codebook names none. */
  readonly strata: readonly string[] | null;
  readonly clusters: readonly string[] | null;
  /** Population size of the stratum; null where the codebook names none. */
  readonly populations: Float64Array | null;
}
