import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { intervalComplement } from '../../src/stats/interval-complement.ts';
import { intervalDifference } from '../../src/stats/interval-difference.ts';
import { intervalLargest } from '../../src/stats/interval-largest.ts';
import { intervalMixture } from '../../src/stats/interval-mixture.ts';
import { intervalProduct } from '../../src/stats/interval-product.ts';
import { intervalRatio } from '../../src/stats/interval-ratio.ts';
import { intervalSmallest } from '../../src/stats/interval-smallest.ts';
import { intervalSum } from '../../src/stats/interval-sum.ts';
import type { Interval } from '../../src/stats/interval.ts';
import { roundingInterval } from '../../src/stats/rounding-interval.ts';

interface Drawn {
  readonly ends: Interval;
  /** A value between the ends. */
  readonly inside: number;
}

/** Ends between `min` and `max` with a value drawn between them. */
function drawn(min: number, max: number): fc.Arbitrary<Drawn> {
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  const bound = fc.double({ min, max, noNaN: true });
  return fc.tuple(bound, bound, part).map(([a, b, share]) => {
    const ends = { low: Math.min(a, b), high: Math.max(a, b) };
    const inside = ends.low + share * (ends.high - ends.low);
    return { ends, inside: Math.min(ends.high, Math.max(ends.low, inside)) };
  });
}

function expectInside(value: number, { low, high }: Interval): void {
  const tolerance = 1e-9 * Math.max(1, Math.abs(low), Math.abs(high));
  expect(value).toBeGreaterThanOrEqual(low - tolerance);
  expect(value).toBeLessThanOrEqual(high + tolerance);
}

describe('every value computed from values inside the ends lies inside the computed ends', () => {
  const any = drawn(-1000, 1000);
  const share = drawn(0, 1);

  test('sum, product, difference, largest and smallest', () => {
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        const all = [a.ends, b.ends, c.ends];
        expectInside(a.inside + b.inside + c.inside, intervalSum(all));
        expectInside(a.inside * b.inside * c.inside, intervalProduct(all));
        expectInside(a.inside - b.inside, intervalDifference(a.ends, b.ends));
        expectInside(Math.max(a.inside, b.inside, c.inside), intervalLargest(all));
        expectInside(Math.min(a.inside, b.inside, c.inside), intervalSmallest(all));
      }),
    );
  });

  test('ratio, with a divisor on either side of 0', () => {
    fc.assert(
      fc.property(any, drawn(0.01, 100), fc.boolean(), (a, b, negative) => {
        const sign = negative ? -1 : 1;
        const divisor = negative ? { low: -b.ends.high, high: -b.ends.low } : b.ends;
        expectInside(a.inside / (sign * b.inside), intervalRatio(a.ends, divisor));
      }),
    );
  });

  test('complement and mixture', () => {
    fc.assert(
      fc.property(share, share, share, (w, a, b) => {
        expectInside(1 - a.inside, intervalComplement(a.ends));
        const mixed = w.inside * a.inside + (1 - w.inside) * b.inside;
        expectInside(mixed, intervalMixture(w.ends, a.ends, b.ends));
      }),
    );
  });

  test('what lies in a rounding interval prints as the value, but for the open upper end', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1000, max: 1000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (value, part) => {
          const { low, high } = roundingInterval(value, 1);
          expect(Math.floor(low + part * (high - low) + 0.5)).toBe(value);
          expect(Math.floor(high + 0.5)).toBe(value + 1);
        },
      ),
    );
  });
});

describe('the ends of the report', () => {
  const exploring = { low: 0.665, high: 0.675 };
  const others = { low: 0.435, high: 0.445 };

  test('67 and 44 differ by 22 to 24 points and stand as 1.49 to 1.55', () => {
    expect(intervalDifference(exploring, others)).toEqual({ low: 0.22, high: 0.24 });
    const { low, high } = intervalRatio(exploring, others);
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(['1.4944', '1.5517']);
  });

  test('78, 28 and 13 imply 24.1 to 25.3 per cent', () => {
    const mixed = intervalMixture(
      { low: 0.775, high: 0.785 },
      { low: 0.275, high: 0.285 },
      { low: 0.125, high: 0.135 },
    );
    expect(mixed).toEqual({ low: 0.24125, high: 0.25275 });
  });
});

describe('what the functions refuse', () => {
  const turned = { low: 2, high: 1 };
  const unit = { low: 0, high: 1 };

  test('ends that are not a pair, and nothing at all', () => {
    expect(() => intervalSum([turned])).toThrow('intervalSum requires low <= high: [2, 1]');
    expect(() => intervalDifference(unit, { low: NaN, high: 1 })).toThrow(RangeError);
    for (const many of [intervalSum, intervalProduct, intervalLargest, intervalSmallest]) {
      expect(() => many([])).toThrow('none given');
    }
  });

  test('a divisor that can be 0, a weight outside 0-1 and open ends of a mixture', () => {
    expect(() => intervalRatio(unit, { low: -1, high: 1 })).toThrow(
      'intervalRatio requires a divisor that cannot be 0: [-1, 1]',
    );
    expect(() => intervalMixture({ low: 0, high: 1.1 }, unit, unit)).toThrow('requires a weight within 0-1');
    expect(() => intervalMixture(unit, { low: 0, high: Infinity }, unit)).toThrow('requires finite ends');
    expect(() => roundingInterval(67, 0)).toThrow('requires a positive precision: 0');
  });

  test('an open end stays open', () => {
    expect(
      intervalProduct([
        { low: 0, high: Infinity },
        { low: 0, high: 2 },
      ]),
    ).toEqual({ low: 0, high: Infinity });
    expect(intervalRatio({ low: 1, high: Infinity }, { low: 2, high: 4 })).toEqual({
      low: 0.25,
      high: Infinity,
    });
  });
});
