import { describe, expect, test } from 'vitest';
import { crossCodes } from '../../src/stats/survey/cross-codes.ts';
import { degreesOfFreedom } from '../../src/stats/survey/degrees-of-freedom.ts';
import { kishEffectiveN } from '../../src/stats/survey/kish-effective-n.ts';
import { nestedCodes } from '../../src/stats/survey/nested-codes.ts';
import { shareMoments } from '../../src/stats/survey/share-moments.ts';
import { type LonelyPsuRule, surveyDesign } from '../../src/stats/survey/survey-design.ts';
import { surveyNumbers } from '../../src/stats/survey/survey-numbers.ts';
import { surveyProportions } from '../../src/stats/survey/survey-proportions.ts';
import { surveyQuantiles } from '../../src/stats/survey/survey-quantiles.ts';
import { taylorCovariance } from '../../src/stats/survey/taylor-covariance.ts';
import { weightedQuantiles } from '../../src/stats/survey/weighted-quantiles.ts';
import { postStratify } from '../../src/stats/weighting/post-stratify.ts';

test('of two stages with populations, the second adds variance and drawing all of it adds none', () => {
  const clusters = [
    [0, 0, 1, 1, 2, 2],
    [0, 1, 0, 1, 0, 1],
  ];
  const variance = (second: number): number => {
    const populations = [clusters[0]?.map(() => 6) ?? [], clusters[0]?.map(() => second) ?? []];
    const design = surveyDesign({ rows: 6, weights: [1, 1, 1, 1, 1, 1], clusters, populations });
    return taylorCovariance(design, [Float64Array.of(1, 2, 3, 5, 8, 13)])[0]?.[0] ?? NaN;
  };
  // PSU totals 3, 8, 21: (1 - 3/6) 3/2 times 172.666…; within them squares of 0.5, 2 and 12.5 times 2 (1 - 2/4) 3/6.
  expect(variance(2)).toBeCloseTo(0.75 * (518 / 3), 12);
  expect(variance(4)).toBeCloseTo(0.75 * (518 / 3) + 0.5 * 0.5 * 2 * (0.5 + 2 + 12.5), 12);
});

describe('a stratum of a single PSU', () => {
  const strata = [0, 0, 1];
  const variance = (lonelyPsu: LonelyPsuRule, populations?: readonly number[][]): number => {
    const design = surveyDesign({ rows: 3, weights: [1, 1, 1], strata, populations, lonelyPsu });
    return taylorCovariance(design, [Float64Array.of(1, 3, 5)])[0]?.[0] ?? NaN;
  };

  test('is refused, left out, taken from 0 or averaged', () => {
    expect(() => variance('fail')).toThrow(
      'stratumScales requires two PSUs in each stratum: one in stratum 1',
    );
    expect(variance('remove')).toBeCloseTo(4, 12);
    expect(variance('certainty')).toBeCloseTo(4, 12);
    expect(variance('adjust')).toBeCloseTo(29, 12);
    expect(variance('average')).toBeCloseTo(8, 12);
  });

  test('is nothing to worry about where it is the whole stratum', () => {
    expect(variance('fail', [[1000, 1000, 1]])).toBeCloseTo(4 * 0.998, 12);
  });

  test('leaves nothing to average where there is no other', () => {
    const design = surveyDesign({ rows: 2, weights: [1, 1], strata: [0, 1], lonelyPsu: 'average' });
    expect(surveyProportions(design, [0, 1], { categories: 2 })[0]?.se).toBeNull();
  });
});

test('a share that the strata hold fixed has no error, whatever rounding leaves', () => {
  const strata = Array.from({ length: 90 }, (_, row) => (row * 7) % 3);
  const weights = strata.map((stratum) => [0.1, 0.7, 1 / 3][stratum] ?? 0);
  const design = surveyDesign({ rows: 90, strata, weights });
  const found = surveyProportions(design, strata, { categories: 3 });
  expect(
    found.map(({ se, effectiveN, designEffectReplace }) => [se, effectiveN, designEffectReplace]),
  ).toEqual(Array.from({ length: 3 }, () => [0, null, 0]));
});

test('groups without a base, a sample or a value have no estimate', () => {
  const design = surveyDesign({ rows: 3 });
  const by = { codes: [0, 0, 0], categories: 2 };
  const rows = surveyProportions(design, [0, -1, 0], { categories: 2, by });
  expect(rows.map(({ estimate, se, base, missing }) => [estimate, se, base, missing])).toEqual([
    [1, 0, 2, 1],
    [0, 0, 2, 1],
    [null, null, 0, 0],
    [null, null, 0, 0],
  ]);
  expect(rows[0]).toMatchObject({ designEffect: null, designEffectReplace: null, effectiveN: null });
  expect(surveyNumbers(design, [1, NaN, 3], 'total', { by })[1]).toMatchObject({
    estimate: null,
    se: null,
    n: 0,
  });
  const quantiles = surveyQuantiles(design, [1, NaN, 3], { probabilities: [0.5], by });
  expect(quantiles[1]).toMatchObject({ estimate: null, low: null, high: null, se: null });
  expect(
    surveyQuantiles(surveyDesign({ rows: 1, lonelyPsu: 'remove' }), [4], { probabilities: [0.5] })[0],
  ).toMatchObject({
    estimate: 4,
    low: null,
    df: 0,
  });
});

test('an exact step is met however the weights are scaled', () => {
  for (const weight of [1, 0.1, 1 / 3, 30.97]) {
    const weights = Array.from({ length: 10 }, () => weight);
    const values = weights.map((_, index) => index + 1);
    expect(weightedQuantiles(values, weights, [0.3, 0.5], 'math')).toEqual([3, 5]);
    expect(weightedQuantiles(values, weights, [0.3, 0.5], 'school')).toEqual([3.5, 5.5]);
  }
});

test('Kish’s number lies between 1 and the answers', () => {
  expect(kishEffectiveN([2, 2, 2])).toBeCloseTo(3, 12);
  expect(kishEffectiveN([1, 0, 0])).toBe(1);
  expect(() => kishEffectiveN([0])).toThrow('kishEffectiveN requires weights above 0: a sum of 0');
});

test('clusters are told apart within strata only where asked to', () => {
  const columns = { rows: 4, strata: [0, 0, 1, 1], clusters: [[0, 1, 0, 1]] };
  expect(degreesOfFreedom(surveyDesign({ ...columns, nest: true }))).toBe(2);
  expect(() => surveyDesign(columns)).toThrow(
    'surveyDesign requires clusters within one stratum, or nest: row 2',
  );
});

test('refuses what is no design', () => {
  expect(() => surveyDesign({ rows: 2, weights: [1] })).toThrow(
    'surveyDesign requires a value for each of 2 rows: 1',
  );
  expect(() => surveyDesign({ rows: 2, weights: [1, NaN] })).toThrow(
    'surveyDesign requires finite weights of at least 0: NaN at row 1',
  );
  expect(() => surveyDesign({ rows: 2, weights: [1, -1] })).toThrow('-1 at row 1');
  expect(() => surveyDesign({ rows: 2, populations: [[1, 1]] })).toThrow(
    'surveyDesign requires populations of at least the sample: 1 at row 0',
  );
  expect(() => surveyDesign({ rows: 2, populations: [[5, 6]] })).toThrow(
    'surveyDesign requires one population for each stratum: 6 at row 1',
  );
  expect(() =>
    surveyDesign({
      rows: 2,
      populations: [
        [5, 5],
        [5, 5],
      ],
    }),
  ).toThrow('surveyDesign requires populations for each of 1 stages: 2');
  expect(() => nestedCodes([0.5], null)).toThrow('nestedCodes requires integers of at least 0: 0.5 at row 0');
});

test('refuses what is no answer, no group and no question', () => {
  const design = surveyDesign({ rows: 2 });
  const options = { categories: 2 };
  expect(() => surveyProportions(design, [0], options)).toThrow(
    'surveyProportions requires an answer for each of 2 rows: 1',
  );
  expect(() => surveyProportions(design, [0, 2], options)).toThrow(
    'surveyProportions requires codes below 2: 2 at row 1',
  );
  expect(() => surveyProportions(design, [0, 1], { ...options, domain: [1] })).toThrow(
    'breakdownRows requires a value for each of 2 rows: 1',
  );
  expect(() =>
    surveyProportions(design, [0, 1], { ...options, by: { codes: [0, 3], categories: 2 } }),
  ).toThrow('breakdownRows requires codes below 2: 3 at row 1');
  expect(() => surveyProportions(design, [0, 0.5], options)).toThrow('codes below 2: 0.5 at row 1');
  expect(() => taylorCovariance(design, [Float64Array.of(1)])).toThrow(
    'designScores requires a value for each of 2 rows: 1',
  );
  expect(() => surveyNumbers(design, [1], 'mean')).toThrow(
    'surveyNumbers requires a value for each of 2 rows: 1',
  );
  expect(() => surveyQuantiles(design, [1], { probabilities: [0.5] })).toThrow('surveyQuantiles requires');
  expect(() => weightedQuantiles([1], [1], [2], 'math')).toThrow(
    'weightedQuantiles requires probabilities within 0-1: 2',
  );
  expect(() => weightedQuantiles([1], [0], [0.5], 'math')).toThrow(
    'requires a value with a weight: none given',
  );
  expect(() => crossCodes([])).toThrow('crossCodes requires a variable: none given');
  expect(() =>
    crossCodes([
      { codes: [0], categories: 1 },
      { codes: [0, 0], categories: 1 },
    ]),
  ).toThrow('crossCodes requires 1 rows: 2');
});

test('sums refuse what they cannot carry', () => {
  const options = { categories: 2 };
  const twoStages = surveyDesign({
    rows: 2,
    clusters: [
      [0, 1],
      [0, 1],
    ],
    populations: [
      [9, 9],
      [9, 9],
    ],
  });
  expect(() => shareMoments(twoStages, [0, 1], options)).toThrow(
    'shareMoments requires one stage with populations: 2',
  );
  const plain = surveyDesign({ rows: 2 });
  const fitted = postStratify(plain, { codes: [0, 0], categories: 1, totals: [9] }).design;
  expect(() => shareMoments(fitted, [0, 1], options)).toThrow(
    'shareMoments requires weights not fitted to totals: 1 fits',
  );
  expect(() => shareMoments(plain, [0], options)).toThrow(
    'shareMoments requires an answer for each of 2 rows: 1',
  );
  expect(() => shareMoments(plain, [0, 5], options)).toThrow(
    'shareMoments requires codes below 2: 5 at row 1',
  );
});
