import type { Coding } from '../survey/coding.ts';

/** Known totals of the population that weights are fitted to. Every row belongs to one of its categories. */
export interface Margin extends Coding {
  /** For each category the total that the weights of its rows should add up to, above 0. */
  readonly totals: ArrayLike<number>;
}
