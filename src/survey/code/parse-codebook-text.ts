import type { Codebook } from '../../schema/codebook.ts';
import type { SurveyProblems } from '../survey-problems.ts';
import { parseCodebook } from './parse-codebook.ts';

/**
 * Reads the text of a codebook and holds it against its schema and itself.
 *
 * @param text - of a JSON file
 * @param problems - receives all that is wrong, with the line where it is no JSON
 * @returns the codebook; null where it is none
 * @example
 * ```ts
 * import { SurveyProblems } from 'src/survey/survey-problems.ts';
 *
 * const problems = new SurveyProblems();
 * parseCodebookText('{ "id": "survey",, }', problems) // null
 * problems.entries()[0].what // 'not JSON from character 18 of the line on'
 * ```
 */
export function parseCodebookText(text: string, problems: SurveyProblems): Codebook | null {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    // The rest of the message quotes the file, and where the two files were swapped these are answers.
    const [, line, column] = /line (\d+) column (\d+)/.exec(String(error)) ?? [];
    const at = column === undefined ? '' : ` from character ${column} of the line on`;
    const hint = 'a comma may be missing or too many; the answers come first, the codebook second';
    const row = line === undefined ? null : Number(line);
    problems.add({ kind: 'codebook', row, column: null, what: `not JSON${at}`, hint });
    return null;
  }
  return parseCodebook(value, problems);
}
