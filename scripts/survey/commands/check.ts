import { parseArgs } from 'node:util';
import { checkWritten } from '../../../src/survey/code/check-written.ts';
import { SurveyProblems } from '../../../src/survey/survey-problems.ts';
import { fileSummary, summaryCodebook } from '../file-summary.ts';
import { readCodebook } from '../read-codebook.ts';
import { readSurvey } from '../read-survey.ts';
import { type Command, positionals } from './command.ts';

/** Holds a file against a codebook. */
export const checkCommand: Command = {
  name: 'check',
  summary: 'holds a file of answers against a codebook and prints all that does not fit',
  help: `Holds a file of answers against a codebook and prints all that does not fit, with row, column and a hint, and what
in the codebook still says TODO.
No answer of a respondent is printed. Of each sort the first problems are shown and all are counted.

Usage: npm run survey -- check FILE CODEBOOK

Example:
  npm run survey -- check answers.csv answers.codebook.json`,
  run: async (args, terminal) => {
    const { positionals: given } = parseArgs({ args, allowPositionals: true, options: {} });
    const [path = '', codebookPath = ''] = positionals(given, 'FILE', 'CODEBOOK');
    const codebook = summaryCodebook(readCodebook(codebookPath));
    const survey = await readSurvey(codebook, path, terminal);
    const problems = new SurveyProblems();
    checkWritten(codebook, problems);
    if (problems.count > 0) terminal.stderr.write(`${problems.print(codebookPath)}\n`);
    if (survey === null || problems.count > 0) return 1;
    terminal.stdout.write(`${fileSummary(codebook, survey)}\n`);
    return 0;
  },
};
