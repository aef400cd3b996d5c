import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type ExplorerRelease, explorerRelease } from '../../src/survey/release/explorer-release.ts';
import { readRows } from '../../scripts/survey/crosstab/read-rows.ts';
import { tableTester } from '../../src/survey/release/table-tests.ts';
import type { SurveyRows } from '../../src/survey/crosstab/survey-rows.ts';
import { type CubePlan, cubePlan } from '../../src/survey/cube/cube-plan.ts';
import { estimateCube } from '../../src/survey/estimate-cube.ts';
import { protect } from '../../src/survey/protect.ts';
import { sniffFile } from '../../scripts/survey/read/sniff-file.ts';
import { SurveyProblems } from '../../src/survey/survey-problems.ts';
import { syntheticSurvey } from '../../scripts/survey/synthetic/synthetic-survey.ts';
import type { Codebook } from '../../src/schema/codebook.ts';
import { projectSurvey, published } from '../survey/synthetic-survey.ts';

const { file } = syntheticSurvey(projectSurvey(), published);

/** A survey with all that its release is made of. */
export interface TestRelease extends ExplorerRelease {
  readonly codebook: Codebook;
  readonly plan: CubePlan;
  readonly rows: SurveyRows;
  readonly estimates: ReturnType<typeof protect>;
}

let made: Promise<TestRelease> | undefined;

/** The release of the generated answers of the project: a worker makes it once for all its tests. */
export function testRelease(): Promise<TestRelease> {
  made ??= releaseOf(projectSurvey().codebook, basename(file.path), file.bytes);
  return made;
}

/** The same with other tables. */
export function testReleaseWith(tables: Codebook['tables']): Promise<TestRelease> {
  return releaseOf({ ...projectSurvey().codebook, tables }, basename(file.path), file.bytes);
}

/** The release that the pipeline would make of a file of answers. */
export async function releaseOf(
  codebook: Codebook,
  name: string,
  answers: Uint8Array | string,
): Promise<TestRelease> {
  const folder = mkdtempSync(join(tmpdir(), 'explorer-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, answers);
    const problems = new SurveyProblems();
    const rows = await readRows(codebook, sniffFile(path, codebook.file), problems, () => undefined);
    if (rows === null) throw new Error(problems.print(path));
    const plan = cubePlan(codebook);
    const estimates = protect(codebook, estimateCube(codebook, plan, rows.cube));
    const behind = { respondents: rows.rows, cube: rows.cube, tester: tableTester(rows) };
    const made = explorerRelease({ codebook, version: '0.0.0', plan, estimates, ...behind });
    return { ...made, codebook, plan, rows, estimates };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
