import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fisherExactTest } from '../../src/stats/fisher-exact-test.ts';
import { surveyDesign } from '../../src/stats/survey/survey-design.ts';
import { cramersV } from '../../src/stats/table/cramers-v.ts';
import { fisherTableTest } from '../../src/stats/table/fisher-table-test.ts';
import { pearsonChiSquared } from '../../src/stats/table/pearson-chi-squared.ts';
import { proportionTrendTest } from '../../src/stats/table/proportion-trend-test.ts';
import { solveLinear } from '../../src/stats/table/solve-linear.ts';
import { surveyTableTest } from '../../src/stats/table/survey-table-test.ts';
import { twoProportionZTest } from '../../src/stats/two-proportion-z-test.ts';

const cell = fc.integer({ min: 1, max: 30 });

test('two by two, the tests are those of two shares', () => {
  fc.assert(
    fc.property(cell, cell, cell, cell, (a, b, c, d) => {
      const table = [
        [a, b],
        [c, d],
      ];
      const groups = { x1: a, n1: a + b, x2: c, n2: c + d };
      for (const yates of [false, true]) {
        const { z, pValue } = twoProportionZTest(groups, yates);
        const found = pearsonChiSquared(table, yates);
        expect(found.statistic).toBeCloseTo(z ** 2, 9);
        expect(found.pValue).toBeCloseTo(pValue, 9);
      }
      expect(fisherTableTest(table)).toBeCloseTo(fisherExactTest(groups), 10);
      expect(cramersV(table)).toBeLessThanOrEqual(1);
      const trend = proportionTrendTest([a, c], [a + b, c + d], [1, 2]);
      expect(trend.statistic).toBeCloseTo(pearsonChiSquared(table).statistic, 9);
    }),
  );
});

test('the order of rows and columns and turning a table change nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 3 }), (table) => {
      fc.pre(table.flat().reduce((sum, count) => sum + count, 0) < 90);
      const turned = [0, 1, 2].map((column) => table.map((row) => row[column] ?? 0));
      const mirrored = table.map((row) => [...row].reverse()).reverse();
      for (const other of [turned, mirrored]) {
        expect(pearsonChiSquared(other).statistic).toBeCloseTo(pearsonChiSquared(table).statistic, 9);
      }
      expect(fisherTableTest(mirrored)).toBeCloseTo(fisherTableTest(table), 10);
    }),
    { numRuns: 30 },
  );
});

test('a solution solves', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 }), {
        minLength: 3,
        maxLength: 3,
      }),
      (rows) => {
        const matrix = rows.map((row, index) =>
          row.map((value, column) => (index === column ? value + 40 : value)),
        );
        const [x, y, z] = solveLinear(matrix, [[1], [2], [3]]).map(([value = NaN]) => value);
        for (const [index, row] of matrix.entries()) {
          const [a = 0, b = 0, c = 0] = row;
          expect(a * (x ?? NaN) + b * (y ?? NaN) + c * (z ?? NaN)).toBeCloseTo(index + 1, 10);
        }
      },
    ),
  );
  expect(() =>
    solveLinear(
      [
        [1, 2],
        [2, 4],
      ],
      [[1], [1]],
    ),
  ).toThrow('solveLinear requires a matrix that can be inverted');
});

test('a factor on all weights changes no test under a design, and an answer nobody gave counts as none', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          weight: fc.double({ min: 0.5, max: 5, noNaN: true }),
          a: fc.integer({ min: -1, max: 1 }),
          b: fc.integer({ min: 0, max: 2 }),
        }),
        { minLength: 30, maxLength: 60 },
      ),
      fc.constantFrom('f', 'chiSquared', 'wald', 'adjustedWald'),
      (people, statistic) => {
        const cells = new Set(people.filter(({ a }) => a >= 0).map(({ a, b }) => 3 * a + b));
        fc.pre(cells.size === 6);
        const first = { codes: people.map(({ a }) => a), categories: 2 };
        const second = { codes: people.map(({ b }) => b), categories: 3 };
        const found = (factor: number, categories: number): number =>
          surveyTableTest(
            surveyDesign({ rows: people.length, weights: people.map(({ weight }) => weight * factor) }),
            first,
            { ...second, categories },
            statistic,
          ).pValue;
        const pValue = found(1, 3);
        expect(pValue).toBeGreaterThanOrEqual(0);
        expect(pValue).toBeLessThanOrEqual(1);
        expect(found(37, 3)).toBeCloseTo(pValue, 9);
        expect(found(1, 5)).toBe(pValue);
      },
    ),
  );
});

test('refuses what is no table', () => {
  expect(() => pearsonChiSquared([[1, 2]])).toThrow(
    'pearsonChiSquared requires two rows and columns, all as long: 2',
  );
  expect(() => pearsonChiSquared([[1, 2], [1]])).toThrow('all as long: 2, 1');
  expect(() =>
    pearsonChiSquared([
      [1, -2],
      [1, 1],
    ]),
  ).toThrow('pearsonChiSquared requires counts of at least 0: -2');
  expect(() =>
    cramersV([
      [1, 0],
      [1, 0],
    ]),
  ).toThrow('requires columns with a count: none in column 1');
  expect(() =>
    cramersV([
      [1, 1],
      [0, 0],
    ]),
  ).toThrow('requires rows with a count: none in row 1');
  expect(() =>
    pearsonChiSquared(
      [
        [1, 2, 3],
        [3, 2, 1],
      ],
      true,
    ),
  ).toThrow('requires two rows and columns for Yates: 2, 3');
  expect(() =>
    fisherTableTest([
      [1.5, 1],
      [1, 1],
    ]),
  ).toThrow('fisherTableTest requires integer counts: 1.5, 1, 1, 1');
  const large = Array.from({ length: 4 }, () => [500, 500, 500, 500]);
  expect(() => fisherTableTest(large)).toThrow('fisherTableTest requires at most 50000000 tables');
  expect(() => proportionTrendTest([1], [2, 3], [1])).toThrow(
    'proportionTrendTest requires lists of one length: 1, 2, 1',
  );
  expect(() => proportionTrendTest([3, 1], [2, 3], [1, 2])).toThrow(
    'counts from 0 to the size of a group: 3/2',
  );
  expect(() => proportionTrendTest([0, 0], [2, 3], [1, 2])).toThrow('shares and scores that vary: 0');
  const design = surveyDesign({ rows: 2 });
  const answer = { codes: [0, 0], categories: 2 };
  expect(() => surveyTableTest(design, answer, { codes: [0, 1], categories: 2 }, 'f')).toThrow(
    'surveyTableTest requires two categories with an answer: 1, 2',
  );
  expect(() => surveyTableTest(design, answer, { codes: [0], categories: 2 }, 'f')).toThrow(
    'each of 2 rows: 1',
  );
});
