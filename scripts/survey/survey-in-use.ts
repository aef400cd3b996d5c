import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ProtectedEstimates } from '../../src/disclosure/protect-release.ts';
import type { Codebook } from '../../src/schema/codebook.ts';
import type { Manifest } from '../../src/schema/evidence.ts';
import type { Fact } from '../../src/schema/fact.ts';
import type { PublishedMapping } from '../../src/schema/reproduction.ts';
import type { Statement } from '../../src/schema/statement.ts';
import { checkDesign } from '../../src/survey/check-design.ts';
import { cubePlan } from '../../src/survey/cube/cube-plan.ts';
import { estimateCube } from '../../src/survey/estimate-cube.ts';
import { protect } from '../../src/survey/protect.ts';
import { explorerRelease } from '../../src/survey/release/explorer-release.ts';
import { tableTester } from '../../src/survey/release/table-tests.ts';
import { SurveyProblems } from '../../src/survey/survey-problems.ts';
import { explorerFiles } from '../explorer/explorer-files.ts';
import type { Problems } from '../pipeline/problem.ts';
import type { OutputFile } from '../pipeline/published-files.ts';
import { readRows } from './crosstab/read-rows.ts';
import { addSurveyProblems } from './respondents/add-survey-problems.ts';
import { readRespondents, type RespondentsFiles } from './respondents/read-respondents.ts';
import { surveyCube } from './survey-cube.ts';
import { readSyntheticSurvey, type SyntheticSurveyFiles } from './synthetic/read-synthetic-survey.ts';
import type { SyntheticFile } from './synthetic/synthetic-csv.ts';
import { syntheticSurvey } from './synthetic/synthetic-survey.ts';

/** The answers that the site is built from: respondents' where there are any, generated ones until then. */
export interface SurveyInUse {
  readonly codebook: Codebook;
  readonly mapping: PublishedMapping;
  readonly respondents: number;
  readonly estimates: ProtectedEstimates;
  /** What it was made from, with hashes: never the answers of respondents. */
  readonly inputs: Manifest['inputs'];
  /** The files of the explorer, made from the estimates. */
  readonly explorer: readonly OutputFile[];
  /** The generated answers and their codebook, to be published with their mark; none of respondents' answers. */
  readonly files: readonly SyntheticFile[];
}

/** What was published, to be held against the answers. */
interface Published {
  readonly statements: readonly Statement[];
  readonly facts: readonly Fact[];
}

/**
 * Puts answers through the engine: those of respondents where a file of them lies in `respondents/`, and otherwise
 * generated ones.
 *
 * @param data - the folder that holds those of the respondents and of the codebooks
 * @param published - the statements and facts that generated answers are fitted to
 * @param problems - receives all that is wrong with the answers, the codebook and the other files
 * @param version - the version that the files of the explorer bear
 * @returns the survey; null where there is none, or where something is wrong
 */
export async function surveyInUse(
  data: string,
  published: Published,
  problems: Problems,
  version: string,
): Promise<SurveyInUse | null> {
  const respondents = readRespondents(data, problems);
  if (respondents !== null) return respondentsInUse(respondents, problems, version);
  const synthetic = readSyntheticSurvey(join(data, 'codebooks'), problems);
  return synthetic === null || problems.count > 0 ? null : syntheticInUse(synthetic, published, version);
}

async function respondentsInUse(
  { codebook, mapping, answers, inputs }: RespondentsFiles,
  problems: Problems,
  version: string,
): Promise<SurveyInUse | null> {
  const file = `respondents/${basename(answers)}`;
  let found: Awaited<ReturnType<typeof estimateAnswers>>;
  try {
    found = await estimateAnswers(codebook, answers, version);
  } catch (error) {
    // A file that cannot be read at all, or a design that nothing can be estimated of.
    if (!(error instanceof Error) || !['Error', 'RangeError'].includes(error.name)) throw error;
    problems.add('answers', { file }, error.message, 'npm run survey -- check tells more');
    return null;
  }
  if (!(found instanceof SurveyProblems)) return { codebook, mapping, inputs, files: [], ...found };
  addSurveyProblems(found, file, problems);
  return null;
}

async function syntheticInUse(
  files: SyntheticSurveyFiles,
  published: Published,
  version: string,
): Promise<SurveyInUse> {
  const { file } = syntheticSurvey(files, published);
  const folder = mkdtempSync(join(tmpdir(), 'synthetic-survey-'));
  try {
    const path = join(folder, basename(file.path));
    writeFileSync(path, file.bytes);
    const { codebook, mapping, inputs } = files;
    const found = await estimateAnswers(codebook, path, version);
    if (found instanceof SurveyProblems) throw new Error(found.print(path));
    return { codebook, mapping, inputs, files: [file, codebookFile(codebook, file)], ...found };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The codebook beside generated answers: the two files that `npm run survey` and a reader's browser take. */
function codebookFile(codebook: Codebook, { path }: SyntheticFile): SyntheticFile {
  return {
    path: path.replace(/\.csv$/, '.codebook.json'),
    bytes: new TextEncoder().encode(`${JSON.stringify({ ...codebook, $schema: undefined }, null, 1)}\n`),
    rows: codebook.variables.length,
  };
}

/** Estimates the tables of a file of answers and protects them; or says all that the codebook does not foresee. */
async function estimateAnswers(
  codebook: Codebook,
  path: string,
  version: string,
): Promise<Pick<SurveyInUse, 'respondents' | 'estimates' | 'explorer'> | SurveyProblems> {
  const { file, cube, rows: respondents, problems } = await surveyCube(codebook, path);
  if (problems.count === 0) checkDesign(codebook, cube, problems);
  if (problems.count > 0) return problems;
  const plan = cubePlan(codebook);
  const estimates = protect(codebook, estimateCube(codebook, plan, cube));
  const rows = await readRows(codebook, file, problems, () => undefined);
  if (rows === null) return problems;
  const tester = tableTester(rows);
  const explorer = explorerFiles(
    explorerRelease({ codebook, version, plan, estimates, respondents, cube: rows.cube, tester }),
  );
  return { respondents, estimates, explorer };
}
