import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fisherExactTest } from '../../src/stats/fisher-exact-test.ts';
import { requireTwoGroups } from '../../src/stats/require-two-groups.ts';
import type { TwoGroups } from '../../src/stats/two-groups.ts';
import { twoProportionZTest } from '../../src/stats/two-proportion-z-test.ts';
import reference from '../reference/two-proportion-tests.json' with { type: 'json' };

/** As the README of the reference values says. */
const tolerance = (pValue: number): number => (pValue < 1e-12 ? 1e-6 : 1e-9);

const anyGroups = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }))
  .chain(([n1, n2]) =>
    fc.record({
      x1: fc.integer({ min: 0, max: n1 }),
      n1: fc.constant(n1),
      x2: fc.integer({ min: 0, max: n2 }),
      n2: fc.constant(n2),
    }),
  );

test.each(reference.cases)('$id: R gives the same $method', ({ method, values }) => {
  const { p_value: expected } = values;
  if (method === 'fisher') {
    expect(Math.abs(fisherExactTest(values) / expected - 1)).toBeLessThan(tolerance(expected));
    return;
  }
  const { z, pValue } = twoProportionZTest(values, method === 'yates');
  expect(Math.abs(pValue / expected - 1)).toBeLessThan(tolerance(expected));
  if (values.chisq !== undefined) expect(Math.abs(z ** 2 / values.chisq - 1)).toBeLessThan(1e-9);
  if (values.z !== undefined) expect(Math.abs(z / values.z - 1)).toBeLessThan(1e-9);
});

test('the reference holds each test several times', () => {
  for (const method of ['z', 'yates', 'fisher']) {
    expect(reference.cases.filter((each) => each.method === method).length).toBeGreaterThan(5);
  }
});

/** Fisher's test once more, slowly: factorials as big integers. */
function fisherByFactorials({ x1, n1, x2, n2 }: TwoGroups): number {
  const factorial = (n: number): bigint => (n < 2 ? 1n : BigInt(n) * factorial(n - 1));
  const choose = (n: number, k: number): bigint => factorial(n) / (factorial(k) * factorial(n - k));
  const total = x1 + x2;
  const first = Math.max(0, total - n2);
  const last = Math.min(n1, total);
  const ways = Array.from({ length: last - first + 1 }, (_, index) => first + index).map(
    (x) => choose(n1, x) * choose(n2, total - x),
  );
  const observed = choose(n1, x1) * choose(n2, x2);
  const sum = (all: readonly bigint[]): bigint => all.reduce((a, b) => a + b, 0n);
  return Number((sum(ways.filter((way) => way <= observed)) * 10n ** 25n) / sum(ways)) / 1e25;
}

describe('for any counts', () => {
  test('Fisher’s p-value is the one that factorials give', () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        expect(fisherExactTest(groups)).toBeCloseTo(fisherByFactorials(groups), 12);
      }),
    );
  });

  test('a p-value is a probability, the same whichever group comes first', () => {
    fc.assert(
      fc.property(anyGroups, fc.boolean(), (groups, yates) => {
        const { x1, n1, x2, n2 } = groups;
        const turned = { x1: x2, n1: n2, x2: x1, n2: n1 };
        const { z, pValue } = twoProportionZTest(groups, yates);
        const other = twoProportionZTest(turned, yates);
        expect(other.z + z).toBeCloseTo(0, 12);
        expect(other.pValue).toBeCloseTo(pValue, 12);
        expect(fisherExactTest(turned)).toBeCloseTo(fisherExactTest(groups), 12);
        for (const p of [pValue, fisherExactTest(groups)]) {
          expect(p).toBeGreaterThanOrEqual(0);
          expect(p).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  test('Yates’ correction never makes a difference more certain', () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        expect(twoProportionZTest(groups, true).pValue).toBeGreaterThanOrEqual(
          twoProportionZTest(groups).pValue,
        );
      }),
    );
  });
});

test('no variation is no difference', () => {
  expect(twoProportionZTest({ x1: 0, n1: 5, x2: 0, n2: 7 })).toEqual({ z: 0, pValue: 1 });
  expect(fisherExactTest({ x1: 5, n1: 5, x2: 7, n2: 7 })).toBe(1);
});

test('refuses what are no counts', () => {
  expect(() => twoProportionZTest({ x1: 5, n1: 4, x2: 0, n2: 4 })).toThrow(
    'twoProportionZTest requires counts from 0 to the size of a group: 5/4, 0/4',
  );
  expect(() => fisherExactTest({ x1: 0.5, n1: 4, x2: 0, n2: 4 })).toThrow(
    'fisherExactTest requires integer counts: 0.5/4, 0/4',
  );
  expect(() => {
    requireTwoGroups('x', { x1: 0, n1: 0, x2: 0, n2: 4 });
  }).toThrow(RangeError);
});
