import { parseArgs } from 'node:util';
import { cubePlan } from '../../../src/survey/cube/cube-plan.ts';
import { readCodebook } from '../read-codebook.ts';
import { cubeSql } from '../sql/cube-sql.ts';
import { type DialectName, dialects } from '../sql/dialect.ts';
import { type Command, positionals, UsageError } from './command.ts';

/** Prints the statement that makes the cube where the answers lie. */
export const sqlCommand: Command = {
  name: 'sql',
  summary: 'prints the SQL statement that makes the cube from answers in a database',
  help: `Prints one statement that turns answers in a database into the cube of a codebook: GROUP BY, and for numbers
a ranking that finds the largest contributions. Its result, saved as Parquet or as CSV with a header, is what
\`estimate --from-cube\` finishes, but for quantiles. A code that the codebook does not know stops the statement.

Usage: npm run survey -- sql CODEBOOK --dialect duckdb|spark|bigquery [--from TABLE]

  --dialect NAME   the dialect of SQL
  --from TABLE     the table or view of the answers, every column a text; answers where it is left out

Examples:
  npm run survey -- sql survey.codebook.json --dialect duckdb > cube.sql
  duckdb -c "CREATE VIEW answers AS FROM read_csv('answers/*.csv', all_varchar=true)" -c "COPY ($(cat cube.sql)) TO 'cube.parquet'"
  npm run survey -- estimate --from-cube cube.parquet survey.codebook.json --out tables`,
  run: (args, { stdout }) => {
    const { values, positionals: given } = parseArgs({
      args,
      allowPositionals: true,
      options: { dialect: { type: 'string' }, from: { type: 'string', default: 'answers' } },
    });
    const [path = ''] = positionals(given, 'CODEBOOK');
    const dialect = values.dialect ?? '';
    if (!isDialect(dialect)) throw new UsageError(`--dialect is one of ${Object.keys(dialects).join(', ')}`);
    const codebook = readCodebook(path);
    stdout.write(cubeSql(codebook, cubePlan(codebook), dialect, values.from));
    return Promise.resolve(0);
  },
};

function isDialect(name: string): name is DialectName {
  return Object.hasOwn(dialects, name);
}
