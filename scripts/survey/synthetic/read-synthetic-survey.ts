import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { codebookSchema, type Codebook } from '../../../src/schema/codebook.ts';
import type { Manifest } from '../../../src/schema/evidence.ts';
import { publishedMappingSchema, type PublishedMapping } from '../../../src/schema/reproduction.ts';
import type { Problems } from '../../pipeline/problem.ts';
import { sha256 } from '../../pipeline/sha256.ts';
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
  const read = <T>(file: string, schema: z.ZodType<T>): T | null => {
    const path = join(folder, file);
    const place = { file: `codebooks/${file}` };
    if (!existsSync(path)) {
      problems.add('file', place, 'the file is missing', 'put it back under data/codebooks');
      return null;
    }
    const bytes = readFileSync(path);
    inputs.push({ path: place.file, sha256: sha256(bytes), rows: 0 });
    const parsed = schema.safeParse(jsonOrNull(bytes.toString('utf8')));
    if (parsed.success) return parsed.data;
    const what = z.prettifyError(parsed.error).replaceAll(/\s*\n\s*/g, ' ');
    problems.add('file', place, what, 'see the schemas of codebook, reproduction and recipe');
    return null;
  };
  const codebook = read(`${name}.json`, codebookSchema);
  if (codebook?.microdata === 'respondents') {
    const what = 'microdata: respondents, but the answers would be generated';
    const hint =
      'say synthetic, or hold the file of the respondents against the report with `survey compare`';
    problems.add('value', { file: `codebooks/${name}.json` }, what, hint);
    return null;
  }
  const mapping = read(`${name}-published.json`, publishedMappingSchema);
  const recipe = read(`${name}-synthetic.json`, recipeSchema);
  return codebook && mapping && recipe && { codebook, mapping, recipe, inputs };
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
