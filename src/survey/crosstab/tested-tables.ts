import type { Codebook } from '../../schema/codebook.ts';
import { type CodedVariable, unanswered } from '../code/variables.ts';
import type { TestedTable } from './crosstab-tests.ts';
import type { SurveyRows } from './survey-rows.ts';

/** The variables of a crosstab: a question, the groups, and perhaps a third one whose categories are taken apart. */
export interface CrosstabVariables {
  readonly question: CodedVariable;
  readonly groups: CodedVariable;
  readonly by: CodedVariable | null;
  readonly base: Codebook['tables'][number]['base'];
}

/**
 * Lays out what is tested: for each category of the third variable the question, or each of its several answers, by
 * the groups. With the base `all` those without an answer are an answer of their own, or did not choose.
 *
 * @param variables - of the crosstab
 * @param rows - the rows, coded
 * @returns by category of the third variable, and of a question with several answers by answer
 * @example
 * ```ts
 * import { codedVariables } from 'src/survey/code/variables.ts';
 * import { codebook } from 'tests/survey/small-survey.ts';
 *
 * const find = (id) => codedVariables(codebook).find((variable) => variable.id === id);
 * const codes = new Map([
 *   ['need', Int32Array.of(0, 2, -2)],
 *   ['size', Int32Array.of(1, 0, 0)],
 * ]);
 * const variables = { question: find('need'), groups: find('size'), by: null, base: 'answerers' };
 * const [table] = testedTables(variables, { rows: 3, codes, chosen: new Map() });
 * [table.answers, table.answerCount, table.groupCount] // [Int32Array.of(0, 2, -1), 3, 2]
 * ```
 */
export function testedTables(
  { question, groups, by, base }: CrosstabVariables,
  { rows, codes, chosen }: SurveyRows,
): TestedTable[] {
  const own = codes.get(question.id) ?? new Int32Array(rows);
  const groupCodes = codes.get(groups.id) ?? new Int32Array(rows);
  const blockCodes = by === null ? null : (codes.get(by.id) ?? new Int32Array(rows));
  const isWhole = base === 'all';
  const inBlock = (row: number, block: number): boolean => blockCodes === null || blockCodes[row] === block;
  const table = (block: number, option: number | null): TestedTable => {
    const picks = option === null ? null : chosen.get(question.id)?.[option];
    const silent = picks ? 1 : question.categories.length;
    const answers = own.map((code, row) => {
      if (!inBlock(row, block)) return -1;
      if (code >= 0) return picks ? 1 - (picks[row] ?? 0) : code;
      return isWhole && code === unanswered ? silent : -1;
    });
    const answerCount = picks ? 2 : question.categories.length + (isWhole ? 1 : 0);
    return { option, block, answers, answerCount, groups: groupCodes, groupCount: groups.categories.length };
  };
  const blocks = by === null ? [0] : [...by.categories.keys()];
  const options = question.multiple ? [...question.categories.keys()] : [null];
  return blocks.flatMap((block) => options.map((option) => table(block, option)));
}
