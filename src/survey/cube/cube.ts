import type { CubePlan } from './cube-plan.ts';
import { type KeptRows, joinKeptRows } from './kept-rows.ts';
import { addNumberCell, numberWidth } from './number-cells.ts';

/** Sums of one unit: a stratum where each row is a PSU, and a PSU where the sample is clustered. */
export interface CubeUnit {
  /** The label of the stratum; empty without strata. */
  readonly stratum: string;
  /** The label of the PSU; empty where each row is one. */
  readonly cluster: string;
  /** Population size of the stratum; null without one. */
  population: number | null;
  /** Rows of the unit, whoever was asked. */
  rows: number;
  /** By cell: rows. */
  readonly counts: Float64Array;
  /** By cell: the sum of weights. */
  readonly sums: Float64Array;
  /** By cell: the sum of squared weights. */
  readonly squares: Float64Array;
  /** By number cell: its sums and largest contributions, in the order of `numberColumns`. */
  readonly numbers: Float64Array;
}

/** The cell cube: all that the tables need without a respondent, and the rows of those numbers that need them. */
export interface Cube {
  readonly units: readonly CubeUnit[];
  /** Whether a unit is a PSU. */
  readonly clustered: boolean;
  /** The rows of numbers whose quantiles are wanted; null where none are, or where the sums came from a database. */
  readonly kept: KeptRows | null;
}

/**
 * The sums of a unit to which nothing was added yet.
 *
 * @param plan - the cells
 * @returns zeros, as many as the plan has cells
 * @example
 * ```ts
 * import { plan } from 'tests/survey/small-survey.ts';
 *
 * emptySums(plan).counts.length // 80
 * ```
 */
export function emptySums(plan: CubePlan): Pick<CubeUnit, 'counts' | 'sums' | 'squares' | 'numbers'> {
  return {
    counts: new Float64Array(plan.size),
    sums: new Float64Array(plan.size),
    squares: new Float64Array(plan.size),
    numbers: new Float64Array(plan.numberSize * numberWidth),
  };
}

/**
 * Adds the sums of parts of the same data, unit by unit, in the order in which the units first occur.
 *
 * @param cubes - of the same codebook; the sums of the first are added to in place
 * @returns the cube of all
 * @example
 * ```ts
 * import { manyPart } from 'tests/survey/small-survey.ts';
 *
 * const { units } = addCubes([manyPart().cube, manyPart().cube]);
 * units.map(({ stratum, rows }) => [stratum, rows]) // [['西', 186], ['東', 214]]
 * ```
 */
export function addCubes(cubes: readonly Cube[]): Cube {
  const units = new Map<string, CubeUnit>();
  for (const { units: own } of cubes) {
    for (const unit of own) {
      const key = unitKey(unit.stratum, unit.cluster);
      const known = units.get(key);
      if (known === undefined) {
        units.set(key, unit);
        continue;
      }
      known.rows += unit.rows;
      known.population ??= unit.population;
      for (const name of ['counts', 'sums', 'squares'] as const) {
        const into = known[name];
        const from = unit[name];
        for (let cell = 0; cell < into.length; cell += 1) into[cell] = (into[cell] ?? 0) + (from[cell] ?? 0);
      }
      for (let at = 0; at < known.numbers.length; at += numberWidth) {
        addNumberCell(known.numbers, at, unit.numbers, at);
      }
    }
  }
  const places = new Map([...units.keys()].map((key, place) => [key, place]));
  const kept = cubes.flatMap(({ kept: rows, units: own }) => {
    if (rows === null) return [];
    return [{ rows, placeOf: own.map((unit) => places.get(unitKey(unit.stratum, unit.cluster)) ?? 0) }];
  });
  return {
    units: [...units.values()],
    clustered: cubes.some(({ clustered }) => clustered),
    kept: kept.length === 0 ? null : joinKeptRows(kept),
  };
}

/**
 * One text for a stratum and a PSU.
 *
 * @param stratum - its label; empty without strata
 * @param cluster - the label of the PSU; empty where each row is one
 * @example
 * ```ts
 * unitKey('東', 'a') // '東\u0000a'
 * ```
 */
export function unitKey(stratum: string, cluster: string): string {
  return `${stratum}\u0000${cluster}`;
}
