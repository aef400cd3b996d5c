import type { ConfidenceInterval } from '../../stats/confidence/confidence-interval.ts';
import { sharesFromMoments } from '../../stats/survey/shares-from-moments.ts';
import type { CubeUnit } from '../cube/cube.ts';
import type { CubeAxis } from '../cube/cube-plan.ts';
import type { CubeDesign } from '../cube-design.ts';
import { shareEnds } from '../share-ends.ts';

/** A share with its interval, of which the ends may be missing. */
export interface TurnedShare extends Pick<ConfidenceInterval, 'estimate'> {
  readonly ends: Pick<ConfidenceInterval, 'low' | 'high'> | null;
}

/** What the shares of a table are of: the groups within an answer, or the cells among all. */
export type Turn = 'column' | 'total';

/** The cells of an axis: as it lies, or those of the one answer out of several that were chosen. */
type Axis = Pick<CubeAxis, 'groups' | 'answers' | 'offset' | 'option'>;

/**
 * Shares of a table in another direction, from the cells that its own shares come from: the same sums, laid out so
 * that an answer is the domain, or the whole table is.
 *
 * @param axis - the cells
 * @param whole - whether those who were asked and gave no answer are an answer of their own
 * @param units - the sums of the cube
 * @param design - the design of the cube
 * @param turn - what the shares are of
 * @returns by group and answer, `group * answers + answer`; null where nobody is in the domain; not protected yet
 * @example
 * ```ts
 * import { cubeDesign } from 'src/survey/cube-design.ts';
 * import { codebook, cube, plan } from 'tests/survey/small-survey.ts';
 *
 * const [axis] = plan.tables.find(({ id }) => id === 'felt-by-size').axes;
 * const turned = turnedShares(axis, false, cube.units, cubeDesign(codebook, cube), 'column');
 * turned.map(({ estimate }) => estimate.toFixed(3)) // ['0.249', '0.121', '0.751', '0.879']
 * ```
 */
export function turnedShares(
  axis: Axis,
  whole: boolean,
  units: readonly CubeUnit[],
  { weights, ...design }: CubeDesign,
  turn: Turn,
): (TurnedShare | null)[] {
  const answers = axis.option === null ? axis.answers - (whole ? 0 : 1) : 1;
  const cells = axis.groups * answers;
  const [groups, categories] = turn === 'column' ? [answers, axis.groups] : [1, cells];
  const placeOf = (group: number, answer: number): number =>
    turn === 'column' ? answer * categories + group : group * answers + answer;
  const rows = new Float64Array(units.length * groups);
  const take = (from: 'counts' | 'sums' | 'squares', power: 0 | 1 | 2): Float64Array => {
    const taken = new Float64Array(units.length * cells);
    for (const [unit, sums] of units.entries()) {
      const factor = (weights[unit] ?? 1) ** power;
      for (let group = 0; group < axis.groups; group += 1) {
        for (let answer = 0; answer < answers; answer += 1) {
          const cell = sums[from][axis.offset + group * axis.answers + answer] ?? 0;
          taken[unit * cells + placeOf(group, answer)] = factor * cell;
        }
      }
    }
    return taken;
  };
  const counts = take('counts', 0);
  for (const [cell, count] of counts.entries()) {
    const place = Math.floor(cell / categories);
    rows[place] = (rows[place] ?? 0) + count;
  }
  const shares = sharesFromMoments({
    ...{ ...design, groups, categories, rows, counts },
    ...{ sums: take('sums', 1), squares: take('squares', 2) },
  });
  const turned = new Array<TurnedShare | null>(cells).fill(null);
  for (const share of shares) {
    if (share.estimate === null) continue;
    const { group, category, estimate } = share;
    const into = turn === 'column' ? category * answers + group : category;
    turned[into] = { estimate, ends: shareEnds(share) };
  }
  return turned;
}
