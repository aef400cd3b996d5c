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
 */
export function cubeCounters(
  plan: CubePlan,
  together: boolean,
): { counters: CubeCounter[]; size: number; numberSize: number } {
  const byQuestion = Map.groupBy(plan.axes, ({ variable, option }) => `${variable.id} ${option ?? ''}`);
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
        axes: set.axes.map((axis) => ({ axis, groupOf: groupMap(set.by, groups, axis.by) })),
      };
    });
  });
  return { counters, size, numberSize };
}

/** Each breakdown has one more group, for those without a category. */
function groupsOf(by: readonly CodedVariable[]): number {
  return by.reduce((product, { categories }) => product * (categories.length + 1), 1);
}

function groupMap(
  all: readonly CodedVariable[],
  groups: number,
  wanted: readonly CodedVariable[],
): Int32Array {
  return Int32Array.from({ length: groups }, (_, group) => {
    const members = new Map<string, number>();
    let rest = group;
    for (const { id, categories } of all.toReversed()) {
      members.set(id, rest % (categories.length + 1));
      rest = Math.floor(rest / (categories.length + 1));
    }
    return wanted.reduce((found, { id, categories }) => {
      const member = members.get(id) ?? categories.length;
      return found < 0 || member === categories.length ? -1 : found * categories.length + member;
    }, 0);
  });
}
