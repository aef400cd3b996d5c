import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { cubePlan } from '../../src/survey/cube/cube-plan.ts';
import { estimateCube } from '../../src/survey/estimate-cube.ts';
import { readCubeFile, writeCubeFile } from '../../scripts/survey/cube/cube-file.ts';
import { surveyCube } from '../../scripts/survey/survey-cube.ts';
import { SurveyProblems } from '../../src/survey/survey-problems.ts';
import type { SurveyEstimate } from '../../src/schema/survey-estimate.ts';
import { folderOf } from './folder.ts';
import { close, designs, estimate } from './random-estimates.ts';
import { randomCodebook, randomCsv, randomRows } from './random-survey.ts';

vi.setConfig({ testTimeout: 60_000 });

const numbersOf = [
  ...(['estimate', 'se', 'low', 'high', 'n', 'baseN', 'baseWeight', 'effectiveN', 'df'] as const),
] as const;
const ends = ['estimate', 'se', 'low', 'high', 'n', 'df'] as const;

function differences(
  one: readonly SurveyEstimate[],
  other: readonly SurveyEstimate[],
  names: readonly (typeof numbersOf)[number][] = numbersOf,
  tolerance = 1e-12,
): string[] {
  return one.flatMap((row, index) =>
    names.flatMap((name) => {
      const a = row[name];
      const b = other[index]?.[name];
      if (a === null || b === null || b === undefined)
        return a === b ? [] : [`${row.table} ${name}: ${a} ${b}`];
      return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b))
        ? []
        : [`${row.table} ${name}: ${a} ${b}`];
    }),
  );
}

test('equal weights give the numbers of no weights, but for a total that they multiply', async () => {
  const path = folderOf({})('answers.csv');
  await fc.assert(
    fc.asyncProperty(designs, fc.constantFrom(1, 4, 0.5), async (design, weight) => {
      const unweighted = { ...design, weights: false, fpc: false };
      const weighted = { ...design, weights: true, fpc: false };
      const rows = randomRows(design).map((row) => ({ ...row, weight }));
      const one = await estimate(unweighted, randomCsv(rows, unweighted), path);
      const many = await estimate(weighted, randomCsv(rows, weighted), path);
      const kept = one.filter(({ statistic }) => statistic !== 'total');
      expect(
        differences(
          kept,
          many.filter(({ statistic }) => statistic !== 'total'),
          ends,
          1e-9,
        ),
      ).toEqual([]);
      for (const [index, row] of one.entries()) {
        if (row.statistic !== 'total') continue;
        for (const name of ['estimate', 'se'] as const) {
          const [found, alone] = [many[index]?.[name], row[name]];
          if (alone === null) expect(found).toBeNull();
          else expect(found).toBeCloseTo(alone * weight, 6);
        }
      }
    }),
    { numRuns: 20 },
  );
});

test('the order of the rows changes nothing', async () => {
  const path = folderOf({})('answers.csv');
  await fc.assert(
    fc.asyncProperty(designs, async (design) => {
      const rows = randomRows(design);
      const forth = await estimate(design, randomCsv(rows, design), path);
      const back = await estimate(design, randomCsv(rows.toReversed(), design), path);
      // Rules that interpolate keep equal values in the order of the rows, as R does.
      const steps = ({ table, statistic }: SurveyEstimate): boolean =>
        table !== 'gain-by-g' || statistic !== 'quantile';
      expect(differences(forth.filter(steps), back.filter(steps), numbersOf, 1e-9)).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test('all weights times a number change no share, mean or quantile, and multiply totals', async () => {
  const path = folderOf({})('answers.csv');
  await fc.assert(
    fc.asyncProperty(designs, fc.constantFrom(2, 3, 0.001, 7919), async (design, scale) => {
      const rows = randomRows(design);
      const one = await estimate(design, randomCsv(rows, design), path);
      const many = await estimate(design, randomCsv(rows, design, scale), path);
      const isTotal = ({ statistic }: SurveyEstimate): boolean => statistic === 'total';
      const others = (rowsOf: readonly SurveyEstimate[]) => rowsOf.filter((row) => !isTotal(row));
      expect(differences(others(one), others(many), ends, 1e-9)).toEqual([]);
      const factor = design.weights ? scale : 1;
      for (const [index, row] of one.entries()) {
        if (!isTotal(row)) continue;
        for (const name of ['estimate', 'se'] as const) {
          const [found, expected] = [many[index]?.[name] ?? 0, (row[name] ?? 0) * factor];
          const size = Math.abs((row.estimate ?? 0) * factor) + (row.baseWeight ?? 0) * factor * 300;
          expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * size);
        }
      }
    }),
    { numRuns: 20 },
  );
});

test('a cube file gives the same numbers, also where partial sums come in several rows', async () => {
  const path = folderOf({})('answers.csv');
  await fc.assert(
    fc.asyncProperty(designs, async (design) => {
      const rows = randomRows(design);
      const codebook = randomCodebook(design);
      const plan = cubePlan(codebook);
      const whole = await estimate(design, randomCsv(rows, design), path);
      const half = Math.floor(rows.length / 2);
      const texts: string[] = [];
      for (const part of [rows.slice(0, half), rows.slice(half)]) {
        writeFileSync(path, randomCsv(part, design));
        texts.push(writeCubeFile(plan, (await surveyCube(codebook, path)).cube));
      }
      const [first = '', second = ''] = texts;
      const pieces = first + second.slice(second.indexOf('\r\n') + 2);
      const problems = new SurveyProblems();
      const cube = readCubeFile(codebook, plan, pieces, problems);
      expect(problems.count === 0 ? '' : problems.print('cube')).toBe('');
      const found = estimateCube(codebook, plan, cube);
      const expected = whole.filter(({ statistic }) => statistic !== 'quantile');
      expect(found.map(({ table, category, by }) => [table, category, by])).toEqual(
        expected.map(({ table, category, by }) => [table, category, by]),
      );
      expect(differences(found, expected, numbersOf, 1e-9)).toEqual([]);
      for (const [index, { guard }] of expected.entries()) {
        const other = found[index]?.guard;
        expect(other?.largest.length).toBe(guard?.largest.length);
        for (const [place, size] of (guard?.largest ?? []).entries())
          expect(close(other?.largest[place], size)).toBe(true);
      }
    }),
    { numRuns: 30 },
  );
});
