import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agrestiCoullInterval } from '../../src/stats/confidence/agresti-coull-interval.ts';
import { clopperPearsonInterval } from '../../src/stats/confidence/clopper-pearson-interval.ts';
import { estimateInterval } from '../../src/stats/confidence/estimate-interval.ts';
import { jeffreysInterval } from '../../src/stats/confidence/jeffreys-interval.ts';
import { surveyShareInterval } from '../../src/stats/confidence/survey-share-interval.ts';
import { waldInterval } from '../../src/stats/confidence/wald-interval.ts';
import { wilsonInterval } from '../../src/stats/confidence/wilson-interval.ts';

const counts = fc
  .integer({ min: 1, max: 2000 })
  .chain((n) => fc.record({ n: fc.constant(n), x: fc.integer({ min: 0, max: n }) }));
const level = fc.double({ min: 0.5, max: 0.999, noNaN: true });

const within = {
  wilson: wilsonInterval,
  wilsonR: (x: number, n: number, at: number) => wilsonInterval(x, n, at, 'r'),
  wilsonNewcombe: (x: number, n: number, at: number) => wilsonInterval(x, n, at, 'newcombe'),
  clopperPearson: clopperPearsonInterval,
  jeffreysModified: (x: number, n: number, at: number) => jeffreysInterval(x, n, at, true),
};

describe.each(Object.entries(within))('%s', (_, interval) => {
  test('contains the share, stays within 0-1 and widens with the level', () => {
    fc.assert(
      fc.property(counts, level, ({ x, n }, at) => {
        const { estimate, low, high } = interval(x, n, at);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(estimate);
        expect(high).toBeGreaterThanOrEqual(estimate);
        const wider = interval(x, n, (1 + at) / 2);
        expect(wider.low).toBeLessThanOrEqual(low + 1e-12);
        expect(wider.high).toBeGreaterThanOrEqual(high - 1e-12);
      }),
    );
  });

  test('turns with the question: no instead of yes', () => {
    fc.assert(
      fc.property(counts, level, ({ x, n }, at) => {
        const yes = interval(x, n, at);
        const no = interval(n - x, n, at);
        expect(no.low).toBeCloseTo(1 - yes.high, 9);
        expect(no.high).toBeCloseTo(1 - yes.low, 9);
      }),
    );
  });
});

test('Wald’s and Agresti and Coull’s intervals contain the share and can leave 0-1', () => {
  fc.assert(
    fc.property(counts, level, ({ x, n }, at) => {
      for (const { estimate, low, high } of [waldInterval(x, n, at), agrestiCoullInterval(x, n, at)]) {
        expect(low).toBeLessThanOrEqual(estimate + 1e-12);
        expect(high).toBeGreaterThanOrEqual(estimate - 1e-12);
      }
    }),
  );
  expect(agrestiCoullInterval(0, 20, 0.95).low).toBeLessThan(0);
  expect(waldInterval(1, 20, 0.95).low).toBeLessThan(0);
});

const share = fc.record({
  estimate: fc.double({ min: 0.001, max: 0.999, noNaN: true }),
  se: fc.double({ min: 0, max: 0.3, noNaN: true }),
  df: fc.integer({ min: 1, max: 300 }),
  rows: fc.integer({ min: 302, max: 3000 }),
});

test.each(['logit', 'asin', 'beta'] as const)(
  'under a design, %s contains the share and stays within 0-1',
  (method) => {
    fc.assert(
      fc.property(share, level, (given, at) => {
        const found = surveyShareInterval(given, method, at);
        expect(found?.low).toBeGreaterThanOrEqual(0);
        expect(found?.high).toBeLessThanOrEqual(1);
        expect(found?.low).toBeLessThanOrEqual(given.estimate);
        expect(found?.high).toBeGreaterThanOrEqual(given.estimate);
      }),
    );
  },
);

test('under a design, mean is the interval of any estimate', () => {
  fc.assert(
    fc.property(share, level, (given, at) => {
      expect(surveyShareInterval(given, 'mean', at)).toEqual(
        estimateInterval(given.estimate, given.se, at, given.df),
      );
    }),
  );
});

test('a share of 0 or 1 has an interval under beta alone: that of as many answers as rows', () => {
  const none = { estimate: 0, se: 0, df: 99, rows: 100 };
  for (const method of ['logit', 'asin', 'mean'] as const)
    expect(surveyShareInterval(none, method, 0.95)).toBeNull();
  expect(surveyShareInterval(none, 'beta', 0.95)?.high).toBeCloseTo(
    clopperPearsonInterval(0, 100, 0.95).high,
    12,
  );
  expect(surveyShareInterval({ ...none, estimate: 1 }, 'beta', 0.95)?.high).toBe(1);
});

test('without a degree of freedom there is no interval', () => {
  expect(surveyShareInterval({ estimate: 0.5, se: 0.1, df: 0, rows: 1 }, 'beta', 0.95)).toBeNull();
});

test('a standard error of 0 elsewhere leaves the share alone', () => {
  for (const method of ['logit', 'asin', 'mean', 'beta'] as const) {
    const found = surveyShareInterval({ estimate: 0.4, se: 0, df: 9, rows: 10 }, method, 0.95);
    expect(found?.low).toBeCloseTo(0.4, 12);
    expect(found?.high).toBeCloseTo(0.4, 12);
  }
});

test('refuses what is no count, no share and no level', () => {
  expect(() => wilsonInterval(5, 4, 0.95)).toThrow(
    'wilsonInterval requires a count from 0 to the answers: 5/4',
  );
  expect(() => wilsonInterval(1, 0, 0.95)).toThrow(
    'wilsonInterval requires a count from 0 to the answers: 1/0',
  );
  expect(() => waldInterval(1, 4, 95)).toThrow('waldInterval requires a level between 0 and 1: 95');
  const given = { estimate: 0.5, se: 0.1, df: 9, rows: 10 };
  expect(() => surveyShareInterval({ ...given, estimate: 1.1 }, 'logit', 0.95)).toThrow(
    'surveyShareInterval requires a share within 0-1: 1.1',
  );
  expect(() => surveyShareInterval({ ...given, se: NaN }, 'logit', 0.95)).toThrow(
    'a standard error of at least 0: NaN',
  );
  expect(() => estimateInterval(1, -1, 0.95, 3)).toThrow(
    'estimateInterval requires a standard error of at least 0: -1',
  );
});
