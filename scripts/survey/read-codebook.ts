import { readFileSync } from 'node:fs';
import type { Codebook } from '../../src/schema/codebook.ts';
import { parseCodebook } from '../../src/survey/code/parse-codebook.ts';
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
  const codebook = parseCodebook(readJson(path), problems);
  if (codebook === null || problems.count > 0) throw new Error(problems.print(path));
  return codebook;
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
    // The rest of the message quotes the file, and where the two files were swapped these are answers.
    const [, line, column] = /line (\d+) column (\d+)/.exec(String(error)) ?? [];
    const where = line === undefined ? path : `${path}:${line}`;
    const at = column === undefined ? '' : ` from character ${column} of the line on`;
    const hint = 'a comma may be missing or too many; the answers come first, the codebook second';
    throw new Error(`${where}: not JSON${at}\n  hint: ${hint}\n1 problem`, { cause: error });
  }
}
