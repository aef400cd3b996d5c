import { numbersFromMoments } from '../stats/survey/numbers-from-moments.ts';
import type { NumberGuard, UnprotectedEstimate } from '../disclosure/unprotected-estimate.ts';
import type { Codebook } from '../schema/codebook.ts';
import { estimateInterval } from '../stats/confidence/estimate-interval.ts';
import type { NumberMoments } from '../stats/survey/number-moments.ts';
import type { SurveyNumber } from '../stats/survey/survey-numbers.ts';
import { askedRows } from './asked-rows.ts';
import type { CubeDesign } from './cube-design.ts';
import type { CubeAxis, CubeTable, NumberTable } from './cube/cube-plan.ts';
import type { Cube, CubeUnit } from './cube/cube.ts';
import { addNumberCell, numberPlace, numberWidth } from './cube/number-cells.ts';
import { confidenceLevel, estimateCell } from './estimate-cell.ts';
import { keptQuantiles } from './kept-quantiles.ts';

/** A table of a number. */
interface Table extends CubeTable {
  readonly number: NumberTable;
}

/**
 * The means, totals and quantiles of a table, group by group in the order of the codebook.
 *
 * The interval of a mean and of a total reaches Student's t times the standard error to both sides, with the degrees of
 * freedom that shares have: PSUs minus strata among the rows of the group that were asked. That of a quantile is
 * Woodruff's, as `svyquantile` of R survey makes it by default. Quantiles are left out where the cube kept no rows.
 *
 * @param codebook - the codebook
 * @param table - the table
 * @param cube - the sums, and the rows of quantiles
 * @param design - the design of the cube
 * @returns a row for each group and statistic, with what the disclosure control must know
 * @example
 * ```ts
 * import { cubeDesign } from 'src/survey/cube-design.ts';
 * import { codebook, cube, plan } from 'tests/survey/small-survey.ts';
 *
 * const table = plan.tables.find(({ number }) => number !== null);
 * const found = estimateNumbers(codebook, table, cube, cubeDesign(codebook, cube));
 * found.slice(0, 3).map(({ statistic, probability }) => [statistic, probability])
 * // [['mean', null], ['total', null], ['quantile', 0.5]]
 * found[0].estimate.toFixed(1) // '2803.8'
 * ```
 */
export function estimateNumbers(
  codebook: Codebook,
  table: Table,
  cube: Cube,
  design: CubeDesign,
): UnprotectedEstimate[] {
  const { variable, statistics } = table.number;
  const [axis] = table.axes;
  if (axis === undefined) return [];
  const moments = momentsOf(axis, cube.units, design);
  const found = {
    mean: numbersFromMoments(moments, 'mean'),
    total: numbersFromMoments(moments, 'total'),
    quantile: keptQuantiles(table.number, axis, cube, design),
  };
  return Array.from({ length: axis.groups }, (_, group) => {
    const cell = { ...estimateCell(codebook, table, axis, group), category: null, unit: variable.unit };
    const guard = guardOf(axis, cube.units, design, group);
    return statistics.flatMap(({ statistic, probability }): UnprotectedEstimate[] => {
      if (statistic !== 'quantile') {
        const number = found[statistic][group];
        return number === undefined
          ? []
          : [{ ...cell, statistic, probability: null, ...numbersOf(number), guard }];
      }
      const quantile = found.quantile?.find(
        (each) => each.group === group && each.probability === probability,
      );
      const base = found.mean[group];
      if (quantile === undefined || base === undefined) return [];
      const { estimate, se, low, high, n, df, tail } = quantile;
      return [
        {
          ...{ ...cell, statistic, probability: quantile.probability, estimate, se, low, high },
          ...{ n, baseN: n, baseWeight: base.weightSum, effectiveN: null, df, designEffect: null },
          guard: { ...guard, tail },
        },
      ];
    });
  }).flat();
}

function numbersOf({ estimate, se, n, weightSum, df, designEffectReplace: designEffect }: SurveyNumber) {
  const interval =
    estimate === null || se === null || df <= 0 ? null : estimateInterval(estimate, se, confidenceLevel, df);
  return {
    ...{ estimate, se, low: interval?.low ?? null, high: interval?.high ?? null },
    ...{ n, baseN: n, baseWeight: weightSum, df, designEffect },
    effectiveN: designEffect === null || designEffect === 0 ? null : (n - 1) / designEffect,
  };
}

/** The sums of an axis as the statistics take them; where the file has no weights, those of what was drawn. */
function momentsOf(
  axis: CubeAxis,
  units: readonly CubeUnit[],
  { weights, ...design }: CubeDesign,
): NumberMoments {
  const { groups, answers, offset, numbers } = axis;
  const take = (power: number, cell: (unit: CubeUnit, group: number) => number): Float64Array => {
    const cells = new Float64Array(units.length * groups);
    for (const [place, unit] of units.entries()) {
      const factor = (weights[place] ?? 1) ** power;
      for (let group = 0; group < groups; group += 1) {
        cells[place * groups + group] = factor * cell(unit, group);
      }
    }
    return cells;
  };
  const given = (from: 'counts' | 'sums' | 'squares') => (unit: CubeUnit, group: number) =>
    unit[from][offset + group * answers] ?? 0;
  const sumOf = (column: keyof typeof numberPlace) => (unit: CubeUnit, group: number) =>
    unit.numbers[((numbers ?? 0) + group) * numberWidth + numberPlace[column]] ?? 0;
  return {
    ...{ ...design, groups, rows: askedRows(axis, units) },
    ...{ counts: take(0, given('counts')), sums: take(1, given('sums')), squares: take(2, given('squares')) },
    ...{ sumsY: take(1, sumOf('wy')), sumsYY: take(1, sumOf('wy2')) },
    ...{ squaresY: take(2, sumOf('w2y')), squaresYY: take(2, sumOf('w2y2')) },
  };
}

function guardOf(
  { numbers, offset, answers }: CubeAxis,
  units: readonly CubeUnit[],
  { weights }: CubeDesign,
  group: number,
): NumberGuard {
  const whole = new Float64Array(numberWidth);
  let count = 0;
  for (const [place, unit] of units.entries()) {
    const at = ((numbers ?? 0) + group) * numberWidth;
    // Only what is of the first order in the weight is read below.
    const scaled = unit.numbers.slice(at, at + numberWidth).map((value) => value * (weights[place] ?? 1));
    addNumberCell(whole, 0, scaled, 0);
    count += unit.counts[offset + group * answers] ?? 0;
  }
  const { wy, wabs, max1, max2 } = numberPlace;
  return {
    ...{ absolute: whole[wabs] ?? 0, total: whole[wy] ?? 0, tail: null },
    largest: [whole[max1] ?? 0, whole[max2] ?? 0].slice(0, count),
  };
}
