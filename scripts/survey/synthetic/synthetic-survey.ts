import type { Fact } from '../../../src/schema/fact.ts';
import type { Statement } from '../../../src/schema/statement.ts';
import type { SyntheticSurveyFiles } from './read-synthetic-survey.ts';
import { syntheticAnswers, type SyntheticRespondent } from './synthetic-answers.ts';
import { syntheticCsv, type SyntheticFile } from './synthetic-csv.ts';
import { syntheticTargets } from './synthetic-targets.ts';

/** A generated survey: its answers, and the file of them. */
export interface SyntheticSurvey {
  readonly respondents: readonly SyntheticRespondent[];
  readonly file: SyntheticFile;
}

/**
 * Generates the synthetic survey.
 *
 * @param files - codebook, mapping and recipe
 * @param published - the statements and facts that it is fitted to
 * @param seed - decides who gives which answer; that of the recipe where it is left out
 * @returns the survey
 * @throws RangeError when the recipe names a fact without a number, or a target cannot be met
 */
export function syntheticSurvey(
  { codebook, mapping, recipe }: SyntheticSurveyFiles,
  { statements, facts }: { readonly statements: readonly Statement[]; readonly facts: readonly Fact[] },
  seed: number = recipe.seed,
): SyntheticSurvey {
  const size = facts.find(({ id }) => id === recipe.respondents)?.value ?? null;
  if (size === null)
    throw new RangeError(`syntheticSurvey requires a fact with a number: ${recipe.respondents}`);
  const targets = syntheticTargets(codebook, mapping, statements, recipe, size);
  const respondents = syntheticAnswers(codebook, targets, seed);
  return { respondents, file: syntheticCsv(codebook, respondents) };
}
