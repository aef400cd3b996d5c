import type { Variable } from '../../schema/codebook.ts';
import { type CodingContext, type Part, unknown } from './coding-context.ts';
import { missingCode } from './variables.ts';

/**
 * The codes of all decoded labels of a question: its categories and its kinds of missing answers.
 *
 * @param variable - a question with categories
 * @returns by label the place of its category, or the code of its kind of missing answer
 * @example
 * ```ts
 * import { codebook } from 'tests/survey/small-survey.ts';
 *
 * const need = codebook.variables.find(({ id }) => id === 'need');
 * codesOfLabels(need) // new Map([['1', 0], ['2', 1], ['3', 2], ['9', -2]])
 * ```
 */
export function codesOfLabels({
  categories,
  missing,
}: Extract<Variable, { categories: unknown }>): Map<string, number> {
  const codes = new Map<string, number>();
  const add = (label: string, code: number): void => {
    if (!codes.has(label)) codes.set(label, code);
  };
  for (const [code, category] of categories.entries()) add(category.code.normalize('NFKC'), code);
  for (const { code, kind } of missing) add(code.normalize('NFKC'), missingCode(kind));
  return codes;
}

/**
 * The code of a label that stands for a missing answer, or `unknown`.
 *
 * @param label - decoded
 * @param missing - the codes of the question that are no answer
 * @example
 * ```ts
 * missingOfLabel('9', [{ code: '9', kind: 'noAnswer' }]) // -2
 * missingOfLabel('8', [{ code: '9', kind: 'noAnswer' }]) // -3
 * ```
 */
export function missingOfLabel(label: string, missing: Variable['missing']): number {
  const absent = missing.find(({ code }) => code.normalize('NFKC') === label);
  return absent === undefined ? unknown : missingCode(absent.kind);
}

/**
 * Codes all questions with a single answer.
 *
 * @param context - the codebook and what is known of the file
 * @param part - the rows
 * @param codes - receives the codes by variable
 * @example
 * ```ts
 * import { CodingContext } from 'src/survey/code/coding-context.ts';
 * import { SurveyProblems } from 'src/survey/survey-problems.ts';
 * import { codebook, file, part } from 'tests/survey/small-survey.ts';
 *
 * const codes = new Map();
 * codeSingles(new CodingContext(codebook, file, new SurveyProblems()), part, codes);
 * codes.get('need') // Int32Array.of(0, 1, -2, 2)
 * ```
 */
export function codeSingles(context: CodingContext, part: Part, codes: Map<string, Int32Array>): void {
  const { cells } = part;
  for (const variable of context.codebook.variables) {
    if (variable.type !== 'single') continue;
    const own = new Int32Array(cells.rows);
    codes.set(variable.id, own);
    const memo = context.memoOf(`${variable.id} ${variable.column}`, () => {
      const known = codesOfLabels(variable);
      return (label) => {
        const code = known.get(label) ?? unknown;
        if (code >= 0) context.use(variable.id, code);
        return code;
      };
    });
    const column = context.columnOf(variable.column);
    for (let row = 0; row < cells.rows; row += 1) {
      const code = memo.of(cells, row, column);
      own[row] =
        code === unknown
          ? context.unknownLabel(context.file.decode(cells.text(row, column)), part, row, variable.column)
          : code;
    }
  }
}
