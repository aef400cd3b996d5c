/** A sum of unknowns, each at least 0, that lies between two ends, one of which may be infinite. */
export interface KnownSum {
  /** The coefficient of each unknown. */
  readonly parts: Float64Array;
  readonly low: number;
  readonly high: number;
}

const tolerance = 1e-7;
const mostSteps = 20_000;

/**
 * The least and the largest value of sums of unknowns, by the simplex method on a dense tableau in floating point: what
 * anybody can work out who knows other sums. It shares no code with the protection.
 */
export class LinearRanges {
  /** Each row: the unknowns, then the slacks, then the right side. */
  #rows: Float64Array[];
  #basis: number[];
  #width: number;

  constructor(size: number, known: readonly KnownSum[]) {
    const equations = known.flatMap(({ parts, low, high }) =>
      low === high
        ? [{ parts, slack: 0, right: high }]
        : [
            ...(high === Infinity ? [] : [{ parts, slack: 1, right: high }]),
            ...(low === -Infinity ? [] : [{ parts, slack: -1, right: low }]),
          ],
    );
    const columns = size + equations.length;
    this.#width = columns + equations.length + 1;
    this.#rows = equations.map(({ parts, slack, right }, index) => {
      const row = new Float64Array(this.#width);
      row.set(parts);
      row[size + index] = slack;
      row[this.#width - 1] = right;
      const turned = right < 0 ? row.map((value) => -value) : row;
      turned[columns + index] = 1;
      return turned;
    });
    this.#basis = equations.map((_, index) => columns + index);
    this.#start(columns);
  }

  /** The range of a sum; infinite where nothing bounds it. */
  range(goal: Float64Array): { readonly lowest: number; readonly highest: number } {
    return { lowest: this.#optimise(goal, 1), highest: this.#optimise(goal, -1) };
  }

  /** Drives out what was made up to have a first solution. */
  #start(columns: number): void {
    const left = this.#minimise(new Float64Array(this.#width - 1).fill(1, columns));
    if (Math.abs(left) > 1e-4) throw new Error(`what is published contradicts itself by ${left}`);
    for (let row = this.#rows.length - 1; row >= 0; row -= 1) {
      if ((this.#basis[row] ?? 0) < columns) continue;
      const column = this.#rows[row]?.subarray(0, columns).findIndex((value) => Math.abs(value) > 1e-6) ?? -1;
      if (column === -1) {
        this.#rows.splice(row, 1);
        this.#basis.splice(row, 1);
      } else this.#pivot(row, column);
    }
    this.#rows = this.#rows.map((row) => {
      const kept = row.slice(0, columns + 1);
      kept[columns] = row.at(-1) ?? 0;
      return kept;
    });
    this.#width = columns + 1;
  }

  #optimise(goal: Float64Array, direction: 1 | -1): number {
    const costs = new Float64Array(this.#width - 1);
    for (const [column, value] of goal.entries()) costs[column] = direction * value;
    return direction * this.#minimise(costs);
  }

  /** Starts where the last search ended: any solution is as good as another. */
  #minimise(costs: Float64Array): number {
    const columns = this.#width - 1;
    const reduced = new Float64Array(this.#width);
    reduced.set(costs);
    for (const [index, row] of this.#rows.entries()) {
      const cost = costs[this.#basis[index] ?? 0] ?? 0;
      if (cost !== 0) subtract(reduced, row, cost);
    }
    for (let step = 0; step < mostSteps; step += 1) {
      // Bland's rule in every second step: the steepest one alone may turn in a circle.
      const column = step % 2 === 0 ? steepest(reduced, columns) : firstBelow(reduced, columns);
      if (column === -1) return -(reduced.at(-1) ?? 0);
      const leaving = this.#leaving(column);
      if (leaving === -1) return -Infinity;
      this.#pivot(leaving, column);
      subtract(reduced, this.#rows[leaving] ?? reduced, reduced[column] ?? 0);
      reduced[column] = 0;
    }
    throw new Error('the simplex method does not end');
  }

  #leaving(column: number): number {
    let found = -1;
    let least = Infinity;
    for (const [index, row] of this.#rows.entries()) {
      const rate = row[column] ?? 0;
      if (rate <= tolerance) continue;
      const ratio = Math.max(0, row.at(-1) ?? 0) / rate;
      const isEqual = ratio <= least + 1e-12 && ratio >= least - 1e-12;
      if (ratio < least - 1e-12 || (isEqual && (this.#basis[index] ?? 0) < (this.#basis[found] ?? 0))) {
        least = ratio;
        found = index;
      }
    }
    return found;
  }

  #pivot(at: number, column: number): void {
    const row = this.#rows[at];
    if (row === undefined) return;
    const head = row[column] ?? 1;
    for (let index = 0; index < row.length; index += 1) row[index] = (row[index] ?? 0) / head;
    this.#basis[at] = column;
    for (const [index, other] of this.#rows.entries()) {
      const factor = other[column] ?? 0;
      if (index !== at && factor !== 0) subtract(other, row, factor);
    }
  }
}

function subtract(from: Float64Array, row: Float64Array, times: number): void {
  for (let index = 0; index < from.length; index += 1) {
    from[index] = (from[index] ?? 0) - times * (row[index] ?? 0);
  }
}

function steepest(reduced: Float64Array, columns: number): number {
  let found = -1;
  let least = -tolerance;
  for (let column = 0; column < columns; column += 1) {
    const rate = reduced[column] ?? 0;
    if (rate < least) {
      least = rate;
      found = column;
    }
  }
  return found;
}

function firstBelow(reduced: Float64Array, columns: number): number {
  for (let column = 0; column < columns; column += 1) if ((reduced[column] ?? 0) < -tolerance) return column;
  return -1;
}
