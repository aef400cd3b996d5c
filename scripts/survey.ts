import { type Command, UsageError } from './survey/commands/command.ts';
import { checkCommand } from './survey/commands/check.ts';
import { compareCommand } from './survey/commands/compare.ts';
import { crosstabCommand } from './survey/commands/crosstab.ts';
import { estimateCommand } from './survey/commands/estimate.ts';
import { initCommand } from './survey/commands/init.ts';
import { sqlCommand } from './survey/commands/sql.ts';

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
  npm run survey -- init answers.csv                     drafts answers.codebook.json: correct it
  npm run survey -- check answers.csv answers.codebook.json
  npm run survey -- estimate answers.csv answers.codebook.json --out tables

COMMAND --help explains a command. Exit code: 0 fine, 1 problems in the data, 2 called wrongly.`;

/** Runs a command; the exit code is 0 where all is well, 1 for problems in the data and 2 for a wrong call. */
async function run([name, ...args]: string[]): Promise<0 | 1 | 2> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(overview);
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((each) => each.name === name);
  if (command === undefined) {
    console.error(
      `no command ${JSON.stringify(name)}\n  hint: one of ${commands.map((each) => each.name).join(', ')}`,
    );
    return 2;
  }
  if (args.includes('--help') || args.includes('-h')) {
    console.log(command.help);
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (isUsageError(error)) {
      console.error(`survey ${name}: ${error.message}\n  hint: npm run survey -- ${name} --help`);
      return 2;
    }
    // A plain Error tells of a file, a RangeError of a design that cannot be estimated; all else is a slip of ours.
    if (!(error instanceof Error) || !['Error', 'RangeError'].includes(error.name)) throw error;
    console.error(error.message);
    return 1;
  }
}

function isUsageError(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

process.exitCode = await run(process.argv.slice(2));
