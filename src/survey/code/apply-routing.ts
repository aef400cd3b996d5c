import { quoted } from '../../format/quoted.ts';
import type { Variable } from '../../schema/codebook.ts';
import type { CodedRows } from './coded-rows.ts';
import type { CodingContext, Part } from './coding-context.ts';
import { outside, unanswered } from './variables.ts';

/**
 * Takes those out of a question to whom it was not put, and names each who answered it all the same.
 *
 * @param context - the codebook
 * @param variable - the question
 * @param part - the rows
 * @param coded - the codes so far; those of the question are changed
 * @example
 * ```ts
 * import { CodingContext } from 'src/survey/code/coding-context.ts';
 * import { SurveyProblems } from 'src/survey/survey-problems.ts';
 * import { codebook, file, part } from 'tests/survey/small-survey.ts';
 *
 * const problems = new SurveyProblems();
 * const codes = new Map([
 *   ['export', Int32Array.of(0, 1, 0, 1)],
 *   ['partners', Int32Array.of(0, -2, -2, 0)],
 * ]);
 * const partners = codebook.variables.find(({ id }) => id === 'partners');
 * applyRouting(new CodingContext(codebook, file, problems), partners, part, { codes, numbers: new Map() });
 * codes.get('partners') // Int32Array.of(0, -1, -2, -1)
 * problems.entries()[0].row // 5
 * ```
 */
export function applyRouting(
  context: CodingContext,
  variable: Variable,
  part: Part,
  { codes, numbers }: Pick<CodedRows, 'codes' | 'numbers'>,
): void {
  const { askedIf } = variable;
  const parent = askedIf === undefined ? undefined : codes.get(askedIf.variable);
  const categories = askedIf === undefined ? undefined : context.variables.get(askedIf.variable)?.categories;
  const own = codes.get(variable.id);
  if (askedIf === undefined || parent === undefined || categories === undefined || own === undefined) return;
  const wanted = askedIf.in.map(quoted).join(' or ');
  const open = categories.map(({ id }) => askedIf.in.includes(id));
  const column = 'column' in variable ? variable.column : variable.id;
  const number = numbers.get(variable.id);
  for (let row = 0; row < parent.length; row += 1) {
    if (open[parent[row] as number] === true) continue;
    const code = own[row] as number;
    if (code === unanswered) own[row] = outside;
    if (code < 0) continue;
    context.note('routing', part, row, column, {
      what: `answered, though asked only if ${quoted(askedIf.variable)} is ${wanted}`,
      hint: `correct the answer, or askedIf of ${quoted(variable.id)} in the codebook`,
    });
    own[row] = outside;
    if (number !== undefined) number[row] = NaN;
  }
}
