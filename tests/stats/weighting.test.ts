import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crossCodes } from '../../src/stats/survey/cross-codes.ts';
import { surveyDesign } from '../../src/stats/survey/survey-design.ts';
import { surveyProportions } from '../../src/stats/survey/survey-proportions.ts';
import { postStratify } from '../../src/stats/weighting/post-stratify.ts';
import { rake } from '../../src/stats/weighting/rake.ts';

const people = fc.array(
  fc.record({
    weight: fc.double({ min: 0.5, max: 5, noNaN: true }),
    size: fc.integer({ min: 0, max: 1 }),
    sector: fc.integer({ min: 0, max: 2 }),
  }),
  { minLength: 0, maxLength: 40 },
);
/** One of each combination first, so that any margins can be met. */
const sample = people.map((others) => [
  ...[0, 1, 2, 3, 4, 5].map((cell) => ({ weight: 1, size: cell % 2, sector: Math.floor(cell / 2) })),
  ...others,
]);
const shares = fc.tuple(...Array.from({ length: 3 }, () => fc.double({ min: 0.1, max: 1, noNaN: true })));

test('raked weights meet every margin, and so do shares with a standard error of 0', () => {
  fc.assert(
    fc.property(sample, shares, fc.double({ min: 0.2, max: 0.8, noNaN: true }), (given, sectors, small) => {
      const sum = sectors.reduce((total, share) => total + share, 0);
      const size = {
        codes: given.map((each) => each.size),
        categories: 2,
        totals: [1000 * small, 1000 * (1 - small)],
      };
      const sector = {
        codes: given.map((each) => each.sector),
        categories: 3,
        totals: sectors.map((share) => (1000 * share) / sum),
      };
      const design = surveyDesign({ rows: given.length, weights: given.map(({ weight }) => weight) });
      const fitted = rake(design, [size, sector]);
      expect(fitted.converged).toBe(true);
      expect(fitted.trimmed).toBe(0);
      expect(fitted.largestMarginError).toBeLessThan(1e-9);
      expect(fitted.ratioLow).toBeLessThanOrEqual(fitted.ratioHigh);
      expect(fitted.effectiveN).toBeLessThanOrEqual(given.length * (1 + 1e-12));
      for (const { codes, categories, totals } of [size, sector]) {
        const rows = surveyProportions(fitted.design, codes, { categories });
        for (const [category, row] of rows.entries()) {
          expect(row.weightSum / (totals[category] ?? NaN)).toBeCloseTo(1, 9);
        }
      }
      const once = postStratify(design, sector);
      for (const [category, row] of surveyProportions(once.design, sector.codes, {
        categories: 3,
      }).entries()) {
        expect(row.weightSum / (sector.totals[category] ?? NaN)).toBeCloseTo(1, 12);
        expect(row.se).toBeLessThan(1e-9);
        expect(row.weightSumSe).toBeLessThan(1e-6);
      }
    }),
  );
});

test('raking by one margin is post-stratification', () => {
  const design = surveyDesign({ rows: 4, weights: [1, 2, 3, 4] });
  const margin = { codes: [0, 1, 0, 1], categories: 2, totals: [10, 30] };
  const raked = rake(design, [margin]);
  expect([...raked.design.weights]).toEqual([...postStratify(design, margin).design.weights]);
  expect(raked).toMatchObject({ converged: true, cycles: 2, ratioLow: 2.5, ratioHigh: 5 });
});

test('too few cycles are reported, and so are weights held at a limit', () => {
  const given = { rows: 6, weights: [1, 1, 1, 1, 1, 1] };
  const size = { codes: [0, 0, 0, 1, 1, 1], categories: 2, totals: [90, 10] };
  const sector = { codes: [0, 0, 1, 0, 1, 1], categories: 2, totals: [20, 80] };
  const short = rake(surveyDesign(given), [size, sector], { maxCycles: 1 });
  expect(short).toMatchObject({ converged: false, cycles: 1 });
  expect(short.largestMarginError).toBeGreaterThan(0.01);
  const held = rake(surveyDesign(given), [size, sector], { trim: { low: 0.5, high: 2 } });
  expect(held.trimmed).toBeGreaterThan(0);
  expect(held.ratioLow).toBeGreaterThanOrEqual((0.5 * 100) / 6 - 1e-9);
  expect(held.ratioHigh).toBeLessThanOrEqual((2 * 100) / 6 + 1e-9);
  expect(held.largestMarginError).toBeGreaterThan(0.01);
  const wide = rake(surveyDesign(given), [size, sector], { trim: { low: 0, high: 1000 } });
  expect(wide).toMatchObject({ trimmed: 0, converged: true });
  expect([...wide.design.weights]).toEqual([...rake(surveyDesign(given), [size, sector]).design.weights]);
});

test('crossed margins are post-strata', () => {
  const design = surveyDesign({ rows: 4 });
  const cells = crossCodes([
    { codes: [0, 0, 1, 1], categories: 2 },
    { codes: [0, 1, 0, 1], categories: 2 },
  ]);
  expect([...postStratify(design, { ...cells, totals: [1, 2, 3, 4] }).design.weights]).toEqual([1, 2, 3, 4]);
});

test('refuses margins that cannot be met', () => {
  const design = surveyDesign({ rows: 2 });
  const margin = { codes: [0, 1], categories: 2, totals: [1, 2] };
  expect(() => rake(design, [])).toThrow('crossCodes requires a variable: none given');
  expect(() => rake(design, [{ ...margin, codes: [0] }])).toThrow(
    'rake requires a category for each of 2 rows: 1',
  );
  expect(() => rake(design, [{ ...margin, codes: [0, -1] }])).toThrow(
    'rake requires codes from 0 to below 2: -1 at row 1',
  );
  expect(() => rake(design, [{ ...margin, totals: [1] }])).toThrow(
    'rake requires a total for each of 2 categories: 1',
  );
  expect(() => rake(design, [{ ...margin, totals: [1, 0] }])).toThrow(
    'rake requires totals above 0: 0 in category 1',
  );
  expect(() => postStratify(design, { ...margin, codes: [0, 0] })).toThrow(
    'postStratify requires a row with a weight in each category: none in 1',
  );
  expect(() => rake(design, [margin], { maxCycles: 0 })).toThrow('rake requires at least one cycle: 0');
  expect(() => rake(design, [margin], { epsilon: 0 })).toThrow('rake requires an epsilon above 0: 0');
  expect(() => rake(design, [margin], { trim: { low: 2, high: 1 } })).toThrow(
    'rake requires limits around 1: 2, 1',
  );
});
