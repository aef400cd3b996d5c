import type { Codebook } from '../../src/schema/codebook.ts';
import type { SurveyEstimate } from '../../src/schema/survey-estimate.ts';
import { surveyShareInterval } from '../../src/stats/confidence/survey-share-interval.ts';
import type { ShareMoments } from '../../src/stats/survey/share-moments.ts';
import { sharesFromMoments } from '../../src/stats/survey/shares-from-moments.ts';
import type { SurveyProportion } from '../../src/stats/survey/survey-proportion.ts';
import type { Cube, CubeUnit } from './cube/cube.ts';
import { type CubeAxis, type CubePlan, type CubeTable, noAnswer } from './cube/cube-plan.ts';

/** The confidence level of every interval. */
export const confidenceLevel = 0.95;

/**
 * Finishes the estimates of all tables from the cube: weighted shares, Taylor standard errors and intervals.
 *
 * The interval is that on the scale of log odds with Student's t and the degrees of freedom of the design; for a share
 * of 0 or 1, whose standard error says nothing, that of Korn and Graubard.
 *
 * @param codebook - the codebook that the cube was laid out for
 * @param plan - its cells
 * @param cube - the sums
 * @returns one row a cell, in the order of the tables, groups and categories; not protected yet
 * @throws RangeError where a stratum has a single PSU and the codebook says `fail`
 */
export function estimateCube(codebook: Codebook, plan: CubePlan, cube: Cube): SurveyEstimate[] {
  const strata = [...new Set(cube.units.map(({ stratum }) => stratum))];
  const base = designMoments(codebook, cube, strata);
  return plan.tables.flatMap((table) =>
    table.axes.flatMap((axis) => estimateAxis(codebook, table, axis, cube.units, base)),
  );
}

/** The design, and for each unit the weight of a row where the file has none: what was drawn stands for its stratum. */
interface DesignMoments extends Pick<
  ShareMoments,
  'sampled' | 'population' | 'stratumOfCluster' | 'lonelyPsu'
> {
  readonly weights: readonly number[];
}

function designMoments(codebook: Codebook, cube: Cube, strata: readonly string[]): DesignMoments {
  const places = new Map(strata.map((stratum, place) => [stratum, place]));
  const placeOf = ({ stratum }: CubeUnit): number => places.get(stratum) ?? 0;
  const sampled = new Float64Array(strata.length);
  const population = new Float64Array(strata.length);
  for (const unit of cube.units) {
    const place = placeOf(unit);
    sampled[place] = (sampled[place] ?? 0) + (cube.clustered ? 1 : unit.rows);
    population[place] = unit.population ?? 0;
  }
  const { weight, fpc } = codebook.design;
  const isWeighted = weight !== null || fpc === null;
  return {
    weights: cube.units.map((unit) =>
      isWeighted ? 1 : (population[placeOf(unit)] ?? 1) / (sampled[placeOf(unit)] ?? 1),
    ),
    sampled,
    population: fpc === null ? null : population,
    stratumOfCluster: cube.clustered ? Uint32Array.from(cube.units, placeOf) : null,
    lonelyPsu: codebook.design.lonelyPsu,
  };
}

function estimateAxis(
  codebook: Codebook,
  table: CubeTable,
  axis: CubeAxis,
  units: readonly CubeUnit[],
  { weights, ...design }: DesignMoments,
): SurveyEstimate[] {
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
  const rows = new Float64Array(units.length * axis.groups);
  for (const [place, unit] of units.entries()) {
    for (let group = 0; group < axis.groups; group += 1) {
      const first = axis.offset + group * axis.answers;
      rows[place * axis.groups + group] = unit.counts
        .subarray(first, first + axis.answers)
        .reduce((a, b) => a + b, 0);
    }
  }
  const shares = sharesFromMoments({
    ...design,
    ...{ groups: axis.groups, categories, rows },
    ...{ counts: take('counts'), sums: take('sums'), squares: take('squares') },
  });
  return shares.flatMap((share) => toEstimate(codebook, table, axis, share) ?? []);
}

function toEstimate(
  codebook: Codebook,
  table: CubeTable,
  { variable, option, by, answers }: CubeAxis,
  share: SurveyProportion,
): SurveyEstimate | null {
  const silent = share.category === answers - 1;
  // Of several answers each has an axis of its own, of which the share of those who chose it counts.
  if (option !== null && (share.category !== 0 || silent)) return null;
  const category = silent ? noAnswer : variable.categories[option ?? share.category]?.id;
  if (category === undefined) return null;
  const { estimate, se, df, base, missing } = share;
  const interval =
    estimate === null || se === null || df <= 0
      ? null
      : (surveyShareInterval({ estimate, se, df, rows: base + missing }, 'logit', confidenceLevel) ??
        surveyShareInterval({ estimate, se, df, rows: base + missing }, 'beta', confidenceLevel));
  return {
    ...{
      table: table.id,
      question: variable.id,
      category,
      by: breakdownOf(by, share.group),
      base: table.base,
    },
    universe: variable.universe,
    ...{ estimate, se, low: interval?.low ?? null, high: interval?.high ?? null, level: confidenceLevel },
    ...{ n: share.n, baseN: base, baseWeight: share.baseWeight, effectiveN: share.effectiveN, df },
    designEffect: share.designEffectReplace,
    role: codebook.microdata === 'synthetic' ? 'synthetic' : 'derived',
    status: 'shown',
    reason: null,
    invented: variable.invented || by.some(({ invented }) => invented),
  };
}

/** The categories of the breakdowns that a group stands for. */
function breakdownOf(by: CubeAxis['by'], group: number): SurveyEstimate['by'] {
  let rest = group;
  const found: SurveyEstimate['by'] = [];
  for (const { id, categories } of by.toReversed()) {
    const member = rest % categories.length;
    rest = Math.floor(rest / categories.length);
    found.unshift({ variable: id, category: categories[member]?.id ?? '' });
  }
  return found;
}
