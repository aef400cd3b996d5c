import Papa from 'papaparse';
import type { Codebook, MissingKind, Variable } from '../../../src/schema/codebook.ts';
import { selectedLabel } from '../../../src/survey/code/selected-label.ts';
import { syntheticColumn } from '../../../src/survey/code/synthetic-column.ts';
import type { SyntheticRespondent } from './synthetic-answers.ts';

/** A file of answers that were generated. */
export interface SyntheticFile {
  /** Where it is written among the derived tables; the name says what it is. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly rows: number;
}

/**
 * Writes generated answers as a survey's file: UTF-8, a header, one row a respondent, the codes of the codebook.
 *
 * @param codebook - the columns and codes
 * @param respondents - the answers
 * @returns the file
 */
export function syntheticCsv(codebook: Codebook, respondents: readonly SyntheticRespondent[]): SyntheticFile {
  const { id, weight, stratum } = codebook.design;
  const columns = codebook.variables.flatMap(columnsOf);
  const head = [id, syntheticColumn, stratum, weight].filter((name) => name !== null);
  const data = respondents.map((respondent) => [
    ...(id === null ? [] : [respondent.id]),
    '1',
    ...(stratum === null ? [] : [respondent.stratum]),
    ...(weight === null ? [] : [String(respondent.weight)]),
    ...columns.map(({ cell }) => cell(respondent)),
  ]);
  const csv = Papa.unparse(
    { fields: [...head, ...columns.map(({ name }) => name)], data },
    { newline: '\r\n' },
  );
  return {
    path: `survey/${codebook.id}-synthetic.csv`,
    bytes: new TextEncoder().encode(`${csv}\r\n`),
    rows: respondents.length,
  };
}

interface FileColumn {
  readonly name: string;
  readonly cell: (respondent: SyntheticRespondent) => string;
}

function columnsOf(variable: Variable): FileColumn[] {
  const written = (
    respondent: SyntheticRespondent,
    write: (answer: number | readonly string[]) => string,
  ) => {
    const answer = respondent.answers.get(variable.id);
    if (answer === undefined) return missingCode(variable, 'notApplicable');
    return answer === null ? missingCode(variable, 'noAnswer') : write(answer);
  };
  const includes = (answer: number | readonly string[], category: string): boolean =>
    typeof answer !== 'number' && answer.includes(category);
  if (variable.type === 'numeric') {
    return [{ name: variable.column, cell: (respondent) => written(respondent, String) }];
  }
  if (variable.type === 'multiple' && variable.layout === 'columns') {
    const { notSelected } = variable;
    return variable.categories.map((category) => ({
      name: category.code,
      cell: (respondent) =>
        written(respondent, (answer) =>
          includes(answer, category.id) ? selectedLabel(variable, category) : notSelected,
        ),
    }));
  }
  const separator = variable.type === 'multiple' ? variable.separator : '';
  const codes = (answer: number | readonly string[]): string =>
    variable.categories
      .filter(({ id }) => includes(answer, id))
      .map(({ code }) => code)
      .join(separator);
  return [{ name: variable.column, cell: (respondent) => written(respondent, codes) }];
}

function missingCode({ id, missing }: Variable, kind: MissingKind): string {
  const code = missing.find((each) => each.kind === kind)?.code;
  if (code === undefined) throw new RangeError(`syntheticCsv requires a code for ${kind} in ${id}`);
  return code;
}
