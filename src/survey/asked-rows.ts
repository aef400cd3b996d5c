import type { CubeAxis } from './cube/cube-plan.ts';
import type { CubeUnit } from './cube/cube.ts';

/**
 * By unit and group, the rows that were asked, whether they answered or not.
 *
 * @param axis - the cells
 * @param units - the sums of the cube
 * @returns entry `unit * groups + group`
 * @example
 * ```ts
 * import { cube, plan } from 'tests/survey/small-survey.ts';
 *
 * askedRows(plan.axes[0], cube.units) // Float64Array.of(93, 107)
 * ```
 */
export function askedRows(
  { groups, answers, offset }: CubeAxis,
  units: readonly Pick<CubeUnit, 'counts'>[],
): Float64Array {
  const rows = new Float64Array(units.length * groups);
  for (const [place, { counts }] of units.entries()) {
    for (let group = 0; group < groups; group += 1) {
      const first = offset + group * answers;
      rows[place * groups + group] = counts.subarray(first, first + answers).reduce((a, b) => a + b, 0);
    }
  }
  return rows;
}
