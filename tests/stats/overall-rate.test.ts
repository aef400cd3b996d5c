import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overallRate } from '../../src/stats/overall-rate.ts';

const printed = (value: number) => ({
  estimate: value / 100,
  low: (value - 0.5) / 100,
  high: (value + 0.5) / 100,
});

test('at the published share it is what the report’s three values imply', () => {
  expect(overallRate(0.78, printed(67), printed(44))).toEqual({
    estimate: 0.6194,
    low: 0.61325,
    high: 0.62555,
  });
  expect(overallRate(0.78, printed(28), printed(13))).toEqual({
    estimate: 0.247,
    low: 0.24125,
    high: 0.25275,
  });
});

test('without and with all firms in the first group it is the rate of one group', () => {
  expect(overallRate(0, printed(67), printed(44)).estimate).toBe(0.44);
  expect(overallRate(1, printed(67), printed(44)).estimate).toBe(0.67);
});

test('whatever the unrounded values were, the overall rate lies between the ends', () => {
  const value = fc.integer({ min: 1, max: 99 });
  const error = fc.double({ min: -0.005, max: 0.005, noNaN: true });
  fc.assert(
    fc.property(value, value, value, error, error, error, (w, a, b, inW, inA, inB) => {
      const { low, high } = overallRate(w / 100, printed(a), printed(b));
      const share = w / 100 + inW;
      const rate = share * (a / 100 + inA) + (1 - share) * (b / 100 + inB);
      expect(rate).toBeGreaterThan(low - 1e-9);
      expect(rate).toBeLessThan(high + 1e-9);
    }),
  );
});

test('refuses a share outside 0-1', () => {
  expect(() => overallRate(1.2, printed(67), printed(44))).toThrow('requires a weight within 0-1');
});
