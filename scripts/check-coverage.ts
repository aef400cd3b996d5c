import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { check } from './pipeline/check.ts';
import { checkCoverage } from './pipeline/coverage.ts';
import { Problems } from './pipeline/problem.ts';
import { read } from './pipeline/read.ts';
import { isUsageError } from './survey/commands/command.ts';

const help = `Lists every number of the report's text that no statement and no exclusion accounts for, and every wording of the
register that the text does not hold where the register says.

Usage: npm run coverage -- [PATH] [--data FOLDER]

  PATH     the text of the report, which is not part of the project; without one at this place nothing is checked
  --data   the folder of the sources; data/sources where it is left out`;

/** Checks the coverage; the exit code is 0 where all is well, 1 where there are problems and 2 for a wrong call. */
function run(args: string[]): 0 | 1 | 2 {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        data: { type: 'string', default: 'data/sources' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const [path = '../shared/source/interim-report.ja.txt'] = positionals;
    if (values.help) console.log(help);
    else if (existsSync(path)) return checkText(path, values.data);
    else console.log(`Coverage was skipped: the report's text is not at ${path}.`);
    return 0;
  } catch (error) {
    if (!isUsageError(error)) throw error;
    console.error(`coverage: ${error.message}\n  hint: npm run coverage -- --help`);
    return 2;
  }
}

function checkText(path: string, data: string): 0 | 1 {
  const problems = new Problems();
  const rows = check(read(data, problems), problems);
  const numbers = rows && checkCoverage(readFileSync(path, 'utf8'), path, rows, problems);
  if (problems.count > 0) {
    console.error(problems.toString());
    return 1;
  }
  if (rows !== null && numbers !== null) {
    console.log(
      `${path}: ${numbers} numbers, each in one of ${rows.statements.length} statements or ${rows.exclusions.length} exclusions`,
    );
  }
  return 0;
}

process.exitCode = run(process.argv.slice(2));
