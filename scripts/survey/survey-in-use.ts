import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Codebook } from '../../src/schema/codebook.ts';
import type { Fact } from '../../src/schema/fact.ts';
import type { PublishedMapping } from '../../src/schema/reproduction.ts';
import type { Statement } from '../../src/schema/statement.ts';
import type { ProtectedEstimates } from '../disclosure/protect-release.ts';
import { cubePlan } from './cube/cube-plan.ts';
import { estimateCube } from './estimate-cube.ts';
import { protect } from './protect.ts';
import { surveyCube } from './survey-cube.ts';
import type { SyntheticSurveyFiles } from './synthetic/read-synthetic-survey.ts';
import type { SyntheticFile } from './synthetic/synthetic-csv.ts';
import { syntheticSurvey } from './synthetic/synthetic-survey.ts';

/** The answers that the site is built from: respondents' where there are any, generated ones until then. */
export interface SurveyInUse {
  readonly codebook: Codebook;
  readonly mapping: PublishedMapping;
  readonly respondents: number;
  readonly estimates: ProtectedEstimates;
  /** The generated answers, to be published with their mark; null where respondents' answers are in use. */
  readonly file: SyntheticFile | null;
}

/**
 * Estimates the tables of a file of answers and protects them.
 *
 * @param codebook - the codebook of the file
 * @param path - the file
 * @returns how many answered, and the estimates that may be published
 * @throws Error with everything in the file that the codebook does not foresee
 */
async function estimateAnswers(
  codebook: Codebook,
  path: string,
): Promise<Pick<SurveyInUse, 'respondents' | 'estimates'>> {
  const { cube, rows, problems } = await surveyCube(codebook, path);
  if (problems.count > 0) throw new Error(problems.print(path));
  return {
    respondents: rows,
    estimates: protect(codebook, estimateCube(codebook, cubePlan(codebook), cube)),
  };
}

/**
 * Generates the synthetic survey and puts its file through the engine, as any other file of answers would go.
 *
 * @param files - codebook, mapping and recipe
 * @param published - the statements and facts that the answers are fitted to
 * @returns the survey, with its file to be published beside
 */
export async function syntheticInUse(
  files: SyntheticSurveyFiles,
  published: { readonly statements: readonly Statement[]; readonly facts: readonly Fact[] },
): Promise<SurveyInUse> {
  const { file } = syntheticSurvey(files, published);
  const folder = mkdtempSync(join(tmpdir(), 'synthetic-survey-'));
  try {
    const path = join(folder, basename(file.path));
    writeFileSync(path, file.bytes);
    const { codebook, mapping } = files;
    return { codebook, mapping, ...(await estimateAnswers(codebook, path)), file };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
