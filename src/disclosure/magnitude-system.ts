import { countSystem } from './count-system.ts';
import type { Equation } from './least-cost-move.ts';
import type { ReleaseStructure } from './release-structure.ts';
import type { UnprotectedEstimate } from './unprotected-estimate.ts';

/** A total that the tables of a number speak of, whether they show it or it follows from them. */
export interface MagnitudeNode {
  /** Respondents with a number. */
  readonly n: number;
  /** The sum of w y; a mean times the weight of its base gives it too. */
  readonly total: number;
  /** The sum of w |y| and its largest parts; null of what no row stands for. */
  readonly contributions: { readonly absolute: number; readonly largest: readonly number[] } | null;
  /** Between which ends anybody knows it to lie, given its weight. */
  readonly low: number;
  readonly high: number;
  /** How many breakdown variables it stands under. */
  readonly level: number;
  /** Rows of the cell: all of them fall with it. */
  readonly rows: readonly number[];
  /** Whether one of them is a mean or a total, which tells it. */
  readonly isTold: boolean;
}

/** The totals of a number and every equation between them. */
export interface MagnitudeSystem {
  readonly nodes: readonly MagnitudeNode[];
  readonly equations: readonly Equation[];
}

/**
 * Sets up the totals of one number as a linear system: over a breakdown they add up, with what is left for those without
 * a category, to the total above, in the same way as the counts of those who gave the number do.
 *
 * @param rows - the rows of the number, each with its guard
 * @param structure - how the variables hang together
 * @returns the system; `rows` of its nodes are places in the rows given
 * @throws RangeError as `countSystem`, or where a row has no guard
 * @example
 * ```ts
 * import { releaseStructure } from 'src/disclosure/release-structure.ts';
 * import { codebook, estimates } from 'tests/survey/small-survey.ts';
 *
 * const turnover = estimates.filter(({ question }) => question === 'turnover');
 * const { nodes } = magnitudeSystem(turnover, releaseStructure(codebook));
 * nodes.map(({ n, total, rows }) => [n, Math.round(total), rows.length])
 * // [[40, 113864, 5], [160, 415952, 5]]
 * ```
 */
export function magnitudeSystem(
  rows: readonly UnprotectedEstimate[],
  structure: ReleaseStructure,
): MagnitudeSystem {
  const { nodes, equations } = countSystem(rows, structure);
  const guards = rows.map(({ guard, table }) => {
    if (guard === undefined)
      throw new RangeError(`protectRelease requires a guard for each number: ${table}`);
    return guard;
  });
  const totals = solved(
    nodes.map(({ baseOf: [row = -1] }) => guards[row]?.total ?? null),
    equations,
  );
  const weights = solved(
    nodes.map(({ baseOf: [row = -1] }) => rows[row]?.baseWeight ?? null),
    equations,
  );
  const isNegative = guards.some(({ total, absolute }) => absolute - total > 1e-9 * absolute);
  return {
    equations,
    nodes: nodes.map(({ count, level, baseOf }, id): MagnitudeNode => {
      const [row = -1] = baseOf;
      const guard = guards[row];
      const ends = limitsOf(rows[row] ?? null, rows[0]?.question ?? '', structure, isNegative);
      const weight = Math.max(0, weights[id] ?? 0);
      const times = (end: number): number => (weight === 0 ? 0 : end * weight);
      return {
        ...{ n: count, level, rows: baseOf, total: totals[id] ?? 0 },
        contributions: guard ?? null,
        low: Math.min(times(ends.low), totals[id] ?? 0),
        high: Math.max(times(ends.high), totals[id] ?? 0),
        isTold: baseOf.some((each) => rows[each]?.statistic !== 'quantile'),
      };
    }),
  };
}

/** Values that no row shows follow from the equations, one after the other. */
function solved(known: readonly (number | null)[], equations: readonly Equation[]): (number | null)[] {
  const values = [...known];
  for (let found = true; found;) {
    found = false;
    for (const equation of equations) {
      const open = [...equation.keys()].filter((id) => (values[id] ?? null) === null);
      const [id, ...others] = open;
      if (id === undefined || others.length > 0) continue;
      let rest = 0;
      for (const [other, coefficient] of equation)
        if (other !== id) rest += coefficient * (values[other] ?? 0);
      values[id] = -rest / (equation.get(id) ?? 1);
      found = true;
    }
  }
  return values;
}

/** The ends of the numbers of a cell: those of the question, and of the bands that the cell stands under. */
function limitsOf(
  row: UnprotectedEstimate | null,
  question: string,
  { numbers }: ReleaseStructure,
  isNegative: boolean,
): { low: number; high: number } {
  const limits = numbers[question] ?? { low: -Infinity, high: Infinity, bands: {} };
  const ends = (row?.by ?? []).flatMap(({ variable, category }) => limits.bands[variable]?.[category] ?? []);
  return {
    low: Math.max(isNegative ? -Infinity : 0, limits.low, ...ends.map(({ low }) => low)),
    high: Math.min(limits.high, ...ends.map(({ high }) => high)),
  };
}
