import type { Codebook } from '../schema/codebook.ts';
import type { DesignMoments } from '../stats/survey/design-moments.ts';
import type { Cube, CubeUnit } from './cube/cube.ts';

/** The design behind a cube, as far as all its tables share it. */
export interface CubeDesign extends Omit<DesignMoments, 'groups' | 'rows'> {
  /** By unit the weight of a row where the file has none: what was drawn stands for its stratum. */
  readonly weights: readonly number[];
  /** By unit its stratum. */
  readonly stratumOf: Uint32Array;
}

/**
 * Reads the design of a sample off the units of its cube.
 *
 * @param codebook - names the columns of the design
 * @param cube - the sums, by unit
 * @returns its strata and PSUs, and the weights that it has where the file has none
 * @example
 * ```ts
 * import { codebook, cube } from 'tests/survey/small-survey.ts';
 *
 * cubeDesign(codebook, cube).sampled // Float64Array.of(93, 107)
 * ```
 */
export function cubeDesign(codebook: Pick<Codebook, 'design'>, { units, clustered }: Cube): CubeDesign {
  const strata = [...new Set(units.map(({ stratum }) => stratum))];
  const places = new Map(strata.map((stratum, place) => [stratum, place]));
  const placeOf = ({ stratum }: CubeUnit): number => places.get(stratum) ?? 0;
  const sampled = new Float64Array(strata.length);
  const population = new Float64Array(strata.length);
  for (const unit of units) {
    const place = placeOf(unit);
    sampled[place] = (sampled[place] ?? 0) + (clustered ? 1 : unit.rows);
    population[place] = unit.population ?? 0;
  }
  const { weight, fpc } = codebook.design;
  const isWeighted = weight !== null || fpc === null;
  const stratumOf = Uint32Array.from(units, placeOf);
  return {
    weights: units.map((unit) =>
      isWeighted ? 1 : (population[placeOf(unit)] ?? 1) / (sampled[placeOf(unit)] ?? 1),
    ),
    ...{ stratumOf, sampled, population: fpc === null ? null : population },
    stratumOfCluster: clustered ? stratumOf : null,
    lonelyPsu: codebook.design.lonelyPsu,
  };
}
