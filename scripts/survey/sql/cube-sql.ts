import type { Codebook } from '../../../src/schema/codebook.ts';
import { type CubeAxis, type CubePlan, given, noAnswer } from '../../../src/survey/cube/cube-plan.ts';
import { numberColumns } from '../../../src/survey/cube/number-cells.ts';
import { CodedSql, pick, type SqlColumn, sqlId } from './coded-columns.ts';
import { type Dialect, type DialectName, dialects } from './dialect.ts';

/**
 * Writes the statement that makes the cube of a codebook wherever the answers lie: its result, saved as CSV, is what
 * `survey estimate --from-cube` reads.
 *
 * @param codebook - the codebook; its `file.decimal` says how numbers are written
 * @param plan - the cells of its tables
 * @param dialect - the dialect of SQL
 * @param from - the table or view of the answers, every column a text
 * @returns one statement
 */
export function cubeSql(codebook: Codebook, plan: CubePlan, dialect: DialectName, from: string): string {
  const sql = dialects[dialect];
  const coded = new CodedSql(codebook, sql);
  const design = designColumns(codebook, coded, sql);
  const steps = [...coded.steps(), { name: 'answers_coded', columns: design }];
  const written = steps.map(({ name, columns }, place) => {
    const answers = sql.widths === null ? sql.name(from) : `${sql.name(from)} CROSS JOIN widths`;
    const before = place === 0 ? answers : steps[place - 1]?.name;
    const list = [
      ...(place === 0 ? [] : ['*']),
      ...columns.map((each) => `${each.expression} AS ${each.name}`),
    ];
    const once = place === steps.length - 1 && sql.once !== '' ? `${sql.once} ` : '';
    return `${name} AS ${once}(\n  SELECT\n    ${list.join(',\n    ')}\n  FROM ${before ?? ''}\n)`;
  });
  if (sql.widths !== null) {
    const [full, half] = sql.widths;
    written.unshift(`widths AS (\n  SELECT ${full} AS full_width,\n    ${half} AS half_width\n)`);
  }
  const tables = [...new Map(plan.tables.map((table) => [table.id, table])).values()];
  const isNumeric = plan.numberSize > 0;
  const selects = [
    selectDesign(sql, isNumeric),
    ...tables.flatMap(({ id, axes, number }) =>
      axes.flatMap((axis) =>
        number === null
          ? selectAxis(sql, id, axis, isNumeric)
          : [selectNumber(sql, id, axis, coded.number(number.variable.column))],
      ),
    ),
  ];
  return `WITH ${written.join(',\n')}\n${selects.join('\nUNION ALL\n')}\n`;
}

function designColumns({ design }: Codebook, coded: CodedSql, sql: Dialect): SqlColumn[] {
  const label = (column: string | null): string => (column === null ? "''" : coded.text(column));
  return [
    { name: 'd_stratum', expression: label(design.stratum) },
    { name: 'd_psu', expression: label(design.cluster) },
    {
      name: 'd_population',
      expression: design.fpc === null ? sql.number('NULL') : coded.designNumber(design.fpc, 1),
    },
    {
      name: 'd_weight',
      expression: design.weight === null ? sql.number("'1'") : coded.designNumber(design.weight, 0),
    },
  ];
}

const unit = 'd_stratum, d_psu, d_population';

function select(sql: Dialect, cell: readonly string[], sums: string, from = 'answers_coded'): string {
  const [table = "''", by1 = "''", by2 = "''", question = "''", code = "''"] = cell;
  const name = (expression: string, as: string): string => `${expression} AS ${sql.name(as)}`;
  return [
    `SELECT ${name('d_stratum', 'stratum')}, ${name('d_psu', 'psu')}, ${name('d_population', 'population')}, ${name(table, 'table')},`,
    `  ${name(by1, 'by1')}, ${name(by2, 'by2')}, ${name(question, 'question')}, ${name(code, 'code')}, ${sums}`,
    `FROM ${from}`,
  ].join('\n');
}

function named(sql: Dialect, columns: Readonly<Record<string, string>>): string {
  return Object.entries(columns)
    .map(([name, expression]) => `${expression} AS ${sql.name(name)}`)
    .join(', ');
}

/** The number columns of a row that has none. */
function noNumbers(sql: Dialect, isNumeric: boolean): Record<string, string> {
  return Object.fromEntries(isNumeric ? numberColumns.map((name) => [name, sql.number('NULL')]) : []);
}

function selectDesign(sql: Dialect, isNumeric: boolean): string {
  const empty = { w: sql.number('NULL'), w2: sql.number('NULL'), ...noNumbers(sql, isNumeric) };
  const sums = named(sql, { n: 'COUNT(*)', ...empty });
  return `${select(sql, [], sums)}\nGROUP BY ${unit}`;
}

const weightSums = { n: 'COUNT(*)', w: 'SUM(d_weight)', w2: 'SUM(d_weight * d_weight)' };

/** The cells of an axis; of a question with several answers those who chose it, those who did not, and the silent. */
function selectAxis(
  sql: Dialect,
  table: string,
  { variable, option, by }: CubeAxis,
  isNumeric: boolean,
): string[] {
  const code = `c_${sqlId(variable.id)}`;
  const groups = by.map(({ id }) => `c_${sqlId(id)}`);
  const sums = named(sql, { ...weightSums, ...noNumbers(sql, isNumeric) });
  const answer = (expression: string, grouped: readonly string[], where: readonly string[]): string => {
    const cell = [sql.text(table), groups[0] ?? "''", groups[1] ?? "''", sql.text(variable.id), expression];
    const known = groups.map((group) => `${group} <> '${noAnswer}'`);
    return `${select(sql, cell, sums)}\nWHERE ${[...where, ...known].join(' AND ')}\nGROUP BY ${[unit, ...groups, ...grouped].join(', ')}`;
  };
  if (option === null) return [answer(code, [code], [`${code} IS NOT NULL`])];
  const own = variable.categories[option]?.id ?? '';
  const chosen = pick(variable.id, option);
  const rows = [
    answer(sql.text(own), [], [`${code} = 'given'`, `${chosen} = 1`]),
    answer(sql.text(`not:${own}`), [], [`${code} = 'given'`, `${chosen} <> 1`]),
  ];
  return option === 0 ? [...rows, answer(sql.text(noAnswer), [], [`${code} = '${noAnswer}'`])] : rows;
}

/**
 * The cells of a number: its sums, and its two largest contributions, which no aggregate of all dialects gives: the rows
 * of each cell are ranked.
 */
function selectNumber(sql: Dialect, table: string, { variable, by }: CubeAxis, value: string): string {
  const code = `c_${sqlId(variable.id)}`;
  const groups = by.map(({ id }) => `c_${sqlId(id)}`);
  const cell = [unit, ...groups, code].join(', ');
  const own = `CASE WHEN ${code} = '${given}' THEN ${value} END`;
  const size = 'd_weight * ABS(d_number)';
  const sums = named(sql, {
    ...weightSums,
    ...{ wy: 'SUM(d_weight * d_number)', wy2: 'SUM(d_weight * d_number * d_number)' },
    w2y: 'SUM(d_weight * d_weight * d_number)',
    w2y2: 'SUM(d_weight * d_weight * d_number * d_number)',
    wabs: `SUM(${size})`,
    max1: `MAX(${size})`,
    max2: `MAX(CASE WHEN d_number IS NULL THEN NULL WHEN d_rank = 2 THEN ${size} ELSE 0 END)`,
  });
  const known = [`${code} IS NOT NULL`, ...groups.map((group) => `${group} <> '${noAnswer}'`)].join(' AND ');
  const rows = `SELECT ${cell}, d_weight, ${own} AS d_number FROM answers_coded WHERE ${known}`;
  const ranked = `SELECT *, ROW_NUMBER() OVER (PARTITION BY ${cell} ORDER BY ${size} DESC) AS d_rank FROM (${rows}) AS answers_given`;
  const names = [sql.text(table), groups[0] ?? "''", groups[1] ?? "''", sql.text(variable.id), code];
  return `${select(sql, names, sums, `(${ranked}) AS answers_ranked`)}\nGROUP BY ${cell}`;
}
