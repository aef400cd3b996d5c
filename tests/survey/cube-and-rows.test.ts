import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { UnprotectedEstimate } from '../../src/disclosure/unprotected-estimate.ts';
import { type SurveyDesign, surveyDesign } from '../../src/stats/survey/survey-design.ts';
import { surveyNumbers } from '../../src/stats/survey/survey-numbers.ts';
import { surveyProportions } from '../../src/stats/survey/survey-proportions.ts';
import { surveyQuantiles } from '../../src/stats/survey/survey-quantiles.ts';
import { folderOf } from './folder.ts';
import { close, designs, estimate } from './random-estimates.ts';
import { randomColumns, randomCsv, type RandomRow, randomRows } from './random-survey.ts';

vi.setConfig({ testTimeout: 60_000 });

/** What the engine found, and the rows and the design to find it from without a cube. */
interface Surveyed {
  readonly estimates: readonly UnprotectedEstimate[];
  readonly rows: readonly RandomRow[];
  readonly full: SurveyDesign;
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

function expectShares({ estimates, rows, full }: Surveyed): void {
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
}

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

function expectNumbers({ estimates, rows, full }: Surveyed): void {
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
}

function groupName(table: string, group: number): string {
  if (table === 'size') return group === 0 ? '' : 'none';
  const [outer, inner] = table === 'gain-by-g' ? [group, null] : [Math.floor(group / 3), group % 3];
  return [['large', 'small'][outer], ...(inner === null ? [] : [['north', 'south', 'west'][inner]])].join(
    ' ',
  );
}

test('the cube gives the shares, means, totals and quantiles that the rows give, whatever the design', async () => {
  const path = folderOf({})('answers.csv');
  await fc.assert(
    fc.asyncProperty(designs, async (design) => {
      const rows = randomRows(design);
      const estimates = await estimate(design, randomCsv(rows, design), path);
      const surveyed = { estimates, rows, full: surveyDesign(randomColumns(rows, design)) };
      expectShares(surveyed);
      expectNumbers(surveyed);
    }),
    { numRuns: 60 },
  );
});
