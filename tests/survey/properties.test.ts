import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { cubePlan } from '../../src/survey/cube/cube-plan.ts';
import { estimateCube } from '../../src/survey/estimate-cube.ts';
import { readCubeFile, writeCubeFile } from '../../scripts/survey/cube/cube-file.ts';
import { surveyCube } from '../../scripts/survey/survey-cube.ts';
import { SurveyProblems } from '../../src/survey/survey-problems.ts';
import type { UnprotectedEstimate } from '../../src/disclosure/unprotected-estimate.ts';
import type { SurveyEstimate } from '../../src/schema/survey-estimate.ts';
import { surveyDesign } from '../../src/stats/survey/survey-design.ts';
import { surveyNumbers } from '../../src/stats/survey/survey-numbers.ts';
import { surveyProportions } from '../../src/stats/survey/survey-proportions.ts';
import { surveyQuantiles } from '../../src/stats/survey/survey-quantiles.ts';
import { folderOf } from './folder.ts';
import {
  randomCodebook,
  randomColumns,
  randomCsv,
  type RandomDesign,
  type RandomRow,
  randomRows,
} from './random-survey.ts';

vi.setConfig({ testTimeout: 60_000 });

const designs = fc.record({
  seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  rows: fc.integer({ min: 30, max: 120 }),
  strata: fc.boolean(),
  clusters: fc.boolean(),
  fpc: fc.boolean(),
  weights: fc.boolean(),
});

async function estimate(design: RandomDesign, csv: string, path: string): Promise<UnprotectedEstimate[]> {
  const codebook = randomCodebook(design);
  writeFileSync(path, csv);
  const { cube, problems, rows } = await surveyCube(codebook, path);
  expect(problems.count === 0 ? '' : problems.print('file')).toBe('');
  expect(cube.units.reduce((sum, unit) => sum + unit.rows, 0)).toBe(rows);
  return estimateCube(codebook, cubePlan(codebook), cube);
}

function close(one: number | null | undefined, other: number | null | undefined): boolean {
  if (one === null || other === null || one === undefined || other === undefined) return one === other;
  return Math.abs(one - other) <= 1e-12 * Math.max(1, Math.abs(other));
}

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

/** What a table asks of a row: its answer of so many, its group of so many, both below 0 outside. */
interface Asked {
  readonly table: string;
  readonly base: 'answerers' | 'all';
  readonly options: readonly {
    readonly category: string | null;
    readonly categories: number;
    readonly answer: (row: RandomRow) => number;
  }[];
  readonly groups: number;
  readonly group: (row: RandomRow) => number;
}

const yes = (flag: boolean): number => (flag ? 0 : 1);
const several = (
  picked: (row: RandomRow, option: number) => boolean,
  given: (row: RandomRow) => boolean,
  name: string,
): Asked['options'] =>
  [0, 1, 2].map((option) => ({
    category: `${name}-${option + 1}`,
    categories: 2,
    answer: (row) => (given(row) ? yes(picked(row, option)) : -2),
  }));
const givesPick = ({ picks }: RandomRow): boolean => picks?.includes(1) === true;

const single = { category: null, categories: 3, answer: (row: RandomRow) => row.answer };
const asked: readonly Asked[] = [
  { table: 'q', base: 'answerers', options: [single], groups: 1, group: () => 0 },
  {
    ...{ table: 'q-by-g-by-r', base: 'answerers', options: [single], groups: 6 },
    group: (row) => (row.group < 0 ? -1 : row.group * 3 + row.region),
  },
  {
    ...{ table: 'q-by-size-class', base: 'all', options: [single], groups: 2 },
    group: (row) => (row.size === null ? -1 : row.size < 100 ? 0 : 1),
  },
  ...(['answerers', 'all'] as const).map((base) => ({
    ...{ table: 'm-by-g', base, groups: 2, group: (row: RandomRow) => row.group },
    options: several((row, option) => row.picks?.[option] === 1, givesPick, 'pick'),
  })),
  {
    ...{ table: 'd', base: 'answerers', groups: 1, group: () => 0 },
    options: several(
      (row, option) => row.marks?.includes(option) === true,
      (row) => row.marks !== null,
      'mark',
    ),
  },
  {
    ...{ table: 'f-by-r', base: 'all', groups: 3, group: (row) => row.region },
    options: [{ category: null, categories: 2, answer: (row) => row.followUp }],
  },
  {
    ...{ table: 'any-mark-by-g', base: 'answerers', groups: 2, group: (row) => row.group },
    options: [
      {
        ...{ category: null, categories: 2 },
        answer: ({ marks }) => (marks === null ? -2 : yes(marks.includes(0) || marks.includes(1))),
      },
    ],
  },
];

test('the cube gives what the rows give, whatever the design', async () => {
  const path = folderOf({})('answers.csv');
  await fc.assert(
    fc.asyncProperty(designs, async (design) => {
      const rows = randomRows(design);
      const estimates = await estimate(design, randomCsv(rows, design), path);
      const full = surveyDesign(randomColumns(rows, design));
      for (const { table, base, options, groups, group } of asked) {
        const own = estimates.filter((each) => each.table === table && each.base === base);
        const expected = options.flatMap(({ category, categories, answer }) => {
          const codes = rows.map(answer);
          const silent = category === null ? categories : 1;
          const counted = codes.map((code) => (code === -2 && base === 'all' ? silent : code));
          const size = categories + (base === 'all' && category === null ? 1 : 0);
          const shares = surveyProportions(full, counted, {
            ...{ categories: size, by: { codes: rows.map(group), categories: groups } },
            domain: codes.map((code) => Number(code !== -1)),
          });
          return category === null ? shares : shares.filter((share) => share.category === 0);
        });
        expect(own.length).toBe(expected.length);
        for (const [index, share] of expected.entries()) {
          const found = own[index];
          const fits =
            close(found?.estimate, share.estimate) &&
            close(found?.se, share.se) &&
            close(found?.baseWeight, share.baseWeight);
          expect(fits || { table, found, share }).toBe(true);
          expect([found?.n, found?.baseN, found?.df]).toEqual([share.n, share.base, share.df]);
        }
      }
    }),
    { numRuns: 60 },
  );
});

/** What a table of a number asks of a row. */
const numberTables = [
  { table: 'size', groups: 1, group: () => 0, value: ({ size }: RandomRow) => size ?? NaN, asked: () => 1 },
  {
    ...{ table: 'size-by-g-by-r', groups: 6, value: ({ size }: RandomRow) => size ?? NaN, asked: () => 1 },
    group: (row: RandomRow) => (row.group < 0 ? -1 : row.group * 3 + row.region),
  },
  {
    ...{ table: 'gain-by-g', groups: 2, group: ({ group }: RandomRow) => group },
    value: ({ gain }: RandomRow) => gain ?? NaN,
    asked: ({ gain }: RandomRow) => Number(gain !== null),
  },
] as const;

test('the cube gives the means, totals and quantiles that the rows give, whatever the design', async () => {
  const path = folderOf({})('answers.csv');
  await fc.assert(
    fc.asyncProperty(designs, async (design) => {
      const rows = randomRows(design);
      const estimates = await estimate(design, randomCsv(rows, design), path);
      const full = surveyDesign(randomColumns(rows, design));
      for (const { table, groups, group, value, asked: isAsked } of numberTables) {
        const values = rows.map(value);
        const breakdown = { by: { codes: rows.map(group), categories: groups }, domain: rows.map(isAsked) };
        for (const found of estimates.filter((each) => each.table === table)) {
          const { statistic, probability } = found;
          const place = [0, 1, 2, 3, 4, 5].find(
            (each) => groupName(table, each) === found.by.map(({ category }) => category).join(' '),
          );
          if (statistic === 'share') throw new Error('a number has no share');
          if (statistic === 'quantile') {
            const rule = table === 'gain-by-g' ? 'hf7' : 'math';
            const quantile = surveyQuantiles(full, values, {
              ...{ ...breakdown, rule, probabilities: [probability] },
            }).find((each) => each.group === place);
            expect([found.n, found.df]).toEqual([quantile?.n, quantile?.df]);
            for (const name of ['estimate', 'low', 'high', 'se'] as const)
              expect(close(found[name], quantile?.[name])).toBe(true);
            const { estimate: middle, low, high } = found;
            if (rule === 'math' && middle !== null) {
              expect(low ?? middle).toBeLessThanOrEqual(middle);
              expect(high ?? middle).toBeGreaterThanOrEqual(middle);
            }
            continue;
          }
          const number = surveyNumbers(full, values, statistic, breakdown)[place ?? -1];
          expect([found.n, found.df]).toEqual([number?.n, number?.df]);
          expect(close(found.estimate, number?.estimate)).toBe(true);
          expect(close(found.baseWeight, number?.weightSum)).toBe(true);
          const size =
            Math.abs(number?.estimate ?? 0) + 300 * (statistic === 'mean' ? 1 : (found.baseWeight ?? 1));
          expect(Math.abs((found.se ?? 0) - (number?.se ?? 0))).toBeLessThanOrEqual(1e-9 * size);
          if (found.estimate === null || found.low === null) continue;
          expect(found.low).toBeLessThanOrEqual(found.estimate);
          expect(found.high).toBeGreaterThanOrEqual(found.estimate);
        }
      }
    }),
    { numRuns: 40 },
  );
});

function groupName(table: string, group: number): string {
  if (table === 'size') return group === 0 ? '' : 'none';
  const [outer, inner] = table === 'gain-by-g' ? [group, null] : [Math.floor(group / 3), group % 3];
  return [['large', 'small'][outer], ...(inner === null ? [] : [['north', 'south', 'west'][inner]])].join(
    ' ',
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
