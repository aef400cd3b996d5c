import { existsSync } from 'node:fs';
import type { z } from 'zod';
import { codebookSchema, type Codebook } from '../../../src/schema/codebook.ts';
import type { Manifest } from '../../../src/schema/evidence.ts';
import { publishedMappingSchema, type PublishedMapping } from '../../../src/schema/reproduction.ts';
import type { Problems } from '../../pipeline/problem.ts';
import { readJsonFile } from '../read-json-file.ts';
import { recipeSchema, type Recipe } from './recipe.ts';

/** Everything that a synthetic survey is made from, as read. */
export interface SyntheticSurveyFiles {
  readonly codebook: Codebook;
  readonly mapping: PublishedMapping;
  readonly recipe: Recipe;
  /** The files with their hashes, for the manifest. */
  readonly inputs: Manifest['inputs'];
}

/** The survey behind the report. */
const name = 'producer-survey';

/**
 * Reads the codebook, the mapping to the statements and the recipe of the synthetic survey.
 *
 * @param folder - the folder of the codebooks
 * @param problems - receives files that are missing or break their schema, and a codebook of respondents: generated
 *   answers never go without their mark
 * @returns the files; null where the folder is not there, or where something is wrong
 */
export function readSyntheticSurvey(folder: string, problems: Problems): SyntheticSurveyFiles | null {
  if (!existsSync(folder)) return null;
  const inputs: Manifest['inputs'] = [];
  const read = <T>(file: string, schema: z.ZodType<T>): T | null =>
    readJsonFile(folder, file, schema, problems, inputs);
  const codebook = read(`${name}.json`, codebookSchema);
  if (codebook?.microdata === 'respondents') {
    const what = 'microdata: respondents, but the answers would be generated';
    const hint = 'say synthetic; answers of respondents have a codebook of their own in data/respondents';
    problems.add('value', { file: `codebooks/${name}.json` }, what, hint);
    return null;
  }
  const mapping = read(`${name}-published.json`, publishedMappingSchema);
  const recipe = read(`${name}-synthetic.json`, recipeSchema);
  return codebook && mapping && recipe && { codebook, mapping, recipe, inputs };
}
