import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import packageJson from '../../package.json' with { type: 'json' };
import { jsonBytes } from '../../src/downloads/formats/json.ts';
import { check } from './check.ts';
import { derive } from './derive.ts';
import { gatherFindings } from './evidence.ts';
import { Problems } from './problem.ts';
import { publish, recoverOutput } from './publish.ts';
import { publishedFiles, type Edition } from './published-files.ts';
import { publishedTables } from './published-tables.ts';
import { read } from './read.ts';
import { reconcile } from './reconcile.ts';
import { releaseDay } from './release-day.ts';
import { fingerprintTables } from '../fingerprint/fingerprint-tables.ts';
import { checkCorrections } from '../release/check-corrections.ts';
import { checkReleases } from '../release/check-releases.ts';
import { draftVersion } from '../release/draft-version.ts';
import { correctionsName } from '../release/read-corrections.ts';
import { isUsageError } from '../survey/commands/command.ts';
import { missingCells } from '../survey/missing-cells.ts';
import { reproduce } from '../survey/reproduce.ts';
import { surveyInUse } from '../survey/survey-in-use.ts';

/** Where a command says how it went: the console of its process, or a list of a test. */
export type Sayings = Pick<Console, 'log' | 'error'>;

/**
 * Builds the derived tables as `npm run data` does, and says what was built or all that is wrong.
 *
 * @param args - `--data`, `--out`, `--version` and `--released`, as on the command line
 * @param sayings - what was built goes to its `log`, the problems to its `error`
 * @returns the exit code: 0 where the output was written, 1 where problems kept it as it was, 2 for a wrong call
 */
export async function buildData(args: string[], sayings: Sayings): Promise<0 | 1 | 2> {
  const values = readCall(args, sayings);
  if (values === null) return 2;
  const released = values.released ?? releaseDay(readFileSync('CITATION.cff', 'utf8'));
  const edition = { version: values.version, released };
  try {
    const problems = await runStages(values.data, values.out, edition, sayings);
    if (problems.count === 0) return 0;
    sayings.error(problems.toString());
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    const hint = 'the earlier output is as it was: make room, or allow to write there, and run it again';
    sayings.error(`${values.out}: the system refused: ${error.message}\n  hint: ${hint}`);
  }
  return 1;
}

function readCall(args: string[], sayings: Sayings) {
  try {
    return parseArgs({
      args,
      options: {
        data: { type: 'string', default: 'data/sources' },
        out: { type: 'string', default: 'data/derived' },
        version: { type: 'string', default: packageJson.version },
        released: { type: 'string' },
      },
    }).values;
  } catch (error) {
    if (!isUsageError(error)) throw error;
    const call = 'npm run data -- [--data FOLDER] [--out FOLDER] [--version X.Y.Z] [--released YYYY-MM-DD]';
    sayings.error(`data: ${error.message}\n  hint: ${call}`);
    return null;
  }
}

/**
 * The stages: read -> check -> derive -> reconcile -> reproduce -> publish. What is wrong is gathered over all stages
 * and told together; the earlier output then stays as it was.
 *
 * @param data - the folder of the sources; those of codebooks, of respondents and of releases lie beside it
 * @param out - the folder of the derived tables
 * @param edition - the version that the output bears, and its day
 * @param sayings - hears what was built
 * @returns the problems; without one the output was written
 */
async function runStages(data: string, out: string, edition: Edition, sayings: Sayings): Promise<Problems> {
  const problems = new Problems();
  recoverOutput(out);
  const home = join(data, '..');
  const releases = join(home, 'releases');
  checkReleases(releases, problems);
  if (problems.count > 0) return problems;
  const corrections = checkCorrections(join(home, correctionsName), releases, problems);
  const tables = read(data, problems);
  const rows = check(tables, problems);
  const derived = rows && derive(rows, problems);
  const reconciled = derived && reconcile(rows, derived, problems);
  if (!reconciled || problems.count > 0) return problems;
  const said = gatherFindings(rows, derived, reconciled);
  const survey = await surveyInUse(home, said, problems, edition.version);
  const reproduction = survey && reproduce(survey, said.statements, problems);
  if (problems.count > 0) return problems;
  const findings = { ...said, reproduction, surveyEstimates: [...(survey?.estimates ?? [])] };
  const published = publishedTables(findings, tables);
  const fingerprints = fingerprintTables(published, edition.version);
  const version = draftVersion(
    edition.version,
    { tables: published, records: fingerprints.records },
    releases,
  );
  // Several files bear the version: where it turns out to be another, they are made again.
  if (version !== edition.version) return runStages(data, out, { ...edition, version }, sayings);
  const files = [
    {
      path: 'fingerprints.json',
      bytes: jsonBytes(fingerprints),
      rows: Object.keys(fingerprints.records).length,
    },
    { path: 'corrections.json', bytes: jsonBytes(corrections), rows: corrections.length },
    ...(survey?.explorer ?? []),
    ...(survey?.files ?? []),
  ];
  const further = { inputs: survey?.inputs ?? [], files };
  publish(out, publishedFiles(findings, published, tables, edition, further));
  const checked = reconciled.reconciliations.filter(({ verdict }) => verdict !== 'notCheckable');
  sayings.log(
    `${out}: ${findings.statements.length} statements, ${findings.derived.length} derived values, ` +
      `${checked.length} of ${reconciled.reconciliations.length} claims recomputed, ${published.length} tables`,
  );
  for (const { statement, unknown } of survey ? missingCells(survey.codebook, survey.mapping) : []) {
    sayings.log(`not in the microdata: ${statement}, as the codebook has no ${unknown.join(', no ')}`);
  }
  return problems;
}
