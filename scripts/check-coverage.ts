import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { check } from './pipeline/check.ts';
import { checkCoverage } from './pipeline/coverage.ts';
import { Problems } from './pipeline/problem.ts';
import { read } from './pipeline/read.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string', default: 'data/sources' } },
});
const [path = '../shared/source/interim-report.ja.txt'] = positionals;
const problems = new Problems();
if (existsSync(path)) {
  const rows = check(read(values.data, problems), problems);
  const numbers = rows && checkCoverage(readFileSync(path, 'utf8'), path, rows, problems);
  if (problems.count > 0) {
    console.error(problems.toString());
    process.exitCode = 1;
  } else if (rows !== null && numbers !== null) {
    console.log(
      `${path}: ${numbers} numbers, each in one of ${rows.statements.length} statements or ${rows.exclusions.length} exclusions`,
    );
  }
} else {
  console.log(`Coverage was skipped: the report's text is not at ${path}.`);
}
