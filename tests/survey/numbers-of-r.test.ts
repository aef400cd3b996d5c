import { describe, expect, test } from 'vitest';
import { addCubes } from '../../src/survey/cube/cube.ts';
import { cubePlan } from '../../src/survey/cube/cube-plan.ts';
import { estimateCube } from '../../src/survey/estimate-cube.ts';
import { readCube } from '../../scripts/survey/read-cube.ts';
import { sniffFile } from '../../scripts/survey/read/sniff-file.ts';
import { surveyCube } from '../../scripts/survey/survey-cube.ts';
import type { Codebook } from '../../src/schema/codebook.ts';
import type { SurveyEstimate } from '../../src/schema/survey-estimate.ts';
import { compareValues } from '../stats/reference/compare-values.ts';
import { type ReferenceCase, referenceCases } from '../stats/reference/reference-data.ts';
import { folderOf } from './folder.ts';
import { schoolCodebook, schoolCsv, type schoolDesigns } from './school-survey.ts';

type School = keyof typeof schoolDesigns;

/** From the file to the estimates, the way of `survey estimate`. */
async function estimated(name: School, codebook: Codebook): Promise<SurveyEstimate[]> {
  const path = folderOf({ 'answers.csv': schoolCsv(name) })('answers.csv');
  const { cube, problems } = await surveyCube(codebook, path);
  expect(problems.count === 0 ? '' : problems.print(path)).toBe('');
  return estimateCube(codebook, cubePlan(codebook), cube);
}

const schoolOf = ({ dataset, design }: ReferenceCase): School =>
  dataset === 'apiclus1' && design?.fpc === null ? 'apiclus1WithoutFpc' : (dataset as School);

const casesOf = (method: string): ReferenceCase[] =>
  referenceCases.filter(
    (each) =>
      each.kind === 'numeric' &&
      each.method.startsWith(method) &&
      ['apistrat', 'apiclus1'].includes(each.dataset ?? ''),
  );

describe('the engine gives the numbers of R', () => {
  test.each(['mean', 'total'] as const)('of each %s', async (statistic) => {
    const cases = casesOf(statistic).filter(({ method }) => method === statistic);
    expect(cases.map(({ dataset }) => dataset)).toEqual(['apistrat', 'apiclus1']);
    for (const reference of cases) {
      const question = reference.question ?? '';
      const codebook = schoolCodebook(schoolOf(reference), [{ question, statistics: [statistic] }]);
      const [row, ...others] = await estimated(schoolOf(reference), codebook);
      expect(others).toEqual([]);
      expect(row).toMatchObject({ statistic, unit: 'points', category: null, probability: null });
      const { est, se, ci_low_t, ci_high_t, df, n, N, deff_replace } = reference.values;
      const expected = { est, se, ci_low_t, ci_high_t, df, n, N, deff_replace };
      const found = {
        ...{ est: row?.estimate, se: row?.se, ci_low_t: row?.low, ci_high_t: row?.high },
        ...{ df: row?.df, n: row?.n, N: row?.baseWeight, deff_replace: row?.designEffect },
      };
      compareValues(reference, expected, found, reference.id);
    }
  });

  test('of means and totals by groups', async () => {
    const cases = casesOf('mean_total_by');
    expect(cases.map(schoolOf)).toEqual(['apistrat', 'apiclus1WithoutFpc']);
    for (const reference of cases) {
      const question = reference.question ?? '';
      const codebook = schoolCodebook(schoolOf(reference), [
        { question, by: ['kind'], statistics: ['mean', 'total'] },
      ]);
      const rows = await estimated(schoolOf(reference), codebook);
      const groups = Map.groupBy(rows, ({ by }) => by[0]?.category.toUpperCase());
      const found = [...groups].map(([stype, [mean, total]]) => ({
        ...{ by: { stype }, mean: mean?.estimate, mean_se: mean?.se },
        ...{ total: total?.estimate, total_se: total?.se, n: mean?.n, N: mean?.baseWeight },
      }));
      compareValues(reference, reference.values, { rows: found }, reference.id);
    }
  });

  test('of quantiles with their intervals, by every rule', async () => {
    const cases = casesOf('quantile').filter(({ method }) => method.endsWith('_ci_mean'));
    expect(cases.length).toBeGreaterThan(9);
    for (const reference of cases) {
      const quantileRule = /^quantile_(\w+)_ci_mean$/.exec(reference.method)?.[1] ?? '';
      const question = reference.question ?? '';
      const probabilities = (reference.values['rows'] as readonly { p: number }[]).map(({ p }) => p);
      const codebook = schoolCodebook(schoolOf(reference), [
        { question, statistics: [{ quantiles: probabilities }], quantileRule },
      ]);
      const found = (await estimated(schoolOf(reference), codebook)).map((row) => ({
        ...{ p: row.probability, est: row.estimate, ci_low: row.low, ci_high: row.high, se: row.se },
      }));
      const { rows } = reference.values;
      compareValues(reference, { rows }, { rows: found }, reference.id);
    }
  });
});

test('parts of a file put together give the quantiles and means of the whole', async () => {
  const codebook = schoolCodebook('apiclus1', [
    { question: 'api00', by: ['kind', 'met'], statistics: ['median', 'mean', { quantiles: [0.25, 0.75] }] },
    { question: 'api00', statistics: ['median'] },
  ]);
  const whole = await estimated('apiclus1', codebook);
  expect(whole.slice(0, 4).map(({ statistic, probability }) => [statistic, probability])).toEqual([
    ['quantile', 0.5],
    ['mean', null],
    ['quantile', 0.25],
    ['quantile', 0.75],
  ]);
  const [header = '', ...lines] = schoolCsv('apiclus1').toString('utf8').trimEnd().split('\n');
  const parts = [lines.slice(100), lines.slice(0, 30), lines.slice(30, 100)];
  const path = folderOf(
    Object.fromEntries(parts.map((own, place) => [`${place}.csv`, [header, ...own, ''].join('\n')])),
  );
  const cubes = await Promise.all(
    parts.map(async (_, place) => {
      const file = sniffFile(path(`${place}.csv`), codebook.file);
      return (await readCube(codebook, file, { start: 0, end: file.bytes })).cube;
    }),
  );
  const together = estimateCube(codebook, cubePlan(codebook), addCubes(cubes));
  expect(together.length).toBe(whole.length);
  for (const [index, row] of whole.entries()) {
    expect(together[index]).toMatchObject({ by: row.by, n: row.n, df: row.df });
    expect(together[index]?.estimate).toBeCloseTo(row.estimate ?? NaN, 9);
    expect(together[index]?.se ?? 0).toBeCloseTo(row.se ?? 0, 9);
  }
});
