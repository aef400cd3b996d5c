import { parseArgs } from 'node:util';
import { fileSummary, summaryCodebook } from '../file-summary.ts';
import { readCodebook } from '../read-codebook.ts';
import { readSurvey } from '../read-survey.ts';
import { type Command, positionals } from './command.ts';

/** Holds a file against a codebook. */
export const checkCommand: Command = {
  name: 'check',
  summary: 'holds a file of answers against a codebook and prints all that does not fit',
  help: `Holds a file of answers against a codebook and prints all that does not fit, with row, column and a hint.
No answer of a respondent is printed. Of each sort the first problems are shown and all are counted.

Usage: npm run survey -- check FILE CODEBOOK

Example:
  npm run survey -- check answers.csv answers.codebook.json`,
  run: async (args, terminal) => {
    const { positionals: given } = parseArgs({ args, allowPositionals: true, options: {} });
    const [path = '', codebookPath = ''] = positionals(given, 'FILE', 'CODEBOOK');
    const codebook = summaryCodebook(readCodebook(codebookPath));
    const survey = await readSurvey(codebook, path, terminal);
    if (survey === null) return 1;
    terminal.stdout.write(`${fileSummary(codebook, survey)}\n`);
    return 0;
  },
};
