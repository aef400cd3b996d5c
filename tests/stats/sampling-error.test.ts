import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clopperPearsonInterval } from '../../src/stats/confidence/clopper-pearson-interval.ts';
import { effectiveSampleSize } from '../../src/stats/confidence/effective-sample-size.ts';
import { samplingError } from '../../src/stats/confidence/sampling-error.ts';
import { shareIntervals } from '../../src/stats/confidence/share-intervals.ts';
import { waldInterval } from '../../src/stats/confidence/wald-interval.ts';
import { wilsonInterval } from '../../src/stats/confidence/wilson-interval.ts';
import reference from '../reference/sampling-error.json' with { type: 'json' };

const simple = { population: Infinity, designEffect: 1 };

describe.each(reference.printed)('$by', ({ shares, rows, level, designEffect, decimals }) => {
  test.each(rows)('prints the same errors for $n answers', ({ n, errors }) => {
    const found = shares.map((share) =>
      (100 * samplingError(share, { n, population: Infinity, designEffect }, level)).toFixed(decimals),
    );
    expect(found).toEqual(errors.map((error) => error.toFixed(decimals)));
  });
});

test.each(reference.cases)(
  'R: $x of $n answers, population $population, design effect $designEffect, level $level',
  ({ x, n, population, designEffect, level, ...expected }) => {
    const design = { n, population: population ?? Infinity, designEffect };
    const { effectiveN, normal, wilson, exact } = shareIntervals(x / n, design, level);
    const near = (found: number, value: number): void => {
      expect(Math.abs(found - value)).toBeLessThanOrEqual(1e-9 * Math.abs(value) + 1e-14);
    };
    near(effectiveN, expected.effectiveN);
    near(samplingError(x / n, design, level), expected.error);
    near(normal.low, x / n - expected.error);
    near(normal.high, x / n + expected.error);
    near(wilson.low, expected.wilsonLow);
    near(wilson.high, expected.wilsonHigh);
    near(exact.low, expected.exactLow);
    near(exact.high, expected.exactHigh);
  },
);

const answers = fc.integer({ min: 1, max: 5000 });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const level = fc.double({ min: 0.5, max: 0.999, noNaN: true });

test('a simple random sample has the intervals of the counts', () => {
  fc.assert(
    fc.property(answers, fc.nat(), level, (n, more, at) => {
      const x = more % (n + 1);
      const { normal, wilson, exact } = shareIntervals(x / n, { n, ...simple }, at);
      const plain = waldInterval(x, n, at);
      expect(normal.low).toBeCloseTo(plain.low, 12);
      expect(wilson.high).toBeCloseTo(wilsonInterval(x, n, at).high, 12);
      expect(exact.low).toBeCloseTo(clopperPearsonInterval(x, n, at).low, 9);
    }),
  );
});

test('a smaller population narrows, a larger design effect widens, and both keep the share inside', () => {
  fc.assert(
    fc.property(
      answers,
      share,
      level,
      fc.nat(10_000),
      fc.double({ min: 0.2, max: 20, noNaN: true }),
      (...given) => {
        const [n, p, at, more, designEffect] = given;
        const design = { n, population: n + more, designEffect };
        const here = shareIntervals(p, design, at);
        for (const { low, high } of [here.normal, here.wilson, here.exact]) {
          expect(low).toBeLessThanOrEqual(p + 1e-12);
          expect(high).toBeGreaterThanOrEqual(p - 1e-12);
        }
        const error = samplingError(p, design, at);
        expect(error).toBeLessThanOrEqual(samplingError(p, { ...design, population: n + more + 100 }, at));
        expect(error).toBeLessThanOrEqual(
          samplingError(p, { ...design, designEffect: designEffect * 2 }, at),
        );
      },
    ),
  );
});

test('where everybody answered there is no sampling error', () => {
  const { effectiveN, normal, wilson, exact } = shareIntervals(
    0.3,
    { n: 7, population: 7, designEffect: 3 },
    0.95,
  );
  expect(effectiveN).toBe(Infinity);
  for (const interval of [normal, wilson, exact]) expect(interval).toMatchObject({ low: 0.3, high: 0.3 });
  expect(effectiveSampleSize({ n: 1, population: 1, designEffect: 1 })).toBe(Infinity);
});

test('refuses what is no sample', () => {
  const design = { n: 10, ...simple };
  expect(() => effectiveSampleSize({ ...design, n: 0 })).toThrow('effectiveSampleSize requires answers: 0');
  expect(() => effectiveSampleSize({ ...design, population: 9 })).toThrow(
    'effectiveSampleSize requires a population of at least 10: 9',
  );
  expect(() => effectiveSampleSize({ ...design, designEffect: 0 })).toThrow(
    'effectiveSampleSize requires a design effect above 0: 0',
  );
  expect(() => samplingError(1.1, design, 0.95)).toThrow('samplingError requires a share within 0-1: 1.1');
  expect(() => samplingError(0.5, design, 1)).toThrow(RangeError);
});
