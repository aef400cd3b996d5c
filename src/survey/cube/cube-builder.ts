import type { CodedRows } from '../code/coded-rows.ts';
import { outside, unanswered } from '../code/variables.ts';
import { type CubeCounter, cubeCounters } from './cube-counters.ts';
import type { CubePlan } from './cube-plan.ts';
import { type Cube, type CubeUnit, emptySums, unitKey } from './cube.ts';
import { joinKeptRows, keepRows, type KeptRows } from './kept-rows.ts';
import { addNumber, addNumberCell, numberWidth } from './number-cells.ts';

/** What is counted of a unit: of each cell the rows, the sum of weights and that of their squares, side by side. */
interface Counted extends Pick<CubeUnit, 'stratum' | 'cluster' | 'population'> {
  rows: number;
  readonly cells: Float64Array;
  /** Of each number cell what `numberColumns` names. */
  readonly numbers: Float64Array;
  /** Its place among the units. */
  readonly place: number;
}

const sums = 3;

/**
 * Adds rows to the sums of a cube, piece by piece.
 *
 * @example
 * ```ts
 * import { RowCoder } from 'src/survey/code/row-coder.ts';
 * import { SurveyProblems } from 'src/survey/survey-problems.ts';
 * import { codebook, file, piece, plan } from 'tests/survey/small-survey.ts';
 *
 * const builder = new CubeBuilder(plan, false);
 * builder.add(new RowCoder(codebook, file, new SurveyProblems(), 2).code(piece));
 * const [east] = builder.cube.units;
 * [east.stratum, east.rows] // ['東', 2]
 * east.counts.subarray(0, 4) // Float64Array.of(1, 0, 0, 1)
 * ```
 */
export class CubeBuilder {
  readonly #plan: CubePlan;
  readonly #counters: readonly CubeCounter[];
  readonly #size: number;
  readonly #numberSize: number;
  readonly #clustered: boolean;
  readonly #units = new Map<string, Counted>();
  readonly #kept: KeptRows[] = [];

  /**
   * @param plan - the cells to fill
   * @param clustered - whether a unit is a PSU: there can be thousands
   */
  constructor(plan: CubePlan, clustered: boolean) {
    this.#plan = plan;
    this.#clustered = clustered;
    const { counters, size, numberSize } = cubeCounters(plan, !clustered);
    this.#counters = counters;
    this.#size = size * sums;
    this.#numberSize = numberSize * numberWidth;
  }

  /** The sums so far, by unit in the order in which the units first occurred. */
  get cube(): Cube {
    const units = [...this.#units.values()].map((unit): CubeUnit => {
      const { stratum, cluster, population, rows, cells, numbers: own } = unit;
      const found = emptySums(this.#plan);
      for (const { offset, answers, numbers, axes } of this.#counters) {
        for (const { axis, groupOf } of axes) {
          for (let group = 0; group < groupOf.length; group += 1) {
            const target = groupOf[group] as number;
            if (target < 0) continue;
            if (numbers !== null && axis.numbers !== null) {
              const into = (axis.numbers + target) * numberWidth;
              addNumberCell(found.numbers, into, own, (numbers + group) * numberWidth);
            }
            for (let answer = 0; answer < answers; answer += 1) {
              const from = (offset + group * answers + answer) * sums;
              if (cells[from] === 0) continue;
              const into = axis.offset + target * answers + answer;
              found.counts[into] = (found.counts[into] ?? 0) + (cells[from] ?? 0);
              found.sums[into] = (found.sums[into] ?? 0) + (cells[from + 1] ?? 0);
              found.squares[into] = (found.squares[into] ?? 0) + (cells[from + 2] ?? 0);
            }
          }
        }
      }
      return { stratum, cluster, population, rows, ...found };
    });
    const kept = this.#kept.map((rows) => ({ rows, placeOf: null }));
    return { units, clustered: this.#clustered, kept: kept.length === 0 ? null : joinKeptRows(kept) };
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
      const numbers = counter.numbers === null ? null : coded.numbers.get(counter.variable.id);
      if (!numbers) continue;
      for (const { unit, rows } of parts)
        addNumbers(counter, unit.numbers, rows, numbers, group, coded.weights);
    }
    for (const { unit, rows } of parts) unit.rows += rows === null ? coded.rows : rows.length;
    if (this.#plan.kept.numbers.length > 0)
      this.#kept.push(keepRows(this.#plan, coded, unitsOf(coded, parts)));
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
    const unit = {
      ...{ stratum, cluster, population, rows: 0, place: this.#units.size },
      cells: new Float64Array(this.#size),
      numbers: new Float64Array(this.#numberSize),
    };
    this.#units.set(key, unit);
    return unit;
  }
}

/** For each row the place of its unit. */
function unitsOf(
  { rows: size }: CodedRows,
  parts: readonly { readonly unit: Counted; readonly rows: Int32Array | null }[],
): Uint32Array {
  const units = new Uint32Array(size);
  for (const { unit, rows } of parts) {
    if (rows === null) units.fill(unit.place);
    else for (const row of rows) units[row] = unit.place;
  }
  return units;
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

function addNumbers(
  { numbers: first }: CubeCounter,
  cells: Float64Array,
  rows: Int32Array | null,
  numbers: Float64Array,
  groups: Int32Array | null,
  weights: Float64Array | null,
): void {
  const length = rows?.length ?? numbers.length;
  for (let index = 0; index < length; index += 1) {
    const row = rows === null ? index : (rows[index] as number);
    const value = numbers[row] as number;
    if (Number.isNaN(value)) continue;
    const group = groups === null ? 0 : (groups[row] as number);
    const weight = weights === null ? 1 : (weights[row] as number);
    addNumber(cells, ((first ?? 0) + group) * numberWidth, weight, value);
  }
}
