/** A variable with categories: a number for each row instead of a label. */
export interface Coding {
  /** The category of each row, from 0; below 0 where the row has no answer or does not belong to any. */
  readonly codes: ArrayLike<number>;
  /** How many categories there are; those without a row count. */
  readonly categories: number;
}
