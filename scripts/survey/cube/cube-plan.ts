import type { Codebook } from '../../../src/schema/codebook.ts';
import { type CodedVariable, codedVariables } from '../code/variables.ts';

/** The category of those who were asked and gave no answer, in tables and cube files. */
export const noAnswer = 'no-answer';

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
}

/** A table wanted, with its id and its axes. */
export interface CubeTable {
  readonly id: string;
  readonly base: Codebook['tables'][number]['base'];
  readonly axes: readonly CubeAxis[];
}

/** All that is counted in one pass over the rows. */
export interface CubePlan {
  readonly tables: readonly CubeTable[];
  readonly axes: readonly CubeAxis[];
  /** Cells of a unit. */
  readonly size: number;
}

/**
 * Lays out the cells that the tables of a codebook need.
 *
 * @param codebook - a codebook that fits itself
 * @returns for each table its axes, each with the place of its cells: entry `offset + group * answers + answer`
 */
export function cubePlan(codebook: Codebook): CubePlan {
  const variables = new Map(codedVariables(codebook).map((variable) => [variable.id, variable]));
  const find = (id: string): CodedVariable => {
    const variable = variables.get(id);
    if (variable === undefined) throw new RangeError(`cubePlan requires a variable with categories: ${id}`);
    return variable;
  };
  let size = 0;
  const tables = codebook.tables.map(({ question, by, base }, table): CubeTable => {
    const variable = find(question);
    const breakdown = by.map(find);
    const groups = breakdown.reduce((product, { categories }) => product * categories.length, 1);
    const options = variable.multiple ? variable.categories.map((_, option) => option) : [null];
    const axes = options.map((option): CubeAxis => {
      const answers = (option === null ? variable.categories.length : 2) + 1;
      const axis = { table, variable, option, answers, by: breakdown, groups, offset: size };
      size += groups * answers;
      return axis;
    });
    return { id: [question, ...by].join('-by-'), base, axes };
  });
  return { tables, axes: tables.flatMap(({ axes }) => axes), size };
}
