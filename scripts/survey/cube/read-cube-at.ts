import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import type { Codebook } from '../../../src/schema/codebook.ts';
import type { CubePlan } from '../../../src/survey/cube/cube-plan.ts';
import type { Cube } from '../../../src/survey/cube/cube.ts';
import type { SurveyProblems } from '../../../src/survey/survey-problems.ts';
import { readCubeFile } from './cube-file.ts';
import { readParquetCells } from './cube-parquet.ts';
import { readCubeTable } from './read-cube-table.ts';

/** What every Parquet file begins with. */
const parquetMark = 'PAR1';

/**
 * Reads a cube from a file by the contract of `cubeColumns`, CSV or Parquet, which its first bytes tell.
 *
 * @param codebook - the codebook that it was made for
 * @param plan - its cells
 * @param path - the file
 * @param problems - receives what breaks the contract
 * @returns the sums; where there are problems they are not to be used
 * @throws Error where the file cannot be read, or is a damaged Parquet file
 */
export async function readCubeAt(
  codebook: Codebook,
  plan: CubePlan,
  path: string,
  problems: SurveyProblems,
): Promise<Cube> {
  if (!isParquet(path)) return readCubeFile(codebook, plan, readFileSync(path, 'utf8'), problems);
  let cells: Awaited<ReturnType<typeof readParquetCells>>;
  try {
    cells = await readParquetCells(path);
  } catch (cause) {
    throw new Error(
      `${path} is a Parquet file that cannot be read: ${(cause as Error).message}. Write it again.`,
      {
        cause,
      },
    );
  }
  return readCubeTable(codebook, plan, cells, problems);
}

function isParquet(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const mark = Buffer.alloc(parquetMark.length);
    readSync(file, mark, 0, mark.length, 0);
    return mark.toString('latin1') === parquetMark;
  } finally {
    closeSync(file);
  }
}
