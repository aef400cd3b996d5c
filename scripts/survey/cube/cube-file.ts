import { op, table as arqueroTable } from 'arquero';
import Papa from 'papaparse';
import { type Codebook } from '../../../src/schema/codebook.ts';
import { quoted } from '../../pipeline/quoted.ts';
import type { SurveyProblems } from '../survey-problems.ts';
import { type Cube, type CubeUnit, unitKey } from './cube.ts';
import { type CubeAxis, type CubePlan, type CubeTable, noAnswer } from './cube-plan.ts';

/**
 * The columns of a cube file, a documented contract: whatever can GROUP BY can write one (`survey sql` prints how),
 * and `survey estimate --from-cube` finishes from it. UTF-8, comma, RFC 4180, one row a cell.
 *
 * - `stratum`, `psu`: the labels as in the answers; empty where the design has none
 * - `population`: the population size of the stratum; empty without a finite population correction
 * - `table`: the id of the table, `question` or `question-by-variable-by-variable`; empty in a row for the design
 * - `by1`, `by2`: the category ids of the breakdowns, in the order of the table; empty where there are fewer
 * - `question`: the id of the question
 * - `code`: a category id, or `no-answer` for those who were asked and gave none; of a question with several answers
 *   each has a row `id` for those who chose it and one `not:id` for those who answered without it
 * - `n`, `w`, `w2`: respondents, the sum of their weights and of the squares of these
 *
 * A row for the design has `table` and everything after it empty but `n`: the respondents of the unit, whoever was
 * asked. It is needed for every stratum, or for every PSU where the sample is clustered. Cells without a respondent
 * are left out. Several rows of the same cell are added up, so that a distributed engine may deliver partial sums.
 */
const cubeColumns = [
  ...(['stratum', 'psu', 'population', 'table', 'by1', 'by2', 'question', 'code'] as const),
  ...(['n', 'w', 'w2'] as const),
] as const;
type CubeColumn = (typeof cubeColumns)[number];

/**
 * Writes a cube by the contract of `cubeColumns`. Nothing in it is protected: a cell may stand for one respondent.
 *
 * @param plan - its cells
 * @param cube - the sums
 * @returns the text of the file; its numbers read back as they were
 */
export function writeCubeFile(plan: CubePlan, cube: Cube): string {
  const rows: (string | number)[][] = [];
  // A table wanted with both bases has the same cells twice.
  const tables = [...new Map(plan.tables.map((table) => [table.id, table])).values()];
  for (const unit of cube.units) {
    const place = [unit.stratum, unit.cluster, unit.population ?? ''];
    rows.push([...place, '', '', '', '', '', unit.rows, '', '']);
    for (const table of tables) {
      for (const axis of table.axes) {
        for (let cell = 0; cell < axis.groups * axis.answers; cell += 1) {
          const n = unit.counts[axis.offset + cell] ?? 0;
          const code = codeOf(axis, cell % axis.answers);
          if (n === 0 || code === null) continue;
          const by = groupOf(axis, Math.floor(cell / axis.answers));
          const sums = [unit.sums[axis.offset + cell] ?? 0, unit.squares[axis.offset + cell] ?? 0];
          rows.push([...place, table.id, by[0] ?? '', by[1] ?? '', axis.variable.id, code, n, ...sums]);
        }
      }
    }
  }
  return `${Papa.unparse({ fields: [...cubeColumns], data: rows }, { newline: '\r\n' })}\r\n`;
}

/** The code of an answer of an axis; null for the silence of a question with several answers but in its first. */
function codeOf({ variable, option, answers }: CubeAxis, answer: number): string | null {
  if (answer === answers - 1) return option === null || option === 0 ? noAnswer : null;
  const id = variable.categories[option ?? answer]?.id ?? '';
  return option === null || answer === 0 ? id : `not:${id}`;
}

function groupOf({ by }: CubeAxis, group: number): string[] {
  let rest = group;
  const found: string[] = [];
  for (const { categories } of by.toReversed()) {
    found.unshift(categories[rest % categories.length]?.id ?? '');
    rest = Math.floor(rest / categories.length);
  }
  return found;
}

/**
 * Reads a cube by the contract of `cubeColumns`.
 *
 * @param codebook - the codebook that it was made for
 * @param plan - its cells
 * @param text - the file
 * @param problems - receives what breaks the contract
 * @returns the sums; where there are problems they are not to be used
 */
export function readCubeFile(
  codebook: Codebook,
  plan: CubePlan,
  text: string,
  problems: SurveyProblems,
): Cube {
  const clustered = codebook.design.cluster !== null;
  const columns = readColumns(codebook, text, problems);
  if (columns === null) return { units: [], clustered };
  const units = new Map<string, CubeUnit>();
  const keys = ['stratum', 'psu', 'population', 'table', 'by1', 'by2', 'question', 'code'];
  const cells = arqueroTable(columns)
    .groupby(...keys)
    .rollup({ n: op.sum('n'), w: op.sum('w'), w2: op.sum('w2'), row: op.min('row') })
    .objects() as CubeRow[];
  for (const cell of cells) {
    const key = unitKey(cell.stratum, cell.psu);
    const population = cell.population === '' ? null : Number(cell.population);
    const unit = units.get(key) ?? emptyUnit(cell, population, plan.size);
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
  const cube = { units: [...units.values()], clustered };
  checkSums(plan, cube, problems);
  return cube;
}

type CubeRow = Record<Exclude<CubeColumn, 'n' | 'w' | 'w2'>, string> &
  Record<'n' | 'w' | 'w2' | 'row', number>;

function note(
  problems: SurveyProblems,
  row: number | null,
  column: string | null,
  what: string,
  hint: string,
) {
  problems.add({ kind: 'cube', row, column, what, hint });
}

/** The columns as arrays, each number checked; null where a column is missing. */
function readColumns(
  codebook: Codebook,
  text: string,
  problems: SurveyProblems,
): Record<string, (string | number)[]> | null {
  const [header = [], ...rows] = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter: ',',
    skipEmptyLines: true,
  }).data;
  const absent = cubeColumns.filter((name) => !header.includes(name));
  for (const name of absent) {
    note(problems, 1, null, `the column ${quoted(name)} is missing`, 'see cubeColumns in cube-file.ts');
  }
  if (absent.length > 0) return null;
  const places = new Map(cubeColumns.map((name) => [name, header.indexOf(name)]));
  const columns = new Map<string, (string | number)[]>([...cubeColumns, 'row'].map((name) => [name, []]));
  const { fpc, stratum, cluster } = codebook.design;
  for (const [index, row] of rows.entries()) {
    const line = index + 2;
    const cell = (name: CubeColumn): string => row[places.get(name) ?? -1] ?? '';
    if (row.length !== header.length) {
      note(
        problems,
        line,
        null,
        `${row.length} cells in a table of ${header.length} columns`,
        'see RFC 4180',
      );
      continue;
    }
    for (const [name, wanted] of [
      ['stratum', stratum],
      ['psu', cluster],
      ['population', fpc],
    ] as const) {
      if ((cell(name) === '') === (wanted === null)) continue;
      const what = wanted === null ? 'filled, but the codebook names no such column' : 'empty';
      note(problems, line, name, what, 'make the cube with the design of the codebook');
    }
    const isDesign = cell('table') === '';
    const [n = NaN, w = NaN, w2 = NaN] = (['n', 'w', 'w2'] as const).map((name) =>
      isDesign && name !== 'n' ? 0 : numberOf(cell(name)),
    );
    if (!Number.isInteger(n)) note(problems, line, 'n', 'not a count', 'write a whole number of at least 0');
    else if (Number.isNaN(w) || Number.isNaN(w2)) {
      note(
        problems,
        line,
        Number.isNaN(w) ? 'w' : 'w2',
        'not a sum of weights',
        'write a number of at least 0',
      );
    } else if (w * w > n * w2 * (1 + 1e-9)) {
      // Cauchy and Schwarz: sums of n weights cannot stand in this relation.
      note(problems, line, 'w2', 'too small for this n and w', 'write the sum of the squares of the weights');
    }
    for (const name of cubeColumns) columns.get(name)?.push(cell(name));
    for (const [name, value] of Object.entries({ n, w, w2, row: line })) {
      const column = columns.get(name);
      if (name !== 'row') column?.pop();
      column?.push(value);
    }
  }
  return Object.fromEntries(columns);
}

function numberOf(cell: string): number {
  return /^\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(cell) ? Number(cell) : NaN;
}

function emptyUnit({ stratum, psu }: CubeRow, population: number | null, size: number): CubeUnit {
  return {
    ...{ stratum, cluster: psu, population, rows: 0 },
    ...{ counts: new Float64Array(size), sums: new Float64Array(size), squares: new Float64Array(size) },
  };
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
    }
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
