import { join } from 'node:path';
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
import { reproduce } from './survey/reproduce.ts';
import { syntheticInUse } from './survey/survey-in-use.ts';
import { readSyntheticSurvey } from './survey/synthetic/read-synthetic-survey.ts';

/**
 * Builds the derived tables: read -> check -> derive -> reconcile -> reproduce -> publish. What is wrong is gathered
 * over all stages and printed together; the earlier output then stays as it was.
 *
 * @param data - the folder of the sources; the codebooks of surveys lie beside it
 * @param out - the folder of the derived tables
 * @param version - the version that the output bears
 * @returns the problems; without one the output was written
 */
async function buildData(data: string, out: string, version: string): Promise<Problems> {
  const problems = new Problems();
  recoverOutput(out);
  const tables = read(data, problems);
  const rows = check(tables, problems);
  const derived = rows && derive(rows, problems);
  const reconciled = derived && reconcile(rows, derived, problems);
  if (!reconciled || problems.count > 0) return problems;
  const said = gatherFindings(rows, derived, reconciled);
  const codebooks = readSyntheticSurvey(join(data, '..', 'codebooks'), problems);
  const survey = codebooks && (await syntheticInUse(codebooks, said));
  const reproduction = survey && reproduce(survey, said.statements, problems);
  if (problems.count > 0) return problems;
  const findings = { ...said, reproduction, surveyEstimates: [...(survey?.estimates ?? [])] };
  const published = publishedTables(findings, tables);
  const further = { inputs: codebooks?.inputs ?? [], files: survey?.file ? [survey.file] : [] };
  publish(out, publishedFiles(findings, published, tables, version, further));
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
const problems = await buildData(values.data, values.out, values.version);
if (problems.count > 0) {
  console.error(problems.toString());
  process.exitCode = 1;
}
