import fc from 'fast-check';
import { expect, test } from 'vitest';
import { surveyComparison } from '../../src/stats/comparison/survey-comparison.ts';
import { surveyDifference } from '../../src/stats/comparison/survey-difference.ts';
import { surveyMeanDifference } from '../../src/stats/comparison/survey-mean-difference.ts';
import { surveyDesign } from '../../src/stats/survey/survey-design.ts';
import { referenceCases, referenceData, referenceDesign } from './reference/reference-data.ts';

/** R survey 4.1.1: svycontrast(svyby(~api00, ~groups, d, svymean, covmat=TRUE), c(1, -1)) of the design of the case. */
const fromR = [
  {
    ...{ id: 'numeric-013', dataset: 'apiclus1', by: 'sch.wide', pair: ['Yes', 'No'] },
    ...{ difference: 41.319021739130335, se: 19.591854262537669, df: 14 },
  },
  {
    ...{ id: 'numeric-001', dataset: 'apistrat', by: 'stype', pair: ['E', 'H'] },
    ...{ difference: 48.6099999999999, se: 19.402155399533424, df: 148 },
  },
] as const;

test.each(fromR)('the difference of means in $dataset by $by is that of R', (given) => {
  const { id, dataset, by, pair, difference, se, df } = given;
  const reference = referenceCases.find((each) => each.id === id);
  if (reference === undefined) throw new Error(`no case ${id}`);
  const data = referenceData(dataset);
  const levels = data.levels(by);
  const found = surveyMeanDifference(
    referenceDesign(reference),
    {
      values: data.numbers('api00'),
      groups: data.coding(by).codes,
      pair: [levels.indexOf(pair[0] ?? ''), levels.indexOf(pair[1] ?? '')],
    },
    0.95,
  );
  expect(found?.estimate).toBeCloseTo(difference, 9);
  expect(found?.se).toBeCloseTo(se, 9);
  expect(found?.df).toBe(df);
});

test('of the values 0 and 1 it is the difference of shares', () => {
  const person = fc.record({
    ...{ weight: fc.integer({ min: 1, max: 9 }), stratum: fc.integer({ min: 0, max: 1 }) },
    ...{ cluster: fc.integer({ min: 0, max: 3 }), group: fc.integer({ min: -1, max: 2 }) },
    answer: fc.integer({ min: -1, max: 1 }),
  });
  fc.assert(
    fc.property(fc.array(person, { minLength: 6, maxLength: 40 }), fc.boolean(), (people, clustered) => {
      const isIn = (group: number): boolean =>
        people.some((each) => each.group === group && each.answer >= 0);
      fc.pre(isIn(0) && isIn(1));
      const design = surveyDesign({
        rows: people.length,
        weights: people.map(({ weight }) => weight),
        strata: people.map(({ stratum }) => stratum),
        clusters: clustered ? [people.map(({ stratum, cluster }) => stratum * 4 + cluster)] : undefined,
        lonelyPsu: 'adjust',
      });
      const groups = people.map(({ group }) => group);
      const pair = [0, 1] as const;
      const shares = surveyComparison(design, {
        answers: people.map(({ answer }) => answer),
        ...{ category: 1, groups, pair },
      });
      const values = people.map(({ answer }) => (answer < 0 ? NaN : answer));
      const found = surveyMeanDifference(design, { values, groups, pair }, 0.95);
      if (shares.df <= 0) {
        expect(found).toBeNull();
        return;
      }
      const expected = surveyDifference(shares, 0.95);
      expect(found?.df).toBe(expected.df);
      expect(found?.estimate).toBeCloseTo(expected.estimate, 12);
      expect(found?.se).toBeCloseTo(expected.se, 9);
      expect(found?.low).toBeLessThanOrEqual(found?.estimate ?? NaN);
      expect(found?.high).toBeGreaterThanOrEqual(found?.estimate ?? NaN);
    }),
  );
});

test('a group without a value cannot be compared', () => {
  const design = surveyDesign({ rows: 3 });
  const compared = { values: [1, 2, NaN], groups: [0, 0, 1], pair: [0, 1] as const };
  expect(() => surveyMeanDifference(design, compared, 0.95)).toThrow('none in 1');
});
