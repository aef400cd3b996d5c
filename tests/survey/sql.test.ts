import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { readCubeFile } from '../../scripts/survey/cube/cube-file.ts';
import { cubePlan } from '../../src/survey/cube/cube-plan.ts';
import { estimateCube } from '../../src/survey/estimate-cube.ts';
import { cubeSql } from '../../scripts/survey/sql/cube-sql.ts';
import { dialects } from '../../scripts/survey/sql/dialect.ts';
import { surveyCube } from '../../scripts/survey/survey-cube.ts';
import { SurveyProblems } from '../../src/survey/survey-problems.ts';
import { folderOf } from './folder.ts';
import { randomCodebook, randomCsv, type RandomDesign, randomRows } from './random-survey.ts';

vi.setConfig({ testTimeout: 60_000 });

const duckdb = await import('@duckdb/node-api').catch(() => null);
if (duckdb === null) console.warn('@duckdb/node-api is not installed: the statement for DuckDB is not run');

const designs: readonly RandomDesign[] = [
  { seed: 11, rows: 300, strata: true, clusters: true, fpc: true, weights: true },
  { seed: 12, rows: 300, strata: true, clusters: false, fpc: false, weights: true },
  { seed: 13, rows: 200, strata: false, clusters: false, fpc: true, weights: false },
];

async function runInDuckDb(csvPath: string, sql: string, out: string): Promise<void> {
  if (duckdb === null) return;
  const instance = await duckdb.DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await connection.run(`CREATE VIEW answers AS FROM read_csv('${csvPath}', all_varchar = true)`);
    await connection.run(`COPY (${sql}) TO '${out}' (HEADER)`);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

describe.skipIf(duckdb === null)('DuckDB', () => {
  test.each(designs)('makes the cube that the engine makes: %o', async (design) => {
    const codebook = randomCodebook(design);
    const plan = cubePlan(codebook);
    const path = folderOf({ 'answers.csv': randomCsv(randomRows(design), design) });
    await runInDuckDb(path('answers.csv'), cubeSql(codebook, plan, 'duckdb', 'answers'), path('cube.csv'));
    const problems = new SurveyProblems();
    const cube = readCubeFile(codebook, plan, readFileSync(path('cube.csv'), 'utf8'), problems);
    expect(problems.count === 0 ? '' : problems.print('cube')).toBe('');
    const own = (await surveyCube(codebook, path('answers.csv'))).cube;
    const rows = (units: typeof own.units) =>
      units.map((unit) => [unit.stratum, unit.cluster, unit.rows]).sort();
    expect(rows(cube.units)).toEqual(rows(own.units));
    const found = estimateCube(codebook, plan, cube);
    // No cube has quantiles.
    const expected = estimateCube(codebook, plan, own).filter(({ statistic }) => statistic !== 'quantile');
    expect(found.length).toBe(expected.length);
    for (const [index, estimate] of expected.entries()) {
      const { estimate: value = null, se = null, guard, ...rest } = found[index] ?? {};
      const { table, category, statistic, n } = estimate;
      expect(rest).toMatchObject({ table, category, statistic, n });
      const size = statistic === 'share' ? 1 : 1 + Math.abs(estimate.estimate ?? 0);
      expect(Math.abs((value ?? 0) - (estimate.estimate ?? 0))).toBeLessThan(1e-12 * size);
      expect(Math.abs((se ?? 0) - (estimate.se ?? 0))).toBeLessThan(1e-10 * size);
      const { largest = [], absolute = 0 } = estimate.guard ?? {};
      expect(Math.abs((guard?.absolute ?? 0) - absolute)).toBeLessThan(1e-12 * (1 + absolute));
      expect(guard?.largest.length ?? 0).toBe(largest.length);
      for (const [place, contribution] of largest.entries())
        expect(Math.abs((guard?.largest[place] ?? 0) - contribution)).toBeLessThan(1e-12 * size);
    }
  });

  const design = designs[1] as RandomDesign;
  test.each([
    ['an unknown code', 'q', '7'],
    ['an unknown answer among several', 'd', '1;8'],
    ['a weight that is no number', 'w', 'heavy'],
    ['a negative weight', 'w', '-1'],
    ['a number outside its limits', 'size', '301'],
    ['an answer of somebody who was not asked', 'f', 'yes'],
  ])('%s stops the statement, and the answer is not told', async (_, column, cell) => {
    const codebook = randomCodebook(design);
    const [header = '', ...lines] = randomCsv(randomRows(design), design).trim().split('\n');
    const place = header.split(',').indexOf(column);
    const spoilt = lines.map((line) => {
      const cells = line.split(',');
      // Whoever gave another answer than the first is not asked.
      const isTarget = cells[0] === 'r5' || (column === 'f' && cells[5] === '2');
      return isTarget ? cells.with(place, cell).join(',') : line;
    });
    const path = folderOf({ 'answers.csv': [header, ...spoilt].join('\n') });
    const statement = cubeSql(codebook, cubePlan(codebook), 'duckdb', 'answers');
    const error = await runInDuckDb(path('answers.csv'), statement, path('cube.csv')).catch(
      (caught: unknown) => caught,
    );
    expect(String(error)).toContain(column);
    expect(String(error)).not.toContain('heavy');
  });

  test('full-width codes and blanks are read as the engine reads them', async () => {
    const codebook = randomCodebook(design);
    const plan = cubePlan(codebook);
    const csv = randomCsv(randomRows(design), design).replaceAll(/,([123]),(大|小|),/g, (_, code, group) => {
      const wide = String.fromCharCode(String(code).charCodeAt(0) + 0xfee0);
      return `,\u3000${wide} ,${String(group)},`;
    });
    const path = folderOf({ 'answers.csv': csv });
    await runInDuckDb(path('answers.csv'), cubeSql(codebook, plan, 'duckdb', 'answers'), path('cube.csv'));
    const cube = readCubeFile(codebook, plan, readFileSync(path('cube.csv'), 'utf8'), new SurveyProblems());
    const { cube: own, problems } = await surveyCube(codebook, path('answers.csv'));
    expect(problems.count).toBe(0);
    const counts = (units: typeof own.units) =>
      units.flatMap(({ counts: each }) => [...each]).reduce((a, b) => a + b, 0);
    expect(counts(cube.units)).toBe(counts(own.units));
  });
});

test('names and texts are quoted as each dialect wants it', () => {
  const hostile = `a'b"c\`d\\e\nf`;
  expect(dialects.duckdb.text(hostile)).toBe(`'a''b"c\`d\\e\nf'`);
  expect(dialects.duckdb.name(hostile)).toBe(`"a'b""c\`d\\e\nf"`);
  expect(dialects.spark.text(hostile)).toBe(String.raw`'a\'b"c` + '`' + String.raw`d\\e\nf'`);
  expect(dialects.spark.name('a`b')).toBe('`a``b`');
  expect(dialects.bigquery.text(`it's`)).toBe(String.raw`'it\'s'`);
  expect(dialects.bigquery.name('a`b')).toBe('`a\\`b`');
});

test.each(['duckdb', 'spark', 'bigquery'] as const)('%s: the statement stays as it is', async (dialect) => {
  const codebook = randomCodebook(designs[0] as RandomDesign);
  await expect(cubeSql(codebook, cubePlan(codebook), dialect, 'answers')).toMatchFileSnapshot(
    `sql/${dialect}.sql`,
  );
});
