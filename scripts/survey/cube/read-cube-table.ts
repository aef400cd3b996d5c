import { op, table as arqueroTable } from 'arquero';
import { quoted } from '../../../src/format/quoted.ts';
import type { Codebook } from '../../../src/schema/codebook.ts';
import {
  type CubeAxis,
  type CubePlan,
  type CubeTable,
  noAnswer,
} from '../../../src/survey/cube/cube-plan.ts';
import { type Cube, type CubeUnit, emptySums, unitKey } from '../../../src/survey/cube/cube.ts';
import { addNumberCell, numberWidth } from '../../../src/survey/cube/number-cells.ts';
import type { SurveyProblems } from '../../../src/survey/survey-problems.ts';
import type { CubeCells } from './cube-cells.ts';
import { readCubeColumns } from './read-cube-columns.ts';

/**
 * Reads a cube by the contract of `cubeColumns`.
 *
 * @param codebook - the codebook that it was made for
 * @param plan - its cells
 * @param cells - the file
 * @param problems - receives what breaks the contract
 * @returns the sums; where there are problems they are not to be used
 */
export function readCubeTable(
  codebook: Codebook,
  plan: CubePlan,
  cells: CubeCells,
  problems: SurveyProblems,
): Cube {
  const clustered = codebook.design.cluster !== null;
  const columns = readCubeColumns(codebook, plan, cells, problems);
  if (columns === null) return { units: [], clustered, kept: null };
  const units = new Map<string, CubeUnit>();
  const keys = ['stratum', 'psu', 'population', 'table', 'by1', 'by2', 'question', 'code'];
  const numbers = {
    ...Object.fromEntries(summedColumns.map((name) => [name, op.sum(name)])),
    ...{ max1: op.array_agg('max1'), max2: op.array_agg('max2') },
  };
  const rows = arqueroTable(columns)
    .groupby(...keys)
    .rollup({
      ...{ n: op.sum('n'), w: op.sum('w'), w2: op.sum('w2'), row: op.min('row') },
      ...(plan.numberSize > 0 && numbers),
    })
    .objects() as CubeRow[];
  for (const cell of rows) {
    const key = unitKey(cell.stratum, cell.psu);
    const population = cell.population === '' ? null : Number(cell.population);
    const unit = units.get(key) ?? {
      ...{ stratum: cell.stratum, cluster: cell.psu, population, rows: 0 },
      ...emptySums(plan),
    };
    units.set(key, unit);
    if (unit.population !== population) {
      note(
        problems,
        cell.row,
        'population',
        'the unit has another population above',
        'write one for a stratum',
      );
    }
    if (cell.table === '') unit.rows += cell.n;
    else addCell(plan, unit, cell, problems);
  }
  const cube = { units: [...units.values()], clustered, kept: null };
  checkSums(plan, cube, problems);
  return cube;
}

/** Number columns that are added up; of the largest contributions the two largest stay. */
const summedColumns = ['wy', 'wy2', 'w2y', 'w2y2', 'wabs'] as const;

type CubeRow = Record<
  'stratum' | 'psu' | 'population' | 'table' | 'by1' | 'by2' | 'question' | 'code',
  string
> &
  Record<'n' | 'w' | 'w2' | 'row', number> &
  Partial<Record<(typeof summedColumns)[number], number> & Record<'max1' | 'max2', readonly number[]>>;

function note(
  problems: SurveyProblems,
  row: number | null,
  column: string | null,
  what: string,
  hint: string,
) {
  problems.add({ kind: 'cube', row, column, what, hint });
}

function addCell(plan: CubePlan, unit: CubeUnit, cell: CubeRow, problems: SurveyProblems): void {
  const hint = 'make the cube with this codebook';
  const tables = plan.tables.filter(({ id }) => id === cell.table);
  const [first] = tables;
  if (first === undefined) {
    note(problems, cell.row, 'table', `no table ${quoted(cell.table)}`, hint);
    return;
  }
  const axis = first.axes[0] as CubeAxis;
  if (cell.question !== axis.variable.id) {
    note(problems, cell.row, 'question', `the table is one of ${quoted(axis.variable.id)}`, hint);
    return;
  }
  const given = [cell.by1, cell.by2];
  const members = axis.by.map(({ categories }, place) =>
    categories.findIndex(({ id }) => id === given[place]),
  );
  const wrong = given.findIndex((id, place) => (place < members.length ? members[place] === -1 : id !== ''));
  if (wrong >= 0) {
    note(problems, cell.row, `by${wrong + 1}`, `no category ${quoted(given[wrong] ?? '')}`, hint);
    return;
  }
  const group = axis.by.reduce(
    (found, { categories }, place) => found * categories.length + (members[place] ?? 0),
    0,
  );
  const answers = answersOf(first, cell.code);
  if (answers.length === 0) note(problems, cell.row, 'code', `no code ${quoted(cell.code)}`, hint);
  for (const table of tables) {
    for (const { place, answer } of answers) {
      const own = table.axes[place] as CubeAxis;
      const into = own.offset + group * own.answers + answer;
      unit.counts[into] = (unit.counts[into] ?? 0) + cell.n;
      unit.sums[into] = (unit.sums[into] ?? 0) + cell.w;
      unit.squares[into] = (unit.squares[into] ?? 0) + cell.w2;
      if (own.numbers !== null && answer === 0) addNumbers(unit, own.numbers + group, cell);
    }
  }
}

function addNumbers({ numbers }: CubeUnit, cell: number, row: CubeRow): void {
  const { max1 = [], max2 = [] } = row;
  const sums = summedColumns.map((name) => row[name] ?? 0);
  addNumberCell(numbers, cell * numberWidth, Float64Array.of(...sums, max1[0] ?? 0, max2[0] ?? 0), 0);
  for (const [part, first] of max1.entries()) {
    if (part === 0) continue;
    const largest = Float64Array.of(...sums.map(() => 0), first, max2[part] ?? 0);
    addNumberCell(numbers, cell * numberWidth, largest, 0);
  }
}

/** The axes of a table that a code counts in, and as which answer. */
function answersOf({ axes }: CubeTable, code: string): { place: number; answer: number }[] {
  return axes.flatMap(({ variable, option, answers }, place) => {
    if (code === noAnswer) return [{ place, answer: answers - 1 }];
    if (option === null) {
      const answer = variable.categories.findIndex(({ id }) => id === code);
      return answer < 0 ? [] : [{ place, answer }];
    }
    const id = variable.categories[option]?.id ?? '';
    if (code === id) return [{ place, answer: 0 }];
    return code === `not:${id}` ? [{ place, answer: 1 }] : [];
  });
}

/** Rows that belong together must fit: a cube that lost some would give wrong shares without a sign of it. */
function checkSums(plan: CubePlan, cube: Cube, problems: SurveyProblems): void {
  for (const [number, unit] of cube.units.entries()) {
    const where = `unit ${number + 1}`;
    for (const table of new Map(plan.tables.map((each) => [each.id, each])).values()) {
      const totals = table.axes.map(({ offset, groups, answers }) =>
        Array.from({ length: groups }, (_, group) => {
          const first = offset + group * answers;
          return unit.counts.subarray(first, first + answers).reduce((a, b) => a + b, 0);
        }),
      );
      const [first = []] = totals;
      if (totals.some((other) => other.some((total, group) => total !== first[group]))) {
        const what = `${where} of ${table.id}: the answers of a question with several do not have the same total`;
        note(
          problems,
          null,
          'code',
          what,
          'give each a row of those who chose it and one `not:` of the others',
        );
      }
      if (first.reduce((a, b) => a + b, 0) > unit.rows) {
        const what = `${where} of ${table.id}: more respondents than the unit has`;
        note(problems, null, 'n', what, 'add a row with an empty table for each unit, whoever was asked');
      }
    }
  }
}
