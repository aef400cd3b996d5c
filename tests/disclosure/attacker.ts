import type { SurveyEstimate } from '../../src/schema/survey-estimate.ts';

/** An exact fraction. */
interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

const whole = (value: number): Fraction => ({ top: BigInt(value), bottom: 1n });
const zero = whole(0);
const fraction = (top: bigint, bottom: bigint): Fraction => {
  let [a, b] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  while (b > 0n) [a, b] = [b, a % b];
  const divisor = (a === 0n ? 1n : a) * (bottom < 0n ? -1n : 1n);
  return { top: top / divisor, bottom: bottom / divisor };
};
const minus = (a: Fraction, b: Fraction) =>
  fraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
const times = (a: Fraction, b: Fraction) => fraction(a.top * b.top, a.bottom * b.bottom);
const over = (a: Fraction, b: Fraction) => fraction(a.top * b.bottom, a.bottom * b.top);
const sign = (a: Fraction): number => (a.top > 0n ? 1 : a.top < 0n ? -1 : 0);

/** What the attacker knows: sums of unknown counts, each of which is at least 0. */
export interface Knowledge {
  readonly names: readonly string[];
  readonly sums: readonly { readonly parts: ReadonlyMap<string, number>; readonly total: number }[];
}

/** The least and the largest value that a count can have; `highest` null where nothing bounds it. */
export interface Range {
  readonly lowest: Fraction;
  readonly highest: Fraction | null;
}

/**
 * What an attacker makes of published rows, without any code of the protection: one unknown for every combination of
 * answers (a cell of the full crosstable of question and breakdowns), and one sum for every number published. A
 * withheld number is asked for as a sum of such combinations.
 */
export function knowledgeOf(
  rows: readonly SurveyEstimate[],
  question: string,
  dimensions: Readonly<Record<string, readonly string[]>>,
  recodes: Readonly<
    Record<string, { readonly of: string; readonly parts: Readonly<Record<string, readonly string[]>> }>
  > = {},
): Knowledge & { readonly partsOf: (row: SurveyEstimate, what: 'cell' | 'base') => readonly string[] } {
  const variables = Object.keys(dimensions);
  const combinations = variables.reduce<Record<string, string>[]>(
    (made, variable) =>
      made.flatMap((one) =>
        (dimensions[variable] ?? []).map((category) => ({ ...one, [variable]: category })),
      ),
    [{}],
  );
  const nameOf = (one: Record<string, string>) => JSON.stringify(one);
  const fits = (one: Record<string, string>, variable: string, category: string): boolean => {
    const recode = recodes[variable];
    return recode
      ? (recode.parts[category] ?? []).includes(one[recode.of] ?? '')
      : one[variable] === category;
  };
  const partsOf = (row: SurveyEstimate, what: 'cell' | 'base') =>
    combinations
      .filter(
        (one) =>
          row.by.every(({ variable, category }) => fits(one, variable, category)) &&
          (what === 'base' || fits(one, row.question, row.category ?? '')),
      )
      .map(nameOf);
  const sums = rows
    .filter((row) => [question, ...Object.keys(dimensions), ...Object.keys(recodes)].includes(row.question))
    .flatMap((row) => {
      const known = [
        ...(row.n === null ? [] : [{ what: 'cell' as const, total: row.n }]),
        ...(row.baseN === null ? [] : [{ what: 'base' as const, total: row.baseN }]),
        // A share and a base give the count, should it have been forgotten.
        ...(row.estimate === null || row.baseN === null
          ? []
          : [{ what: 'cell' as const, total: Math.round(row.estimate * row.baseN) }]),
      ];
      return known.map(({ what, total }) => ({
        parts: new Map(partsOf(row, what).map((name) => [name, 1])),
        total,
      }));
    });
  return { names: combinations.map(nameOf), sums, partsOf };
}

/** The range of a sum of unknowns, exactly: the simplex method in fractions with Bland's rule. */
export function rangeOf({ names, sums }: Knowledge, asked: readonly string[]): Range {
  const state = feasible(names, sums);
  const goal = new Set(asked);
  const least = optimise(state, names, goal, 1);
  const most = optimise(state, names, goal, -1);
  if (least === null) throw new Error('a sum of counts has a least value');
  return { lowest: least, highest: most };
}

/** Whether elimination alone determines a sum of unknowns. */
export function isSolved({ names, sums }: Knowledge, asked: readonly string[]): boolean {
  const place = new Map(names.map((name, index) => [name, index]));
  const vector = (parts: Iterable<string>): Fraction[] => {
    const made = names.map(() => zero);
    for (const part of parts) made[place.get(part) ?? -1] = whole(1);
    return made;
  };
  const rows: { pivot: number; row: Fraction[] }[] = [];
  const reduce = (row: Fraction[]): Fraction[] => {
    let rest = row;
    for (const known of rows) {
      const factor = rest[known.pivot] ?? zero;
      if (sign(factor) === 0) continue;
      rest = rest.map((value, index) => minus(value, times(factor, known.row[index] ?? zero)));
    }
    return rest;
  };
  for (const { parts } of sums) {
    const row = reduce(vector(parts.keys()));
    const pivot = row.findIndex((value) => sign(value) !== 0);
    if (pivot === -1) continue;
    const head = row[pivot] ?? whole(1);
    rows.push({ pivot, row: row.map((value) => over(value, head)) });
  }
  return reduce(vector(asked)).every((value) => sign(value) === 0);
}

/** How far a range reaches. */
export function widthOf({ lowest, highest }: Range): number {
  if (highest === null) return Infinity;
  const width = minus(highest, lowest);
  return Number(width.top) / Number(width.bottom);
}

interface Tableau {
  /** Each row: the unknowns, then the right side. */
  readonly rows: Fraction[][];
  readonly basis: number[];
}

function feasible(names: readonly string[], sums: Knowledge['sums']): Tableau {
  const place = new Map(names.map((name, index) => [name, index]));
  const size = names.length;
  const rows: Fraction[][] = sums.map(({ parts, total }, index) => {
    const row = Array.from({ length: size + sums.length + 1 }, () => zero);
    for (const [part, by] of parts) row[place.get(part) ?? -1] = whole(by);
    row[size + index] = whole(1);
    row[row.length - 1] = whole(total);
    return row;
  });
  const state = { rows, basis: sums.map((_, index) => size + index) };
  const costs = Array.from({ length: size + sums.length }, (_, index) => whole(index < size ? 0 : 1));
  const left = minimise(state, costs, size + sums.length);
  if (left === null || sign(left) !== 0) throw new Error('what is published contradicts itself');
  // What is still made up stands at 0: give its row another column, or leave the row out.
  for (let row = state.rows.length - 1; row >= 0; row -= 1) {
    if ((state.basis[row] ?? 0) < size) continue;
    const column = (state.rows[row] ?? []).findIndex((value, index) => index < size && sign(value) !== 0);
    if (column === -1) {
      state.rows.splice(row, 1);
      state.basis.splice(row, 1);
    } else pivot(state, row, column);
  }
  return { rows: state.rows.map((row) => [...row.slice(0, size), row.at(-1) ?? zero]), basis: state.basis };
}

function optimise(
  start: Tableau,
  names: readonly string[],
  goal: ReadonlySet<string>,
  direction: 1 | -1,
): Fraction | null {
  const state = { rows: start.rows.map((row) => [...row]), basis: [...start.basis] };
  const costs = names.map((name) => whole(goal.has(name) ? direction : 0));
  const value = minimise(state, costs, names.length);
  return value === null ? null : times(value, whole(direction));
}

function minimise(state: Tableau, costs: readonly Fraction[], size: number): Fraction | null {
  for (;;) {
    const rate = (column: number): Fraction =>
      state.rows.reduce(
        (sum, row, index) => minus(sum, times(costs[state.basis[index] ?? 0] ?? zero, row[column] ?? zero)),
        costs[column] ?? zero,
      );
    let entering = -1;
    for (let column = 0; column < size && entering === -1; column += 1) {
      if (!state.basis.includes(column) && sign(rate(column)) < 0) entering = column;
    }
    if (entering === -1) {
      return state.rows.reduce(
        (sum, row, index) =>
          minus(sum, times(whole(-1), times(costs[state.basis[index] ?? 0] ?? zero, row.at(-1) ?? zero))),
        zero,
      );
    }
    let leaving = -1;
    let least: Fraction | null = null;
    for (const [index, row] of state.rows.entries()) {
      if (sign(row[entering] ?? zero) <= 0) continue;
      const ratio = over(row.at(-1) ?? zero, row[entering] ?? zero);
      const order = least === null ? -1 : sign(minus(ratio, least));
      if (order < 0 || (order === 0 && (state.basis[index] ?? 0) < (state.basis[leaving] ?? 0))) {
        least = ratio;
        leaving = index;
      }
    }
    if (leaving === -1) return null;
    pivot(state, leaving, entering);
  }
}

function pivot({ rows, basis }: Tableau, at: number, column: number): void {
  const head = rows[at]?.[column] ?? whole(1);
  const row = (rows[at] ?? []).map((value) => over(value, head));
  rows[at] = row;
  basis[at] = column;
  for (const [index, other] of rows.entries()) {
    const factor = other[column] ?? zero;
    if (index === at || sign(factor) === 0) continue;
    rows[index] = other.map((value, place) => minus(value, times(factor, row[place] ?? zero)));
  }
}
