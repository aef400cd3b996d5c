import type { Variable } from '../../schema/codebook.ts';
import { codesOfLabels, missingOfLabel } from './code-singles.ts';
import { type CodingContext, type Part, unknown } from './coding-context.ts';
import { selectedLabel } from './selected-label.ts';
import { outside, unanswered } from './variables.ts';

type Multiple = Extract<Variable, { type: 'multiple' }>;

/** The answers to a question with several: for each row whether it was answered at all, and what was chosen. */
export interface MultipleAnswers {
  /** 0 where any answer was chosen, `unanswered` where none was, `outside` where the question was not put. */
  readonly any: Int32Array;
  /** For each category 1 where it was chosen. */
  readonly options: readonly Uint8Array[];
}

/**
 * Codes a question with several answers, in one column each or in one column together.
 *
 * @param context - the codebook and what is known of the file; is told what is not known
 * @param variable - the question
 * @param part - the rows
 * @returns an entry for each row
 * @example
 * ```ts
 * import { CodingContext } from 'src/survey/code/coding-context.ts';
 * import { SurveyProblems } from 'src/survey/survey-problems.ts';
 * import { codebook, file, part } from 'tests/survey/small-survey.ts';
 *
 * const partners = codebook.variables.find(({ id }) => id === 'partners');
 * const { any, options } = codeMultiple(new CodingContext(codebook, file, new SurveyProblems()), partners, part);
 * any // Int32Array.of(0, -2, 0, -2)
 * options[0] // Uint8Array.of(1, 0, 1, 0)
 * ```
 */
export function codeMultiple(context: CodingContext, variable: Multiple, part: Part): MultipleAnswers {
  const { rows } = part.cells;
  const options = variable.categories.map(() => new Uint8Array(rows));
  const any = new Int32Array(rows).fill(unanswered);
  const answers = { any, options };
  if (variable.layout === 'columns') codeColumns(context, variable, part, answers);
  else codeDelimited(context, variable, part, answers);
  for (const [option, picks] of options.entries()) if (picks.includes(1)) context.use(variable.id, option);
  return answers;
}

function codeColumns(
  context: CodingContext,
  variable: Extract<Multiple, { layout: 'columns' }>,
  part: Part,
  { any, options }: MultipleAnswers,
): void {
  const { cells } = part;
  const asked = new Uint8Array(cells.rows);
  const away = new Uint8Array(cells.rows);
  for (const [option, category] of variable.categories.entries()) {
    const { code: column } = category;
    const selected = selectedLabel(variable, category).normalize('NFKC');
    const index = context.columnOf(column);
    const picks = options[option] as Uint8Array;
    const memo = context.memoOf(`${variable.id} ${column}`, () => (label) => {
      if (label === selected) return 1;
      if (label === variable.notSelected.normalize('NFKC')) return 0;
      return missingOfLabel(label, variable.missing);
    });
    for (let row = 0; row < cells.rows; row += 1) {
      let code = memo.of(cells, row, index);
      if (code === unknown)
        code = context.unknownLabel(context.file.decode(cells.text(row, index)), part, row, column);
      if (code === outside) away[row] = 1;
      else asked[row] = 1;
      if (code !== 1) continue;
      picks[row] = 1;
      any[row] = 0;
    }
  }
  for (let row = 0; row < cells.rows; row += 1) if (away[row] === 1 && asked[row] === 0) any[row] = outside;
}

function codeDelimited(
  context: CodingContext,
  variable: Extract<Multiple, { layout: 'delimited' }>,
  part: Part,
  { any, options }: MultipleAnswers,
): void {
  const { cells } = part;
  const column = context.columnOf(variable.column);
  const memo = context.memoOf(`${variable.id} ${variable.column}`, () => {
    const codes = codesOfLabels(variable);
    return (cell) => splitAnswers(cell, variable, codes);
  });
  for (let row = 0; row < cells.rows; row += 1) {
    const answers = memo.of(cells, row, column);
    any[row] = answers.any;
    for (const option of answers.chosen) (options[option] as Uint8Array)[row] = 1;
    for (const label of answers.strange) context.unknownLabel(label, part, row, variable.column);
  }
}

/** The answers in a cell: what `MultipleAnswers` says of it, the categories chosen, and the labels that are none. */
interface SplitAnswers {
  readonly any: number;
  readonly chosen: readonly number[];
  readonly strange: readonly string[];
}

function splitAnswers(
  cell: string,
  { separator, missing }: Extract<Multiple, { layout: 'delimited' }>,
  codes: ReadonlyMap<string, number>,
): SplitAnswers {
  const absent = missingOfLabel(cell, missing);
  if (absent !== unknown) return { any: absent, chosen: [], strange: [] };
  if (cell === '') return { any: unanswered, chosen: [], strange: [''] };
  const chosen: number[] = [];
  const strange: string[] = [];
  for (const label of cell.split(separator.normalize('NFKC')).map((piece) => piece.trim())) {
    const code = codes.get(label) ?? unknown;
    if (code >= 0) chosen.push(code);
    else if (label !== '') strange.push(label);
  }
  return { any: chosen.length > 0 ? 0 : unanswered, chosen, strange };
}
