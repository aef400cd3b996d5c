/** How far each column may move, and what moving it by one costs. */
export interface MoveBounds {
  /** At most 0. */
  readonly lower: Float64Array;
  /** At least 0. */
  readonly upper: Float64Array;
  /** From 0.01 to 1,000,000. */
  readonly cost: Float64Array;
}

/** The gain of the target for each unit, above any sum of costs that a move could have. */
const gain = 1e10;

/** Where a column outside the basis rests: at its lower bound, where it does not move, or at its upper bound. */
export type Rest = -1 | 0 | 1;

/**
 * The state of one search. Nearly every column rests at 0 and many bounds are 0, so that a search could go in circles;
 * hence bounds and resting points are disturbed by amounts too small to matter, each by another, and put right in the
 * end. Reference: Chvátal, Linear Programming (1983), chapter 3.
 *
 * @example
 * ```ts
 * const bounds = { lower: Float64Array.of(-2), upper: Float64Array.of(Infinity), cost: Float64Array.of(1) };
 * const search = new MoveSearch(0, 3, bounds, 1);
 * search.settle(0, 1);
 * search.exact(0) // 3
 * search.stop(0, -1) // 0
 * ```
 */
export class MoveSearch {
  readonly value: Float64Array;
  readonly sides: Int8Array;
  readonly #rests: Int8Array;
  readonly #target: number;
  readonly #amount: number;
  readonly #bounds: MoveBounds;

  /**
   * @param target - the column that is to move
   * @param amount - by how much, a whole number; below 0 is down
   * @param bounds - how far the columns may go, and their costs
   * @param columns - how many there are
   */
  constructor(target: number, amount: number, bounds: MoveBounds, columns: number) {
    this.#rests = new Int8Array(columns);
    this.sides = new Int8Array(columns).fill(1);
    this.#target = target;
    this.#amount = amount;
    this.#bounds = bounds;
    this.value = Float64Array.from({ length: columns }, (_, column) => this.position(column, 0));
  }

  /** Puts a basic column where the others leave it. */
  place(column: number, at: number): void {
    this.value[column] = at;
    this.sides[column] = at >= this.position(column, 0) ? 1 : -1;
  }

  /** Puts a column to rest. */
  settle(column: number, rest: Rest): void {
    this.#rests[column] = rest;
    this.value[column] = this.position(column, rest);
  }

  /** On which side of its resting point a basic column is. */
  side(column: number): 1 | -1 {
    return this.sides[column] === 1 ? 1 : -1;
  }

  /** Whether a column outside the basis has not gone as far as it may in a direction. */
  mayGo(column: number, direction: 1 | -1): boolean {
    return this.#rests[column] !== direction;
  }

  /** The side of its resting point on which a column outside the basis would move. */
  segment(column: number, direction: 1 | -1): 1 | -1 {
    const rest = this.#rests[column];
    return rest === 0 ? direction : rest === 1 ? 1 : -1;
  }

  /** Where a column outside the basis would come to rest next. */
  stop(column: number, direction: 1 | -1): Rest {
    return this.#rests[column] === 0 ? direction : 0;
  }

  /** The cost of one more on a side of the resting point. */
  slope(column: number, side: 1 | -1): number {
    if (column === this.#target) return -gain * Math.sign(this.#amount);
    return side * (this.#bounds.cost[column] ?? 0);
  }

  /** Where a column rests, disturbed. */
  position(column: number, rest: Rest): number {
    // The golden ratio spreads the columns evenly over a half to one.
    const share = 0.5 + ((column * 0.618033988749895) % 1) / 2;
    return this.#corner(column, rest) + (rest === 0 ? share * 1e-6 : rest * share * 1e-3);
  }

  /** Where a column rests, without the disturbance. */
  exact(column: number): number {
    return this.#corner(column, (this.#rests[column] ?? 0) as Rest);
  }

  #corner(column: number, rest: Rest): number {
    if (rest === 0) return 0;
    const bound = (rest === 1 ? this.#bounds.upper[column] : this.#bounds.lower[column]) ?? 0;
    if (column !== this.#target) return bound;
    return rest === 1
      ? Math.max(0, Math.min(this.#amount, bound))
      : Math.min(0, Math.max(this.#amount, bound));
  }
}
