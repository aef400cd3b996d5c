import { quoted } from '../../format/quoted.ts';
import type { Codebook } from '../../schema/codebook.ts';
import type { SurveyProblems } from '../survey-problems.ts';
import { codedVariables } from './variables.ts';

/**
 * Names every category that occurs nowhere in the file, unless the codebook expects that: a slip in a code shows here.
 *
 * @param codebook - the codebook
 * @param used - by variable which categories occurred
 * @param problems - receives the unused ones
 * @example
 * ```ts
 * import { SurveyProblems } from 'src/survey/survey-problems.ts';
 * import { codebook, manyPart } from 'tests/survey/small-survey.ts';
 *
 * const problems = new SurveyProblems();
 * checkUse(codebook, new Map([...manyPart().used, ['need', Uint8Array.of(1, 1, 0)]]), problems);
 * problems.entries()[0].what // 'nobody gave the answer "not"'
 * ```
 */
export function checkUse(
  codebook: Codebook,
  used: ReadonlyMap<string, Uint8Array>,
  problems: SurveyProblems,
): void {
  const expected = new Set(
    codebook.variables.flatMap((variable) =>
      'categories' in variable
        ? variable.categories
            .filter((category) => category.mayBeUnused === true)
            .map(({ id }) => `${variable.id} ${id}`)
        : [],
    ),
  );
  const asked = new Set(codebook.variables.map(({ id }) => id));
  for (const { id, categories } of codedVariables(codebook).filter((variable) => asked.has(variable.id))) {
    for (const [index, category] of categories.entries()) {
      if (used.get(id)?.[index] === 1 || expected.has(`${id} ${category.id}`)) continue;
      const what = `nobody gave the answer ${quoted(category.id)}`;
      const hint = 'correct its code in the codebook, or declare it with "mayBeUnused": true';
      problems.add({ kind: 'unusedCategory', row: null, column: id, what, hint });
    }
  }
}
