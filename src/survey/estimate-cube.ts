import { sharesFromMoments } from '../stats/survey/shares-from-moments.ts';
import type { UnprotectedEstimate } from '../disclosure/unprotected-estimate.ts';
import type { Codebook } from '../schema/codebook.ts';
import type { ShareEstimate } from '../schema/survey-estimate.ts';
import type { SurveyProportion } from '../stats/survey/survey-proportion.ts';
import { askedRows } from './asked-rows.ts';
import { type CubeDesign, cubeDesign } from './cube-design.ts';
import { type CubeAxis, type CubePlan, type CubeTable, noAnswer } from './cube/cube-plan.ts';
import type { Cube, CubeUnit } from './cube/cube.ts';
import { estimateCell } from './estimate-cell.ts';
import { estimateNumbers } from './estimate-numbers.ts';
import { shareEnds } from './share-ends.ts';

/**
 * Finishes the estimates of all tables from the cube: weighted shares, means, totals and quantiles with Taylor standard
 * errors and intervals.
 *
 * The interval of a share is that on the scale of log odds with Student's t and the degrees of freedom of the design;
 * for a share of 0 or 1, whose standard error says nothing, that of Korn and Graubard. For numbers see
 * `estimateNumbers`: a quantile is left out where the cube has sums alone.
 *
 * @param codebook - the codebook that the cube was laid out for
 * @param plan - its cells
 * @param cube - the sums
 * @returns one row a cell, in the order of the tables, groups and categories or statistics; not protected yet
 * @throws RangeError where a stratum has a single PSU and the codebook says `fail`
 * @example
 * ```ts
 * import { codebook, cube, plan } from 'tests/survey/small-survey.ts';
 *
 * const [strongly] = estimateCube(codebook, plan, cube);
 * [strongly.question, strongly.category, strongly.n, strongly.baseN] // ['need', 'strongly', 50, 155]
 * strongly.estimate.toFixed(4) // '0.3306'
 * strongly.se.toFixed(4) // '0.0397'
 * ```
 */
export function estimateCube(codebook: Codebook, plan: CubePlan, cube: Cube): UnprotectedEstimate[] {
  const design = cubeDesign(codebook, cube);
  return plan.tables.flatMap((table): UnprotectedEstimate[] =>
    table.number === null
      ? table.axes.flatMap((axis) => estimateAxis(codebook, table, axis, cube.units, design))
      : estimateNumbers(codebook, { ...table, number: table.number }, cube, design),
  );
}

function estimateAxis(
  codebook: Codebook,
  table: CubeTable,
  axis: CubeAxis,
  units: readonly CubeUnit[],
  { weights, ...design }: CubeDesign,
): ShareEstimate[] {
  const whole = table.base === 'all';
  const categories = axis.answers - (whole ? 0 : 1);
  const take = (from: 'counts' | 'sums' | 'squares'): Float64Array => {
    const cells = new Float64Array(units.length * axis.groups * categories);
    const power = { counts: 0, sums: 1, squares: 2 }[from];
    for (const [place, unit] of units.entries()) {
      const factor = (weights[place] ?? 1) ** power;
      for (let group = 0; group < axis.groups; group += 1) {
        for (let answer = 0; answer < categories; answer += 1) {
          const into = (place * axis.groups + group) * categories + answer;
          cells[into] = factor * (unit[from][axis.offset + group * axis.answers + answer] ?? 0);
        }
      }
    }
    return cells;
  };
  const shares = sharesFromMoments({
    ...design,
    ...{ groups: axis.groups, categories, rows: askedRows(axis, units) },
    ...{ counts: take('counts'), sums: take('sums'), squares: take('squares') },
  });
  return shares.flatMap((share) => toEstimate(codebook, table, axis, share) ?? []);
}

function toEstimate(
  codebook: Codebook,
  table: CubeTable,
  axis: CubeAxis,
  share: SurveyProportion,
): ShareEstimate | null {
  const { variable, option, answers } = axis;
  const silent = share.category === answers - 1;
  // Of several answers each has an axis of its own, of which the share of those who chose it counts.
  if (option !== null && (share.category !== 0 || silent)) return null;
  const category = silent ? noAnswer : variable.categories[option ?? share.category]?.id;
  if (category === undefined) return null;
  const { estimate, se, df, base } = share;
  const interval = shareEnds(share);
  return {
    ...estimateCell(codebook, table, axis, share.group),
    ...{ statistic: 'share', probability: null, unit: 'share', category },
    ...{ estimate, se, low: interval?.low ?? null, high: interval?.high ?? null },
    ...{ n: share.n, baseN: base, baseWeight: share.baseWeight, effectiveN: share.effectiveN, df },
    designEffect: share.designEffectReplace,
  };
}
