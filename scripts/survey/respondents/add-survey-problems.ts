import type { SurveyProblems } from '../../../src/survey/survey-problems.ts';
import type { Problems } from '../../pipeline/problem.ts';

/**
 * Puts the problems of a file of answers, or of its codebook, among those of the pipeline.
 *
 * @param from - what is wrong with the file
 * @param file - the file as it is named to whoever mends it
 * @param problems - receives all of them
 */
export function addSurveyProblems(from: SurveyProblems, file: string, problems: Problems): void {
  for (const { row, column, what, hint, count } of from.entries()) {
    const place = { file, ...(row === null ? {} : { row }), ...(column === null ? {} : { column }) };
    problems.add('answers', place, what, hint, count);
  }
}
