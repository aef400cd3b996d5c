import Papa from 'papaparse';
import type { Codebook } from '../../../src/schema/codebook.ts';
import type { CubePlan } from '../../../src/survey/cube/cube-plan.ts';
import type { Cube } from '../../../src/survey/cube/cube.ts';
import type { SurveyProblems } from '../../../src/survey/survey-problems.ts';
import { cubeColumns } from './cube-columns.ts';
import { cubeRows } from './cube-rows.ts';
import { readCubeTable } from './read-cube-table.ts';

/**
 * Writes a cube as CSV by the contract of `cubeColumns`. Nothing in it is protected: a cell may stand for one
 * respondent.
 *
 * @param plan - its cells
 * @param cube - the sums
 * @returns the text of the file; its numbers read back as they were
 */
export function writeCubeFile(plan: CubePlan, cube: Cube): string {
  const data = cubeRows(plan, cube).map((row) => row.map((cell) => cell ?? ''));
  return `${Papa.unparse({ fields: cubeColumns(plan), data }, { newline: '\r\n' })}\r\n`;
}

/**
 * Reads a cube from CSV by the contract of `cubeColumns`.
 *
 * @param codebook - the codebook that it was made for
 * @param plan - its cells
 * @param text - the file
 * @param problems - receives what breaks the contract
 * @returns the sums; where there are problems they are not to be used
 */
export function readCubeFile(
  codebook: Codebook,
  plan: CubePlan,
  text: string,
  problems: SurveyProblems,
): Cube {
  const [header = [], ...rows] = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter: ',',
    skipEmptyLines: true,
  }).data;
  return readCubeTable(codebook, plan, { header, rows }, problems);
}
