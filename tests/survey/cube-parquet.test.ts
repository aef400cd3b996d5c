import { writeFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import type { Cube } from '../../src/survey/cube/cube.ts';
import { cubeColumns } from '../../scripts/survey/cube/cube-columns.ts';
import { writeCubeFile } from '../../scripts/survey/cube/cube-file.ts';
import { writeCubeParquet } from '../../scripts/survey/cube/cube-parquet.ts';
import { cubePlan } from '../../src/survey/cube/cube-plan.ts';
import { cubeRows } from '../../scripts/survey/cube/cube-rows.ts';
import { readCubeAt } from '../../scripts/survey/cube/read-cube-at.ts';
import { cubeSql } from '../../scripts/survey/sql/cube-sql.ts';
import { surveyCube } from '../../scripts/survey/survey-cube.ts';
import { SurveyProblems } from '../../src/survey/survey-problems.ts';
import { folderOf } from './folder.ts';
import { randomCodebook, randomCsv, randomRows } from './random-survey.ts';

vi.setConfig({ testTimeout: 60_000 });

const duckdb = await import('@duckdb/node-api').catch(() => null);
if (duckdb === null) console.warn('@duckdb/node-api is not installed: its Parquet files are not read');

const design = { seed: 21, rows: 250, strata: true, clusters: true, fpc: true, weights: true };
const codebook = randomCodebook(design);
const plan = cubePlan(codebook);
const csv = randomCsv(randomRows(design), design);

async function ownCube(): Promise<Cube> {
  const path = folderOf({ 'answers.csv': csv })('answers.csv');
  return (await surveyCube(codebook, path)).cube;
}

async function readCube(path: string): Promise<Cube> {
  const problems = new SurveyProblems();
  const cube = await readCubeAt(codebook, plan, path, problems);
  expect(problems.count === 0 ? '' : problems.print('cube')).toBe('');
  return cube;
}

async function runInDuckDb(...statements: readonly string[]): Promise<unknown[][]> {
  if (duckdb === null) return [];
  const instance = await duckdb.DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    let rows: unknown[][] = [];
    for (const statement of statements) rows = (await connection.runAndReadAll(statement)).getRowsJS();
    return rows;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

test('a cube written as Parquet reads back as it was, and always in the same bytes', async () => {
  const cube = await ownCube();
  const bytes = writeCubeParquet(plan, cube);
  expect(Buffer.from(writeCubeParquet(plan, cube)).equals(Buffer.from(bytes))).toBe(true);
  const path = folderOf({ 'cube.parquet': bytes, 'cube.csv': writeCubeFile(plan, cube) });
  const units = cube.units.map((unit) => ({ ...unit }));
  expect((await readCube(path('cube.parquet'))).units).toEqual(units);
  expect((await readCube(path('cube.csv'))).units).toEqual(units);
});

test('what is no cube says so', async () => {
  const path = folderOf({
    'broken.parquet': Buffer.concat([Buffer.from('PAR1'), Buffer.alloc(40)]),
    'other.csv': 'stratum,n\n1,2\n',
  });
  await expect(readCubeAt(codebook, plan, path('broken.parquet'), new SurveyProblems())).rejects.toThrow(
    'cannot be read',
  );
  const problems = new SurveyProblems();
  await readCubeAt(codebook, plan, path('other.csv'), problems);
  expect(problems.count).toBe(cubeColumns(plan).length - 2);
});

describe.skipIf(duckdb === null)('DuckDB', () => {
  test.each(['snappy', 'zstd', 'gzip', 'brotli', 'uncompressed'])(
    'writes the cube as Parquet with %s',
    async (codec) => {
      const path = folderOf({ 'answers.csv': csv });
      const statement = cubeSql(codebook, plan, 'duckdb', 'answers');
      const options = `FORMAT parquet, COMPRESSION ${codec}`;
      await runInDuckDb(
        `CREATE VIEW answers AS FROM read_csv('${path('answers.csv')}', all_varchar = true)`,
        `COPY (${statement}) TO '${path('cube.parquet')}' (${options})`,
      );
      const found = await readCube(path('cube.parquet'));
      const own = await ownCube();
      const sorted = ({ units }: Cube) =>
        units.toSorted((a, b) => (a.stratum + a.cluster < b.stratum + b.cluster ? -1 : 1));
      expect(found.units.length).toBe(own.units.length);
      for (const [index, unit] of sorted(own).entries()) {
        const other = sorted(found)[index];
        expect(other).toMatchObject({ stratum: unit.stratum, cluster: unit.cluster, rows: unit.rows });
        for (const name of ['counts', 'sums', 'squares', 'numbers'] as const) {
          for (const [cell, value] of unit[name].entries())
            expect(Math.abs((other?.[name][cell] ?? NaN) - value)).toBeLessThanOrEqual(
              1e-9 * Math.abs(value),
            );
        }
      }
    },
  );

  test('reads the cube that the engine writes', async () => {
    const cube = await ownCube();
    const path = folderOf({})('cube.parquet');
    writeFileSync(path, writeCubeParquet(plan, cube));
    const rows = await runInDuckDb(`SELECT * FROM read_parquet('${path}')`);
    const expected = cubeRows(plan, cube);
    expect(rows.map((row) => row.map((cell) => (typeof cell === 'bigint' ? Number(cell) : cell)))).toEqual(
      expected,
    );
  });
});
