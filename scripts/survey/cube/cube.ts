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
}

/** The cell cube: all that the shares and standard errors of the tables need, without a respondent. */
export interface Cube {
  readonly units: readonly CubeUnit[];
  /** Whether a unit is a PSU. */
  readonly clustered: boolean;
}

/** Adds the sums of parts of the same data, unit by unit, in the order in which the units first occur. */
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
    }
  }
  return { units: [...units.values()], clustered: cubes.some(({ clustered }) => clustered) };
}

/** One text for a stratum and a PSU. */
export function unitKey(stratum: string, cluster: string): string {
  return `${stratum}\u0000${cluster}`;
}
