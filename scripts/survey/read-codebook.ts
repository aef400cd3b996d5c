import { readFileSync } from 'node:fs';
import type { Codebook } from '../../src/schema/codebook.ts';
import { parseCodebookText } from '../../src/survey/code/parse-codebook-text.ts';
import { SurveyProblems } from '../../src/survey/survey-problems.ts';

/**
 * Reads a codebook and holds it against its schema and itself.
 *
 * @param path - the JSON file
 * @returns the codebook
 * @throws Error with all that is wrong, a line each, where it cannot be used
 */
export function readCodebook(path: string): Codebook {
  const problems = new SurveyProblems();
  const codebook = parseCodebookText(readText(path), problems);
  if (codebook === null || problems.count > 0) throw new Error(problems.print(path));
  return codebook;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Error(`${path} is not there. Draft one with: npm run survey -- init FILE.csv`);
  }
}
