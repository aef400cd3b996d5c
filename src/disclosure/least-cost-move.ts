import { type MoveBounds, MoveSearch, type Rest } from './move-search.ts';

/** An equation of columns: its coefficients by column add up to 0 in every move. */
export type Equation = ReadonlyMap<number, number>;

const tolerance = 1e-9;
const dearest = 1e6;
const mostSteps = 20_000;
const dearerTries = 8;
const mostTries = 60;
/** The least common multiple of 1 to 7. */
const divisor = 420;

/**
 * Finds other whole numbers that fit the same equations: moves of counts that keep every sum.
 *
 * A simplex method with bounds, started from the move of nothing, on a tableau that is kept from one search to the
 * next. What it finds is checked in whole numbers, so that rounding errors can lose a move but never invent one.
 * Reference: Fischetti and Salazar-González, Management Science 47 (2001), 1008-1027, for moves as the proof that a
 * withheld cell is protected.
 *
 * @example
 * A total of 13 that is published, and its parts of 2 and 11: three more in one are three less in the other.
 * ```ts
 * const total = new Map([[0, 1], [1, -1], [2, -1]]);
 * const bounds = {
 *   lower: Float64Array.of(0, -2, -11),
 *   upper: Float64Array.of(0, Infinity, Infinity),
 *   cost: Float64Array.of(1, 1, 1),
 * };
 * new LeastCostMove(3, [total]).find(1, 3, bounds) // new Map([[1, 3], [2, -3]])
 * ```
 */
export class LeastCostMove {
  readonly #columns: number;
  readonly #equations: readonly Equation[];
  #rows: Float64Array[] = [];
  #basic: number[] = [];
  #rowOf: Int32Array;

  constructor(columns: number, equations: readonly Equation[]) {
    this.#columns = columns;
    this.#equations = equations;
    this.#rowOf = new Int32Array(columns).fill(-1);
    this.#reduce();
  }

  /**
   * The cheapest move of a column by an amount, or as far towards it as the bounds allow.
   *
   * @param target - the column
   * @param amount - by how much, a whole number; below 0 is down
   * @param bounds - how far the columns may go, and their costs
   * @returns the whole number by which each column moves, or null where nothing but broken numbers was found
   */
  find(target: number, amount: number, bounds: MoveBounds): Map<number, number> | null {
    const tried = {
      cost: Float64Array.from(bounds.cost),
      lower: Float64Array.from(bounds.lower),
      upper: Float64Array.from(bounds.upper),
    };
    for (let attempt = 0; attempt < mostTries; attempt += 1) {
      const found = this.#solve(target, amount, tried);
      const broken = [...found].filter(([, value]) => Math.abs(value - Math.round(value)) > 1e-6);
      if (broken.length === 0) {
        const move = new Map([...found].map(([column, value]) => [column, Math.round(value)]));
        if (this.#fits(move, bounds)) return move;
      }
      // Errors have grown in spite of all: start from the equations again.
      if (broken.length === 0 || !broken.every(([, value]) => isFraction(value))) {
        this.#reduce();
        continue;
      }
      // A corner in broken numbers: with its columns dearer, each by another amount, the next one is another corner.
      for (const [column] of broken) {
        const dearer = (tried.cost[column] ?? 0) * 2 + 1 + ((column * attempt) % 7);
        tried.cost[column] = Math.min(dearest, dearer);
      }
      // Where that does not help, the first of them may go no further than the whole number before.
      const [first] = broken;
      if (attempt < dearerTries || !first || first[0] === target) continue;
      if (first[1] > 0) tried.upper[first[0]] = Math.floor(first[1]);
      else tried.lower[first[0]] = Math.ceil(first[1]);
    }
    return null;
  }

  #fits(move: ReadonlyMap<number, number>, { lower, upper }: MoveBounds): boolean {
    for (const [column, value] of move) {
      if (value < (lower[column] ?? 0) || value > (upper[column] ?? 0)) return false;
    }
    return this.#equations.every((equation) => {
      let sum = 0;
      for (const [column, coefficient] of equation) sum += coefficient * (move.get(column) ?? 0);
      return sum === 0;
    });
  }

  /** Gaussian elimination: each row left has a basic column that stands in no other row. */
  #reduce(): void {
    this.#rows = [];
    this.#basic = [];
    this.#rowOf.fill(-1);
    for (const equation of this.#equations) {
      const row = new Float64Array(this.#columns);
      for (const [column, coefficient] of equation) row[column] = (row[column] ?? 0) + coefficient;
      for (const column of equation.keys()) this.#clear(row, column);
      let pivot = -1;
      for (const [column, value] of row.entries()) {
        if (Math.abs(value) > Math.abs(row[pivot] ?? 1e-7) + tolerance) pivot = column;
      }
      if (pivot === -1) continue;
      this.#rows.push(row);
      this.#basic.push(pivot);
      this.#rowOf[pivot] = this.#rows.length - 1;
      this.#pivot(this.#rows.length - 1, pivot);
    }
  }

  #clear(row: Float64Array, column: number): void {
    const index = this.#rowOf[column] ?? -1;
    const factor = row[column] ?? 0;
    const basic = this.#rows[index];
    if (!basic || factor === 0) return;
    for (let other = 0; other < this.#columns; other += 1) {
      const value = basic[other] ?? 0;
      if (value !== 0) row[other] = (row[other] ?? 0) - factor * value;
    }
    row[column] = 0;
  }

  /** Makes a column basic in a row: 1 there and 0 in every other. */
  #pivot(index: number, column: number): void {
    const row = this.#rows[index] as Float64Array;
    const pivot = row[column] ?? 1;
    const filled: number[] = [];
    for (let other = 0; other < row.length; other += 1) {
      const value = row[other] ?? 0;
      if (value === 0) continue;
      row[other] = snap(value / pivot);
      if (row[other] !== 0) filled.push(other);
    }
    for (const [place, target] of this.#rows.entries()) {
      const factor = target[column] ?? 0;
      if (place === index || factor === 0) continue;
      for (const other of filled) {
        target[other] = snap((target[other] ?? 0) - factor * (row[other] ?? 0));
      }
      target[column] = 0;
    }
  }

  #solve(target: number, amount: number, bounds: MoveBounds): Map<number, number> {
    const search = new MoveSearch(target, amount, bounds, this.#columns);
    const prices = new Float64Array(this.#columns);
    for (const [index, row] of this.#rows.entries()) {
      const basic = this.#basic[index] ?? 0;
      let at = 0;
      for (let column = 0; column < row.length; column += 1) {
        const entry = row[column] ?? 0;
        if (entry !== 0 && column !== basic) at -= entry * search.position(column, 0);
      }
      search.place(basic, at);
      const slope = search.slope(basic, search.side(basic));
      for (let column = 0; column < row.length; column += 1) {
        const entry = row[column] ?? 0;
        if (entry !== 0) prices[column] = (prices[column] ?? 0) + entry * slope;
      }
    }
    for (let step = 0; step < mostSteps; step += 1) {
      const entering = this.#enter(search, prices);
      if (entering === null) break;
      const { column, direction } = entering;
      const leaving = this.#leave(search, column, direction);
      for (const [index, row] of this.#rows.entries()) {
        const entry = row[column] ?? 0;
        const basic = this.#basic[index] ?? 0;
        if (entry !== 0)
          search.value[basic] = (search.value[basic] ?? 0) - direction * entry * leaving.length;
      }
      const side = search.segment(column, direction);
      if (leaving.row === -1) {
        search.settle(column, search.stop(column, direction));
        continue;
      }
      search.value[column] = (search.value[column] ?? 0) + direction * leaving.length;
      const out = this.#basic[leaving.row] ?? 0;
      search.settle(out, leaving.rest);
      search.sides[column] = side;
      this.#basic[leaving.row] = column;
      this.#rowOf[out] = -1;
      this.#rowOf[column] = leaving.row;
      const change = search.slope(column, side) - (prices[column] ?? 0);
      this.#pivot(leaving.row, column);
      const row = this.#rows[leaving.row] as Float64Array;
      for (let other = 0; other < row.length; other += 1) {
        const entry = row[other] ?? 0;
        if (entry !== 0) prices[other] = (prices[other] ?? 0) + change * entry;
      }
    }
    return this.#exact(search);
  }

  /** The corner that the search stopped in, without the disturbance of its bounds. */
  #exact(search: MoveSearch): Map<number, number> {
    const move = new Map<number, number>();
    for (let column = 0; column < this.#columns; column += 1) {
      const at = this.#rowOf[column] === -1 ? search.exact(column) : 0;
      if (at !== 0) move.set(column, at);
    }
    const outside = [...move];
    for (const [index, row] of this.#rows.entries()) {
      let at = 0;
      for (const [column, value] of outside) at -= (row[column] ?? 0) * value;
      if (Math.abs(at) > 1e-7) move.set(this.#basic[index] ?? 0, at);
    }
    return move;
  }

  /** The column outside the basis whose move lowers the cost most. */
  #enter(search: MoveSearch, prices: Float64Array): { column: number; direction: 1 | -1 } | null {
    let best: { column: number; direction: 1 | -1 } | null = null;
    let least = -1e-3;
    for (let column = 0; column < this.#columns; column += 1) {
      if (this.#rowOf[column] !== -1) continue;
      for (const direction of [1, -1] as const) {
        if (!search.mayGo(column, direction)) continue;
        const rate =
          direction * (search.slope(column, search.segment(column, direction)) - (prices[column] ?? 0));
        if (rate >= least) continue;
        best = { column, direction };
        least = rate;
      }
    }
    return best;
  }

  /** How far the entering column goes, and which basic column stops it there; row -1 is the column itself. */
  #leave(search: MoveSearch, column: number, direction: 1 | -1): { row: number; length: number; rest: Rest } {
    const own = search.position(column, search.stop(column, direction));
    let best: { row: number; length: number; rest: Rest } = {
      ...{ row: -1, length: Math.abs(own - (search.value[column] ?? 0)), rest: 0 },
    };
    let strength = 0;
    for (const [index, row] of this.#rows.entries()) {
      const entry = row[column] ?? 0;
      if (Math.abs(entry) < 1e-8) continue;
      const basic = this.#basic[index] ?? 0;
      const rises = -direction * entry > 0;
      const rest = search.side(basic) === 1 ? (rises ? 1 : 0) : rises ? 0 : -1;
      const length = Math.max(
        0,
        (search.position(basic, rest) - (search.value[basic] ?? 0)) / (-direction * entry),
      );
      const tie = length < best.length + tolerance && best.row !== -1 && Math.abs(entry) > strength + 0.1;
      if (length < best.length - tolerance || tie) {
        best = { row: index, length, rest };
        strength = Math.abs(entry);
      }
    }
    return best;
  }
}

function isFraction(value: number): boolean {
  return Math.abs(value * divisor - Math.round(value * divisor)) < 1e-3;
}

/** Entries are fractions with small divisors: those near one of them are it, so that errors do not grow. */
function snap(value: number): number {
  const parts = Math.round(value * divisor);
  return Math.abs(value * divisor - parts) < 1e-5 ? parts / divisor : value;
}
