import { parseArgs } from 'node:util';
import packageJson from '../package.json' with { type: 'json' };
import { check } from './pipeline/check.ts';
import { derive } from './pipeline/derive.ts';
import { gatherFindings } from './pipeline/evidence.ts';
import { Problems } from './pipeline/problem.ts';
import { publish, recoverOutput } from './pipeline/publish.ts';
import { publishedFiles } from './pipeline/published-files.ts';
import { publishedTables } from './pipeline/published-tables.ts';
import { read } from './pipeline/read.ts';
import { reconcile } from './pipeline/reconcile.ts';

/**
 * Builds the derived tables: read -> check -> derive -> reconcile -> publish. What is wrong is gathered over all
 * stages and printed together; the earlier output then stays as it was.
 *
 * @param data - the folder of the sources
 * @param out - the folder of the derived tables
 * @param version - the version that the output bears
 * @returns the problems; without one the output was written
 */
function buildData(data: string, out: string, version: string): Problems {
  const problems = new Problems();
  recoverOutput(out);
  const tables = read(data, problems);
  const rows = check(tables, problems);
  const derived = rows && derive(rows, problems);
  const reconciled = derived && reconcile(rows, derived, problems);
  if (!reconciled || problems.count > 0) return problems;
  const findings = gatherFindings(rows, derived, reconciled);
  const published = publishedTables(findings, tables);
  publish(out, publishedFiles(findings, published, tables, version));
  const checked = reconciled.reconciliations.filter(({ verdict }) => verdict !== 'notCheckable');
  console.log(
    `${out}: ${findings.statements.length} statements, ${findings.derived.length} derived values, ` +
      `${checked.length} of ${reconciled.reconciliations.length} claims recomputed, ${published.length} tables`,
  );
  return problems;
}

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'data/sources' },
    out: { type: 'string', default: 'data/derived' },
    version: { type: 'string', default: packageJson.version },
  },
});
const problems = buildData(values.data, values.out, values.version);
if (problems.count > 0) {
  console.error(problems.toString());
  process.exitCode = 1;
}
