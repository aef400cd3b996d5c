import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallestStandardError } from '../../src/stats/smallest-standard-error.ts';
import reference from '../reference/proportions-045.json' with { type: 'json' };

test.each(reference.rows)('R survey gives the same standard error for $category', ({ est, se, base_n }) => {
  expect(smallestStandardError(est, base_n) / se - 1).toBeCloseTo(0, 9);
});

test('a smaller base never has a smaller error', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 2, max: 1e6 }),
      (share, base) => {
        expect(smallestStandardError(share, base)).toBeGreaterThanOrEqual(
          smallestStandardError(share, base + 1),
        );
      },
    ),
  );
});

test('refuses what is no share and no base', () => {
  expect(() => smallestStandardError(1.01, 10)).toThrow(
    'smallestStandardError requires a share within 0-1: 1.01',
  );
  expect(() => smallestStandardError(NaN, 10)).toThrow(RangeError);
  expect(() => smallestStandardError(0.5, 1)).toThrow('requires an integer base of at least 2: 1');
});
