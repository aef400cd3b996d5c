import type { Codebook } from '../../schema/codebook.ts';
import type { QuantileRule } from '../../stats/survey/weighted-quantiles.ts';
import {
  type CategoryName,
  type CodedVariable,
  codedVariables,
  type NumericVariable,
} from '../code/variables.ts';
import { type WantedStatistic, wantedStatistics } from '../code/wanted-statistics.ts';

type Table = Codebook['tables'][number];

/** The category of those who were asked and gave no answer, in tables and cube files. */
export const noAnswer = 'no-answer';
/** The same with its names. */
export const noAnswerCategory: CategoryName = { id: noAnswer, ja: '無回答', en: 'No answer' };
/** The category of those who gave a number, in cube files. */
export const given = 'given';

/**
 * What is counted in a table: the answers of a question, or of a question with several answers one of them, chosen or
 * not.
 */
export interface CubeAxis {
  readonly table: number;
  readonly variable: CodedVariable;
  /** The index of the answer of a question with several answers; null where the categories exclude each other. */
  readonly option: number | null;
  /** Answers, of which an extra one counts those who were asked and gave none. */
  readonly answers: number;
  /** The breakdowns, in the order of the table. */
  readonly by: readonly CodedVariable[];
  /** The product of the categories of the breakdowns; 1 overall. */
  readonly groups: number;
  /** Where the cells of the axis begin among all cells of a unit. */
  readonly offset: number;
  /** Where its groups begin among the number cells of a unit (`numberColumns`); null where it is no number. */
  readonly numbers: number | null;
}

/** What is estimated of a number. */
export interface NumberTable {
  readonly variable: NumericVariable;
  readonly statistics: readonly WantedStatistic[];
  readonly rule: QuantileRule;
}

/** A table wanted, with its id and its axes. */
export interface CubeTable {
  readonly id: string;
  readonly base: Codebook['tables'][number]['base'];
  readonly axes: readonly CubeAxis[];
  /** Null where the table is one of shares. */
  readonly number: NumberTable | null;
}

/** All that is counted in one pass over the rows. */
export interface CubePlan {
  readonly tables: readonly CubeTable[];
  readonly axes: readonly CubeAxis[];
  /** Cells of a unit. */
  readonly size: number;
  /** Number cells of a unit. */
  readonly numberSize: number;
  /** Numbers of which quantiles are wanted, and their breakdowns: of these the rows are kept. */
  readonly kept: { readonly numbers: readonly string[]; readonly by: readonly string[] };
}

/**
 * What a table is called in every file.
 *
 * @param table - its question and what breaks it down
 * @example
 * ```ts
 * tableId({ question: 'felt', by: ['size'] }) // 'felt-by-size'
 * ```
 */
export function tableId({ question, by }: Pick<Table, 'question' | 'by'>): string {
  return [question, ...by].join('-by-');
}

/**
 * Lays out the cells that the tables of a codebook need.
 *
 * @param codebook - a codebook that fits itself
 * @returns for each table its axes, each with the place of its cells: entry `offset + group * answers + answer`
 * @throws RangeError where a table names no variable with categories, which `checkCodebook` sees before
 * @example
 * ```ts
 * import { codebook } from 'tests/survey/small-survey.ts';
 *
 * const { tables, size } = cubePlan(codebook);
 * tables.map(({ id, axes }) => `${id} ${axes.length}`).slice(0, 3) // ['need 1', 'felt-by-size 1', 'partners 3']
 * size // 80
 * ```
 */
export function cubePlan(codebook: Codebook): CubePlan {
  const variables = new Map(codedVariables(codebook).map((variable) => [variable.id, variable]));
  const find = (id: string): CodedVariable => {
    const variable = variables.get(id);
    if (variable === undefined) throw new RangeError(`cubePlan requires a variable with categories: ${id}`);
    return variable;
  };
  const numeric = new Map(codebook.variables.map((variable) => [variable.id, variable]));
  let size = 0;
  let numberSize = 0;
  const tables = codebook.tables.map((wanted, table): CubeTable => {
    const { question, by, base } = wanted;
    const asked = numeric.get(question);
    const number = asked?.type === 'numeric' ? numberTable(asked, wanted) : null;
    const variable = asked?.type === 'numeric' ? numberVariable(asked) : find(question);
    const breakdown = by.map(find);
    const groups = breakdown.reduce((product, { categories }) => product * categories.length, 1);
    const options = variable.multiple ? variable.categories.map((_, option) => option) : [null];
    const axes = options.map((option): CubeAxis => {
      const answers = (option === null ? variable.categories.length : 2) + 1;
      const numbers = number === null ? null : numberSize;
      const axis = { table, variable, option, answers, by: breakdown, groups, offset: size, numbers };
      size += groups * answers;
      if (number !== null) numberSize += groups;
      return axis;
    });
    return { id: tableId(wanted), base, axes, number };
  });
  const kept = tables.filter(({ number }) =>
    number?.statistics.some((each) => each.statistic === 'quantile'),
  );
  const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];
  return {
    ...{ tables, axes: tables.flatMap(({ axes }) => axes), size, numberSize },
    kept: {
      numbers: distinct(kept.flatMap(({ number }) => number?.variable.id ?? [])),
      by: distinct(kept.flatMap(({ axes }) => axes.flatMap(({ by }) => by.map(({ id }) => id)))),
    },
  };
}

function numberTable(
  variable: NumericVariable,
  { statistics = [], quantileRule = 'math' }: Table,
): NumberTable {
  return { variable, statistics: wantedStatistics(statistics), rule: quantileRule };
}

/** A number among variables with categories: its only category is to have been given. */
function numberVariable({ id, question, universe, invented }: NumericVariable): CodedVariable {
  const categories = [{ id: given, ja: '回答あり', en: 'Given' }];
  return { id, question, universe, multiple: false, categories, invented };
}
