import type { Variable } from '../../../src/schema/codebook.ts';
import { type CodingContext, type Part, unknown } from './coding-context.ts';
import { missingCode } from './variables.ts';

/** The code of a decoded label: a category, a kind of missing answer, or `unknown`. */
export function codeOfLabel(
  label: string,
  { categories, missing }: Extract<Variable, { categories: unknown }>,
): number {
  const code = categories.findIndex((category) => category.code.normalize('NFKC') === label);
  return code >= 0 ? code : missingOfLabel(label, missing);
}

/** The code of a label that stands for a missing answer, or `unknown`. */
export function missingOfLabel(label: string, missing: Variable['missing']): number {
  const absent = missing.find(({ code }) => code.normalize('NFKC') === label);
  return absent === undefined ? unknown : missingCode(absent.kind);
}

/**
 * Codes all questions with a single answer, row by row rather than column by column: the cells of a row lie side by
 * side in memory.
 *
 * @param context - the codebook and what is known of the file
 * @param part - the rows
 * @param codes - receives the codes by variable
 */
export function codeSingles(context: CodingContext, part: Part, codes: Map<string, Int32Array>): void {
  const { cells } = part;
  const columns = context.codebook.variables.flatMap((variable) => {
    if (variable.type !== 'single') return [];
    const own = new Int32Array(cells.rows);
    codes.set(variable.id, own);
    const table = context.tableOf(variable.id, variable.column, (label) => {
      const code = codeOfLabel(label, variable);
      if (code >= 0) context.use(variable.id, code);
      return code;
    });
    return [{ own, table, name: variable.column, index: context.columnOf(variable.column) }];
  });
  for (let row = 0; row < cells.rows; row += 1) {
    for (const { own, table, name, index } of columns) {
      const code = table.codeOf(cells, row, index);
      own[row] =
        code === unknown
          ? context.unknownLabel(context.decode(cells.text(row, index)), part, row, name)
          : code;
    }
  }
}
