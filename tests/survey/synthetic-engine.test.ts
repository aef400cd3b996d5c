import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Problems } from '../../scripts/pipeline/problem.ts';
import { cubePlan } from '../../src/survey/cube/cube-plan.ts';
import { estimateCube } from '../../src/survey/estimate-cube.ts';
import { reproduce } from '../../scripts/survey/reproduce.ts';
import { surveyCube } from '../../scripts/survey/survey-cube.ts';
import { syntheticSurvey } from '../../scripts/survey/synthetic/synthetic-survey.ts';
import type { SurveyEstimate } from '../../src/schema/survey-estimate.ts';
import { tabulate } from './tabulate.ts';
import { projectSurvey, published } from './synthetic-survey.ts';

const folder = mkdtempSync(join(tmpdir(), 'synthetic-survey-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const files = projectSurvey();
const { codebook, mapping } = files;
const survey = syntheticSurvey(files, published);
const path = join(folder, basename(survey.file.path));
writeFileSync(path, survey.file.bytes);
const read = await surveyCube(codebook, path);
const estimates = estimateCube(codebook, cubePlan(codebook), read.cube);

const cellOf = ({ question, category, base, by }: SurveyEstimate): string =>
  [question, category ?? '', base, ...by.map((group) => `${group.variable}=${group.category}`)].join(' ');

test('the engine reads the file of the synthetic survey without a problem', () => {
  expect(read.problems.count === 0 ? '' : read.problems.print(path)).toBe('');
  expect(read.rows).toBe(survey.respondents.length);
});

test('the engine gives from the file what was tabulated without it', () => {
  const tabulated = new Map(
    tabulate(codebook, survey.respondents).map((estimate) => [cellOf(estimate), estimate]),
  );
  expect(estimates.map(cellOf).toSorted()).toEqual([...tabulated.keys()].toSorted());
  for (const estimate of estimates) {
    const other = tabulated.get(cellOf(estimate));
    const { table, n, baseN, universe, role, invented, df } = estimate;
    expect(other).toMatchObject({ table, n, baseN, universe, role, invented, df });
    expect(other?.estimate).toBeCloseTo(estimate.estimate ?? NaN, 12);
    expect(other?.se).toBeCloseTo(estimate.se ?? NaN, 12);
  }
});

test('the engine reproduces every published value that answers can give', () => {
  const { rows } = reproduce(
    { codebook, mapping, respondents: read.rows, estimates },
    published.statements,
    new Problems(),
  );
  const compared = rows.filter(({ kind }) => kind !== 'none' && kind !== 'elsewhere');
  expect(compared.length).toBe(mapping.comparisons.length);
  expect(compared.filter(({ verdict }) => verdict !== 'reproduced')).toEqual([]);
});
