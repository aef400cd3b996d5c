import type { Codebook } from '../../schema/codebook.ts';
import type { SurveyEstimate } from '../../schema/survey-estimate.ts';
import { codedVariables } from '../code/variables.ts';
import { microdataRole } from '../microdata-role.ts';
import type { OmittedQuantiles } from '../omitted-quantiles.ts';

/** The estimates of a survey, and what is to be said of them. */
export interface Estimates {
  readonly codebook: Codebook;
  /** Of the program. */
  readonly version: string;
  /** What the codebook asks for and the cube cannot give. */
  readonly omitted: readonly OmittedQuantiles[];
  /** The estimates after protection. */
  readonly estimates: readonly Readonly<SurveyEstimate>[];
}

/**
 * The JSON document of a release: the estimates with the questions and categories that they speak of.
 *
 * @param release - the estimates and what is said of them
 * @returns what `JSON.stringify` writes
 * @example
 * ```ts
 * import { codebook, released } from 'tests/survey/small-survey.ts';
 *
 * const document = estimatesDocument({ codebook, version: '1.2.0', omitted: [], estimates: released });
 * [document.codebook, document.version, document.role] // ['export-survey', '1.2.0', 'derived']
 * document.variables.length // 7
 * ```
 */
export function estimatesDocument({ codebook, version, estimates, omitted }: Estimates): object {
  const used = new Set(
    estimates.flatMap(({ question, by }) => [question, ...by.map(({ variable }) => variable)]),
  );
  const variables = codedVariables(codebook)
    .filter(({ id }) => used.has(id))
    .map(({ id, question, universe, multiple, categories }) => ({
      id,
      question,
      universe,
      multiple,
      categories,
    }));
  const numbers = codebook.variables.flatMap((variable) => {
    if (variable.type !== 'numeric' || !used.has(variable.id)) return [];
    const { id, question, universe, unit } = variable;
    return [{ id, question, universe, unit }];
  });
  const { id, title, microdata, universes } = codebook;
  const about = { codebook: id, title, version, microdata, role: microdataRole(microdata) };
  return { ...about, universes, variables, numbers, omitted, estimates };
}
