import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Codebook, codebookSchema } from '../../src/schema/codebook.ts';
import { checkCodebook } from './code/check-codebook.ts';
import { SurveyProblems } from './survey-problems.ts';

/**
 * Reads a codebook and holds it against its schema and itself.
 *
 * @param path - the JSON file
 * @returns the codebook
 * @throws Error with all that is wrong, a line each, where it cannot be used
 */
export function readCodebook(path: string): Codebook {
  const parsed = codebookSchema.safeParse(readJson(path));
  if (!parsed.success) {
    throw new Error(
      `${path} is not a codebook:\n${z.prettifyError(parsed.error)}\nSee src/schema/codebook.ts.`,
    );
  }
  const problems = new SurveyProblems();
  checkCodebook(parsed.data, problems);
  if (problems.count > 0) throw new Error(problems.print(path));
  return parsed.data;
}

function readJson(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new Error(`${path} is not there. Draft one with: npm run survey -- init FILE.csv`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Error(`${path} is not JSON: ${(error as Error).message}. A comma may be missing or too many.`, {
      cause: error,
    });
  }
}
