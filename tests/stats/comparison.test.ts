import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditionalOddsRatio } from '../../src/stats/comparison/conditional-odds-ratio.ts';
import { logInterval } from '../../src/stats/comparison/log-interval.ts';
import { newcombeDifference } from '../../src/stats/comparison/newcombe-difference.ts';
import { oddsRatio } from '../../src/stats/comparison/odds-ratio.ts';
import { riskRatio } from '../../src/stats/comparison/risk-ratio.ts';
import { surveyComparison } from '../../src/stats/comparison/survey-comparison.ts';
import { surveyDifference } from '../../src/stats/comparison/survey-difference.ts';
import { surveyOddsRatio } from '../../src/stats/comparison/survey-odds-ratio.ts';
import { surveyRiskRatio } from '../../src/stats/comparison/survey-risk-ratio.ts';
import { waldDifference } from '../../src/stats/comparison/wald-difference.ts';
import { surveyDesign } from '../../src/stats/survey/survey-design.ts';
import { surveyProportions } from '../../src/stats/survey/survey-proportions.ts';

const groups = fc.tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 80 })).chain(([n1, n2]) =>
  fc.record({
    x1: fc.integer({ min: 0, max: n1 }),
    n1: fc.constant(n1),
    x2: fc.integer({ min: 0, max: n2 }),
    n2: fc.constant(n2),
  }),
);

test('every interval of a difference contains it, stays within -1 to 1 and turns with the groups', () => {
  const intervals = [
    newcombeDifference,
    waldDifference,
    (given: Parameters<typeof waldDifference>[0], level: number) => waldDifference(given, level, true),
  ];
  fc.assert(
    fc.property(groups, fc.constantFrom(...intervals), (given, interval) => {
      const { estimate, low, high } = interval(given, 0.95);
      expect(low).toBeLessThanOrEqual(estimate + 1e-12);
      expect(high).toBeGreaterThanOrEqual(estimate - 1e-12);
      expect(low).toBeGreaterThanOrEqual(-1 - 1e-12);
      expect(high).toBeLessThanOrEqual(1 + 1e-12);
      const { x1, n1, x2, n2 } = given;
      const turned = interval({ x1: x2, n1: n2, x2: x1, n2: n1 }, 0.95);
      expect(turned.low).toBeCloseTo(-high, 12);
      expect(turned.high).toBeCloseTo(-low, 12);
    }),
  );
});

test('every ratio is the inverse of the one of the groups turned', () => {
  fc.assert(
    fc.property(groups, (given) => {
      const { x1, n1, x2, n2 } = given;
      const turned = { x1: x2, n1: n2, x2: x1, n2: n1 };
      const exact = conditionalOddsRatio(given, 0.95);
      const other = conditionalOddsRatio(turned, 0.95);
      for (const [a, b] of [
        [exact.estimate, other.estimate],
        [exact.low, other.high],
        [exact.high, other.low],
      ] as const) {
        if (a > 0 && a < Infinity) expect(Math.log(a) + Math.log(b)).toBeCloseTo(0, 9);
      }
      expect(exact.low).toBeLessThanOrEqual(exact.estimate);
      expect(exact.high).toBeGreaterThanOrEqual(exact.estimate);
      for (const ratio of [riskRatio, oddsRatio]) {
        const found = ratio(given, 0.95);
        const inverse = ratio(turned, 0.95);
        if (found && inverse) expect(found.low * inverse.high).toBeCloseTo(1, 12);
        else expect(found).toBe(inverse);
      }
    }),
  );
});

test('where the margins allow no other table, the conditional ratio says nothing', () => {
  expect(conditionalOddsRatio({ x1: 0, n1: 5, x2: 0, n2: 5 }, 0.95)).toMatchObject({
    estimate: 0,
    low: 0,
    high: Infinity,
  });
  expect(conditionalOddsRatio({ x1: 5, n1: 5, x2: 0, n2: 5 }, 0.95)).toMatchObject({
    estimate: Infinity,
    high: Infinity,
  });
});

const people = fc.array(
  fc.record({
    weight: fc.double({ min: 0.1, max: 10, noNaN: true }),
    cluster: fc.integer({ min: 0, max: 4 }),
    answer: fc.integer({ min: -1, max: 1 }),
    group: fc.integer({ min: -1, max: 1 }),
  }),
  { minLength: 6, maxLength: 40 },
);

test('shares that are compared are those of the groups, and their difference is that of what remains', () => {
  fc.assert(
    fc.property(people, (given) => {
      const answers = given.map(({ answer }) => answer);
      const codes = given.map(({ group }) => group);
      for (const group of [0, 1]) fc.pre(given.some((each) => each.group === group && each.answer >= 0));
      const design = surveyDesign({
        rows: given.length,
        weights: given.map(({ weight }) => weight),
        clusters: [given.map(({ cluster }) => cluster)],
        lonelyPsu: 'remove',
      });
      const pair = surveyComparison(design, { answers, category: 1, groups: codes, pair: [0, 1] });
      const rows = surveyProportions(design, answers, { categories: 2, by: { codes, categories: 2 } });
      const [first, second] = rows.filter(({ category }) => category === 1);
      expect(pair.p1).toBeCloseTo(first?.estimate ?? NaN, 12);
      expect(pair.se1).toBeCloseTo(first?.se ?? NaN, 12);
      expect(pair.se2).toBeCloseTo(second?.se ?? NaN, 12);
      const turned = surveyComparison(design, { answers, category: 0, groups: codes, pair: [0, 1] });
      expect(surveyDifference(turned, 0.95, 9).se).toBeCloseTo(surveyDifference(pair, 0.95, 9).se, 12);
      expect(surveyDifference(turned, 0.95, 9).estimate).toBeCloseTo(
        -surveyDifference(pair, 0.95, 9).estimate,
        12,
      );
      const odds = surveyOddsRatio(pair, 0.95, 9);
      const inverse = surveyOddsRatio(turned, 0.95, 9);
      if (odds && inverse) expect(odds.estimate * inverse.estimate).toBeCloseTo(1, 9);
    }),
  );
});

test('what is not defined is null', () => {
  const pair = { p1: 0, p2: 0.5, se1: 0, se2: 0, covariance: 0, n1: 4, n2: 4, df: 3 };
  expect(surveyRiskRatio(pair, 0.95)).toBeNull();
  expect(surveyOddsRatio(pair, 0.95)).toBeNull();
  expect(surveyDifference(pair, 0.95)).toMatchObject({ estimate: -0.5, se: 0, t: null, pValue: null, df: 3 });
});

test('refuses what is no comparison', () => {
  const design = surveyDesign({ rows: 2 });
  const compared = { answers: [0, 1], category: 0, groups: [0, 0], pair: [0, 1] as const };
  expect(() => surveyComparison(design, compared)).toThrow(
    'surveyComparison requires answers in both groups: none in 1',
  );
  expect(() => surveyComparison(design, { ...compared, answers: [0] })).toThrow(
    'a value for each of 2 rows: 1',
  );
  expect(() => logInterval(0, 1, 0.95, 3)).toThrow('logInterval requires a finite ratio above 0: 0');
  expect(() => logInterval(1, NaN, 0.95, 3)).toThrow(
    'logInterval requires a standard error of at least 0: NaN',
  );
  expect(() => conditionalOddsRatio({ x1: 0.5, n1: 2, x2: 1, n2: 2 }, 0.95)).toThrow(
    'integer counts: 0.5/2, 1/2',
  );
  expect(() => conditionalOddsRatio({ x1: 1, n1: 2, x2: 1, n2: 2 }, 1)).toThrow('a level between 0 and 1: 1');
});
