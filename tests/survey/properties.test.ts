import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { cubePlan } from '../../scripts/survey/cube/cube-plan.ts';
import { estimateCube } from '../../scripts/survey/estimate-cube.ts';
import { readCubeFile, writeCubeFile } from '../../scripts/survey/cube/cube-file.ts';
import { surveyCube } from '../../scripts/survey/survey-cube.ts';
import { SurveyProblems } from '../../scripts/survey/survey-problems.ts';
import type { SurveyEstimate } from '../../src/schema/survey-estimate.ts';
import { surveyDesign } from '../../src/stats/survey/survey-design.ts';
import { surveyProportions } from '../../src/stats/survey/survey-proportions.ts';
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

async function estimate(design: RandomDesign, csv: string, path: string): Promise<SurveyEstimate[]> {
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

const numbers = ['estimate', 'se', 'low', 'high', 'n', 'baseN', 'baseWeight', 'effectiveN', 'df'] as const;

function differences(
  one: readonly SurveyEstimate[],
  other: readonly SurveyEstimate[],
  names: readonly (typeof numbers)[number][] = numbers,
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

test('the order of the rows changes nothing', async () => {
  const path = folderOf({})('answers.csv');
  await fc.assert(
    fc.asyncProperty(designs, async (design) => {
      const rows = randomRows(design);
      const forth = await estimate(design, randomCsv(rows, design), path);
      const back = await estimate(design, randomCsv(rows.toReversed(), design), path);
      expect(differences(forth, back)).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test('all weights times a number change no share and no standard error', async () => {
  const path = folderOf({})('answers.csv');
  await fc.assert(
    fc.asyncProperty(designs, fc.constantFrom(2, 3, 0.001, 7919), async (design, scale) => {
      const rows = randomRows(design);
      const one = await estimate(design, randomCsv(rows, design), path);
      const many = await estimate(design, randomCsv(rows, design, scale), path);
      expect(differences(one, many, ['estimate', 'se', 'low', 'high', 'n', 'df'], 1e-10)).toEqual([]);
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
      expect(found.map(({ table, category, by }) => [table, category, by])).toEqual(
        whole.map(({ table, category, by }) => [table, category, by]),
      );
      expect(differences(found, whole)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
