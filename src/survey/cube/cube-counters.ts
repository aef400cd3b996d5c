import type { CodedVariable } from '../code/variables.ts';
import type { CubeAxis, CubePlan } from './cube-plan.ts';

/** Groups of a counter up to which all breakdowns of a question are counted at once. */
const mostGroups = 2048;

/** What is counted row by row: a question by all its breakdowns at once, from which the cells of its axes add up. */
export interface CubeCounter {
  readonly variable: CodedVariable;
  readonly option: number | null;
  readonly answers: number;
  readonly by: readonly CodedVariable[];
  /** Where the cells of the counter begin among all that a unit counts. */
  readonly offset: number;
  /** Where its groups begin among the number cells that a unit counts; null where it is no number. */
  readonly numbers: number | null;
  readonly groups: number;
  /** The axes that it feeds; `groupOf` gives the group of an axis for each of the counter, or -1 for none. */
  readonly axes: readonly { readonly axis: CubeAxis; readonly groupOf: Int32Array }[];
}

/**
 * Lays out what is counted row by row. A question with four breakdowns would add every row to five tables: counted by
 * all four at once it adds it to one, as long as these have few groups together.
 *
 * @param plan - the cells that the tables need
 * @param together - whether breakdowns may be counted at once; not where there are very many units
 * @returns the counters, how many cells they have, and how many number cells
 * @example
 * ```ts
 * import { cubePlan } from 'src/survey/cube/cube-plan.ts';
 * import { codebook } from 'tests/survey/small-survey.ts';
 *
 * const by = (...breakdowns) => ({ question: 'need', by: breakdowns, base: 'answerers' });
 * const plan = cubePlan({ ...codebook, tables: [by(), by('size'), by('industry')] });
 * plan.axes.length // 3
 * cubeCounters(plan, true).counters.length // 1
 * ```
 */
export function cubeCounters(
  plan: CubePlan,
  together: boolean,
): { counters: CubeCounter[]; size: number; numberSize: number } {
  const byQuestion = Map.groupBy(plan.axes, ({ variable, option }) => `${variable.id} ${option ?? ''}`);
  // Most questions have the same breakdowns, and a map is as long as these have groups together.
  const maps = new Map<string, Int32Array>();
  const mapOf = (all: readonly CodedVariable[], wanted: readonly CodedVariable[]): Int32Array => {
    const key = [all, wanted].map((by) => by.map(({ id }) => id).join(' ')).join('\n');
    const known = maps.get(key) ?? groupMap(all, wanted);
    maps.set(key, known);
    return known;
  };
  let size = 0;
  let numberSize = 0;
  const counters = [...byQuestion.values()].flatMap((axes) => {
    const all = [
      ...new Map(axes.flatMap(({ by }) => by).map((variable) => [variable.id, variable])).values(),
    ];
    const sets =
      together && groupsOf(all) <= mostGroups
        ? [{ by: all, axes }]
        : axes.map((axis) => ({ by: axis.by, axes: [axis] }));
    return sets.map((set): CubeCounter => {
      const { variable, option, answers, numbers: own } = axes[0] as CubeAxis;
      const groups = groupsOf(set.by);
      const numbers = own === null ? null : numberSize;
      const counter = { variable, option, answers, by: set.by, offset: size, numbers, groups };
      size += groups * answers;
      if (numbers !== null) numberSize += groups;
      return {
        ...counter,
        axes: set.axes.map((axis) => ({ axis, groupOf: mapOf(set.by, axis.by) })),
      };
    });
  });
  return { counters, size, numberSize };
}

/** Each breakdown has one more group, for those without a category. */
function groupsOf(by: readonly CodedVariable[]): number {
  return by.reduce((product, { categories }) => product * (categories.length + 1), 1);
}

function groupMap(all: readonly CodedVariable[], wanted: readonly CodedVariable[]): Int32Array {
  const members = wanted.map(({ id, categories }) => {
    const after = all.slice(all.findIndex((variable) => variable.id === id) + 1);
    return { none: categories.length, step: groupsOf(after) };
  });
  const map = new Int32Array(groupsOf(all));
  for (let group = 0; group < map.length; group += 1) {
    let found = 0;
    for (const { none, step } of members) {
      const member = Math.floor(group / step) % (none + 1);
      found = found < 0 || member === none ? -1 : found * none + member;
    }
    map[group] = found;
  }
  return map;
}
