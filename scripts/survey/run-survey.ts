import { checkCommand } from './commands/check.ts';
import { type Command, isUsageError } from './commands/command.ts';
import { compareCommand } from './commands/compare.ts';
import { crosstabCommand } from './commands/crosstab.ts';
import { estimateCommand } from './commands/estimate.ts';
import { initCommand } from './commands/init.ts';
import { sqlCommand } from './commands/sql.ts';
import type { Terminal } from './terminal/terminal.ts';

const commands: readonly Command[] = [
  initCommand,
  checkCommand,
  estimateCommand,
  crosstabCommand,
  compareCommand,
  sqlCommand,
];

const overview = `Turns the answers of any survey into protected tables.

Usage: npm run survey -- COMMAND …

${commands.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`).join('\n')}

The usual way:
  npm run survey -- init answers.csv
  (correct answers.codebook.json, which is described in data/codebooks/README.md)
  npm run survey -- check answers.csv answers.codebook.json
  npm run survey -- estimate answers.csv answers.codebook.json --out tables

COMMAND --help explains a command. Exit code: 0 fine, 1 problems in the data, 2 called wrongly.
`;

/**
 * Runs a command of `npm run survey`.
 *
 * @param args - the name of the command and what stands after it
 * @param terminal - where it writes
 * @returns the exit code: 0 where all is well, 1 for problems in the data and 2 for a wrong call
 * @throws whatever is a slip of the program's own
 */
export async function runSurvey([name, ...args]: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const { stdout, stderr } = terminal;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    (name === undefined ? stderr : stdout).write(overview);
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((each) => each.name === name);
  if (command === undefined) {
    const known = commands.map((each) => each.name).join(', ');
    stderr.write(`no command ${JSON.stringify(name)}\n  hint: one of ${known}\n`);
    return 2;
  }
  if (args.includes('--help') || args.includes('-h')) {
    stdout.write(`${command.help}\n`);
    return 0;
  }
  try {
    return await command.run(args, terminal);
  } catch (error) {
    if (isUsageError(error)) {
      stderr.write(`survey ${name}: ${error.message}\n  hint: npm run survey -- ${name} --help\n`);
      return 2;
    }
    // A plain Error tells of a file, a RangeError of a design that cannot be estimated; all else is a slip of ours.
    if (!(error instanceof Error) || !['Error', 'RangeError'].includes(error.name)) throw error;
    stderr.write(`${error.message}\n`);
    return 1;
  }
}
