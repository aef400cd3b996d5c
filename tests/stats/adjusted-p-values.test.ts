import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adjustedPValues, type PValueAdjustment } from '../../src/stats/adjusted-p-values.ts';

const adjustments: readonly PValueAdjustment[] = ['holm', 'hochberg', 'bonferroni', 'BH', 'BY'];
const pValues = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 12 });

test.each(adjustments)('%s keeps the order, is at least what was given and at most 1', (adjustment) => {
  fc.assert(
    fc.property(pValues, (given) => {
      const adjusted = adjustedPValues(given, adjustment);
      const pairs = given
        .map((raw, index) => ({ raw, adjusted: adjusted[index] }))
        .sort((a, b) => (a.raw ?? -1) - (b.raw ?? -1));
      for (const [index, pair] of pairs.entries()) {
        if (pair.raw === null) {
          expect(pair.adjusted).toBeNull();
          continue;
        }
        expect(pair.adjusted).toBeGreaterThanOrEqual(pair.raw);
        expect(pair.adjusted).toBeLessThanOrEqual(1);
        expect(pair.adjusted).toBeGreaterThanOrEqual(pairs[index - 1]?.adjusted ?? 0);
      }
    }),
  );
});

test('no method is stricter than Bonferroni except BY, and Hochberg is never stricter than Holm', () => {
  fc.assert(
    fc.property(pValues, (given) => {
      const all = Object.fromEntries(adjustments.map((name) => [name, adjustedPValues(given, name)]));
      for (const index of given.keys()) {
        expect(all['holm']?.[index] ?? 0).toBeLessThanOrEqual(all['bonferroni']?.[index] ?? 0);
        expect(all['hochberg']?.[index] ?? 0).toBeLessThanOrEqual(all['holm']?.[index] ?? 0);
        expect(all['BH']?.[index] ?? 0).toBeLessThanOrEqual((all['hochberg']?.[index] ?? 0) + 1e-15);
        expect(all['BH']?.[index] ?? 0).toBeLessThanOrEqual(all['BY']?.[index] ?? 0);
      }
    }),
  );
});

test('refuses what is no p-value', () => {
  expect(() => adjustedPValues([0.1, 1.5], 'holm')).toThrow(
    'adjustedPValues requires p-values within 0-1: 1.5 at 1',
  );
});
