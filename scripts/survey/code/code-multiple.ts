import type { Variable } from '../../../src/schema/codebook.ts';
import { codeOfLabel, missingOfLabel } from './code-singles.ts';
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

/** Codes a question with several answers, in one column each or in one column together. */
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
    const table = context.tableOf(variable.id, column, (label) => {
      if (label === selected) return 1;
      if (label === variable.notSelected.normalize('NFKC')) return 0;
      return missingOfLabel(label, variable.missing);
    });
    for (let row = 0; row < cells.rows; row += 1) {
      let code = table.codeOf(cells, row, index);
      if (code === unknown)
        code = context.unknownLabel(context.decode(cells.text(row, index)), part, row, column);
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
  const index = context.columnOf(variable.column);
  const separator = variable.separator.normalize('NFKC');
  for (let row = 0; row < cells.rows; row += 1) {
    const cell = context.decode(cells.text(row, index));
    const absent = missingOfLabel(cell, variable.missing);
    if (absent !== unknown) any[row] = absent;
    else if (cell === '') any[row] = context.unknownLabel('', part, row, variable.column);
    else {
      for (const label of cell.split(separator).map((piece) => piece.trim())) {
        if (label === '') continue;
        const picks = options[codeOfLabel(label, variable)];
        if (picks === undefined) context.unknownLabel(label, part, row, variable.column);
        else {
          picks[row] = 1;
          any[row] = 0;
        }
      }
    }
  }
}
