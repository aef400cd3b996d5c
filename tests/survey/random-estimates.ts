import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect } from 'vitest';
import { cubePlan } from '../../src/survey/cube/cube-plan.ts';
import { estimateCube } from '../../src/survey/estimate-cube.ts';
import { surveyCube } from '../../scripts/survey/survey-cube.ts';
import type { UnprotectedEstimate } from '../../src/disclosure/unprotected-estimate.ts';
import { randomCodebook, type RandomDesign } from './random-survey.ts';

/** Any design of a survey of some dozens of rows. */
export const designs = fc.record({
  seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  rows: fc.integer({ min: 30, max: 120 }),
  strata: fc.boolean(),
  clusters: fc.boolean(),
  fpc: fc.boolean(),
  weights: fc.boolean(),
});

/** What the engine estimates from a file of answers, which is written to `path`. */
export async function estimate(
  design: RandomDesign,
  csv: string,
  path: string,
): Promise<UnprotectedEstimate[]> {
  const codebook = randomCodebook(design);
  writeFileSync(path, csv);
  const { cube, problems, rows } = await surveyCube(codebook, path);
  expect(problems.count === 0 ? '' : problems.print('file')).toBe('');
  expect(cube.units.reduce((sum, unit) => sum + unit.rows, 0)).toBe(rows);
  return estimateCube(codebook, cubePlan(codebook), cube);
}

/** Whether two numbers are the same but for the last digits; what is missing only equals what is missing. */
export function close(one: number | null | undefined, other: number | null | undefined): boolean {
  if (one === null || other === null || one === undefined || other === undefined) return one === other;
  return Math.abs(one - other) <= 1e-12 * Math.max(1, Math.abs(other));
}
