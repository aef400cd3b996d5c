import { quoted } from '../../format/quoted.ts';
import type { Codebook } from '../../schema/codebook.ts';
import type { SurveyProblems } from '../survey-problems.ts';
import { syntheticColumn } from './synthetic-column.ts';

/**
 * The columns of the file that a codebook speaks of.
 *
 * @param codebook - the codebook
 * @returns their names, each once, with those that are ignored
 * @example
 * ```ts
 * import { codebook } from 'tests/survey/small-survey.ts';
 *
 * codebookColumns(codebook).slice(0, 5) // ['industry', 'q1', 'q2', 'q3', 'q4_1']
 * ```
 */
export function codebookColumns({ variables, design, ignored }: Codebook): string[] {
  const asked = variables.flatMap((variable) =>
    variable.type === 'multiple' && variable.layout === 'columns'
      ? variable.categories.map(({ code }) => code)
      : [variable.column],
  );
  const drawn = [design.id, design.weight, design.stratum, design.cluster, design.fpc].filter(
    (each) => each !== null,
  );
  return [...new Set([...asked, ...drawn, ...ignored.map(({ column }) => column)])];
}

/**
 * Holds the header of a file against a codebook: every column is described or left out for a reason, none twice.
 *
 * @param header - the names in the first row
 * @param codebook - the codebook
 * @param problems - receives each name that does not fit
 * @example
 * ```ts
 * import { SurveyProblems } from 'src/survey/survey-problems.ts';
 * import { codebook, file } from 'tests/survey/small-survey.ts';
 *
 * const problems = new SurveyProblems();
 * checkHeader([...file.header, 'q5'], codebook, problems);
 * problems.entries()[0].what // 'the codebook does not know the column "q5"'
 * ```
 */
export function checkHeader(header: readonly string[], codebook: Codebook, problems: SurveyProblems): void {
  const named = codebookColumns(codebook);
  const note = (what: string, hint: string): void => {
    problems.add({ kind: 'header', row: 1, column: null, what, hint });
  };
  const missing = named.filter((name) => !header.includes(name));
  if (missing.length === named.length) {
    // Without a header the first row holds answers, and none of these is printed.
    const hint = 'write the names of the columns into the first row, or take the codebook of this file';
    note('the first row holds none of the columns of the codebook', hint);
    return;
  }
  for (const [index, name] of header.entries()) {
    if (header.indexOf(name) < index)
      note(`the column ${quoted(name)} stands twice`, 'rename or remove one of the two');
    else if (!named.includes(name) && !missing.some((other) => looseName(other) === looseName(name))) {
      note(
        `the codebook does not know the column ${quoted(name)}`,
        'describe it, or list it in ignored with a reason',
      );
    }
  }
  if (codebook.microdata === 'respondents' && header.includes(syntheticColumn)) {
    const hint =
      'say "microdata": "synthetic" in the codebook, or rename the column if it means something else';
    note(`the column ${quoted(syntheticColumn)} says that the answers were generated`, hint);
  }
  const others = header.filter((name) => !named.includes(name));
  for (const name of missing) {
    const like = others.find((other) => looseName(other) === looseName(name));
    const hint =
      like === undefined
        ? 'take it out of the codebook, or export it too'
        : `the file has ${quoted(like)}: write both in the same way`;
    note(`the column ${quoted(name)} is missing`, hint);
  }
}

/** A name without what the eye passes over: capitals, full-width letters, blanks and marks. */
function looseName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]/gu, '');
}
