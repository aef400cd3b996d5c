import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalQuantile } from '../../src/stats/normal-quantile.ts';
import { normalUpperTail } from '../../src/stats/normal-upper-tail.ts';
import reference from '../reference/normal.json' with { type: 'json' };

test.each(reference.tail)('the upper tail at $z has a relative error below 1e-12', ({ z, p }) => {
  expect(Math.abs(normalUpperTail(z) / p - 1)).toBeLessThan(1e-12);
});

test.each(reference.quantile)('the quantile of $p has a relative error below 1e-12', ({ p, z }) => {
  expect(Math.abs(normalQuantile(p) / z - 1)).toBeLessThan(1e-12);
});

test('both tails make a whole, and the tail falls', () => {
  fc.assert(
    fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (z) => {
      expect(normalUpperTail(z) + normalUpperTail(-z)).toBeCloseTo(1, 14);
      expect(normalUpperTail(z + 0.001)).toBeLessThanOrEqual(normalUpperTail(z));
    }),
  );
});

test('the quantile of a tail leads back to where it starts', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 0.5, noNaN: true }), (probability) => {
      expect(normalUpperTail(-normalQuantile(probability))).toBeCloseTo(probability, 14);
    }),
  );
});

test('infinity is the end of the tail', () => {
  expect(normalUpperTail(Infinity)).toBe(0);
  expect(normalUpperTail(-Infinity)).toBe(1);
});

test('refuses what is no number and no probability', () => {
  expect(() => normalUpperTail(NaN)).toThrow('normalUpperTail requires a number: NaN');
  for (const probability of [0, 1, -0.1, NaN]) {
    expect(() => normalQuantile(probability)).toThrow('requires a probability between 0 and 1');
  }
});
