import type { CodedRows } from '../code/coded-rows.ts';
import { outside, unanswered } from '../code/variables.ts';
import { type Cube, type CubeUnit, unitKey } from './cube.ts';
import { type CubeCounter, cubeCounters } from './cube-counters.ts';
import type { CubePlan } from './cube-plan.ts';

/** What is counted of a unit: of each cell the rows, the sum of weights and that of their squares, side by side. */
interface Counted extends Pick<CubeUnit, 'stratum' | 'cluster' | 'population'> {
  rows: number;
  readonly cells: Float64Array;
}

const sums = 3;

/** Adds rows to the sums of a cube, piece by piece. */
export class CubeBuilder {
  readonly #plan: CubePlan;
  readonly #counters: readonly CubeCounter[];
  readonly #size: number;
  readonly #clustered: boolean;
  readonly #units = new Map<string, Counted>();

  /**
   * @param plan - the cells to fill
   * @param clustered - whether a unit is a PSU: there can be thousands
   */
  constructor(plan: CubePlan, clustered: boolean) {
    this.#plan = plan;
    this.#clustered = clustered;
    const { counters, size } = cubeCounters(plan, !clustered);
    this.#counters = counters;
    this.#size = size * sums;
  }

  /** The sums so far, by unit in the order in which the units first occurred. */
  get cube(): Cube {
    const units = [...this.#units.values()].map(({ cells, ...unit }): CubeUnit => {
      const found = {
        counts: new Float64Array(this.#plan.size),
        sums: new Float64Array(this.#plan.size),
        squares: new Float64Array(this.#plan.size),
      };
      for (const { offset, answers, axes } of this.#counters) {
        for (const { axis, groupOf } of axes) {
          for (const [group, target] of groupOf.entries()) {
            if (target < 0) continue;
            for (let answer = 0; answer < answers; answer += 1) {
              const from = (offset + group * answers + answer) * sums;
              const into = axis.offset + target * answers + answer;
              found.counts[into] = (found.counts[into] ?? 0) + (cells[from] ?? 0);
              found.sums[into] = (found.sums[into] ?? 0) + (cells[from + 1] ?? 0);
              found.squares[into] = (found.squares[into] ?? 0) + (cells[from + 2] ?? 0);
            }
          }
        }
      }
      return { ...unit, ...found };
    });
    return { units, clustered: this.#clustered };
  }

  /** Adds coded rows. */
  add(coded: CodedRows): void {
    const parts = this.#parts(coded);
    const groups = new Map<string, Int32Array | null>();
    for (const counter of this.#counters) {
      const key = counter.by.map(({ id }) => id).join(' ');
      const group = groups.get(key) ?? (key === '' ? null : groupsOf(counter.by, coded));
      groups.set(key, group);
      const answer = answersOf(counter, coded);
      for (const { unit, rows } of parts) addRows(counter, unit.cells, rows, answer, group, coded.weights);
    }
    for (const { unit, rows } of parts) unit.rows += rows === null ? coded.rows : rows.length;
  }

  /** The units of some rows, each with its rows; null stands for all of them. */
  #parts({ rows, strata, clusters, populations }: CodedRows): { unit: Counted; rows: Int32Array | null }[] {
    if (strata === null && clusters === null) {
      return [{ unit: this.#unit('', '', populations?.[0] ?? null), rows: null }];
    }
    const members = new Map<Counted, number[]>();
    for (let row = 0; row < rows; row += 1) {
      const unit = this.#unit(strata?.[row] ?? '', clusters?.[row] ?? '', populations?.[row] ?? null);
      const list = members.get(unit);
      if (list === undefined) members.set(unit, [row]);
      else list.push(row);
    }
    return [...members].map(([unit, list]) => ({ unit, rows: Int32Array.from(list) }));
  }

  #unit(stratum: string, cluster: string, population: number | null): Counted {
    const key = unitKey(stratum, cluster);
    const known = this.#units.get(key);
    if (known !== undefined) return known;
    const unit = { stratum, cluster, population, rows: 0, cells: new Float64Array(this.#size) };
    this.#units.set(key, unit);
    return unit;
  }
}

/** The answer of each row, the last one for those asked without an answer; below 0 for those not asked. */
function answersOf({ variable, option, answers }: CubeCounter, coded: CodedRows): Int32Array {
  const codes = coded.codes.get(variable.id) ?? new Int32Array(coded.rows).fill(outside);
  const picks = option === null ? null : (coded.chosen.get(variable.id)?.[option] ?? null);
  const found = new Int32Array(coded.rows);
  for (let row = 0; row < found.length; row += 1) {
    const code = codes[row] as number;
    if (code >= 0) found[row] = picks === null ? code : 1 - (picks[row] as number);
    else found[row] = code === unanswered ? answers - 1 : outside;
  }
  return found;
}

/** The group of each row by all breakdowns together; the last group of each is that of rows without a category. */
function groupsOf(by: CubeCounter['by'], coded: CodedRows): Int32Array {
  const found = new Int32Array(coded.rows);
  for (const { id, categories } of by) {
    const codes = coded.codes.get(id) ?? new Int32Array(coded.rows).fill(outside);
    const none = categories.length;
    for (let row = 0; row < found.length; row += 1) {
      const code = codes[row] as number;
      found[row] = (found[row] as number) * (none + 1) + (code < 0 ? none : code);
    }
  }
  return found;
}

function addRows(
  { offset, answers: size }: CubeCounter,
  cells: Float64Array,
  rows: Int32Array | null,
  answers: Int32Array,
  groups: Int32Array | null,
  weights: Float64Array | null,
): void {
  const length = rows?.length ?? answers.length;
  for (let index = 0; index < length; index += 1) {
    const row = rows === null ? index : (rows[index] as number);
    const answer = answers[row] as number;
    if (answer < 0) continue;
    const group = groups === null ? 0 : (groups[row] as number);
    const cell = (offset + group * size + answer) * sums;
    const weight = weights === null ? 1 : (weights[row] as number);
    cells[cell] = (cells[cell] as number) + 1;
    cells[cell + 1] = (cells[cell + 1] as number) + weight;
    cells[cell + 2] = (cells[cell + 2] as number) + weight * weight;
  }
}
