import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate } from '../../scripts/survey/synthetic/allocate.ts';
import { largestRemainder } from '../../scripts/survey/synthetic/largest-remainder.ts';
import { seededRandom, shuffled } from '../../scripts/survey/synthetic/seeded-random.ts';

const group = fc.record({
  size: fc.integer({ min: 0, max: 200 }),
  weight: fc.integer({ min: 20, max: 300 }).map((weight) => weight / 100),
});

test('a share is met to within half the smallest weight where nobody is forced', () => {
  fc.assert(
    fc.property(
      fc.array(group, { minLength: 1, maxLength: 6 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (groups, share) => {
        const counts = allocate(groups, share, 0.4);
        const goal = share * groups.reduce((sum, { size, weight }) => sum + size * weight, 0);
        const met = groups.reduce((sum, { weight }, index) => sum + (counts[index] ?? 0) * weight, 0);
        const largest = Math.max(...groups.map(({ weight }) => weight));
        expect(Math.abs(met - goal)).toBeLessThanOrEqual(largest / 2 + 1e-9);
        for (const [index, { size }] of groups.entries()) {
          expect(counts[index]).toBeGreaterThanOrEqual(0);
          expect(counts[index]).toBeLessThanOrEqual(size);
        }
      },
    ),
  );
});

test('nobody and everybody are met exactly', () => {
  const groups = [
    { size: 7, weight: 1.3 },
    { size: 5, weight: 0.6 },
  ];
  expect(allocate(groups, 0, 0.4)).toEqual([0, 0]);
  expect(allocate(groups, 1, 0.4)).toEqual([7, 5]);
  expect(allocate([{ size: 0, weight: 1 }], 0.5, 0)).toEqual([0]);
});

test('a tilt gives more answers to those of small weight and leaves the weighted share', () => {
  const groups = [
    { size: 100, weight: 1.5 },
    { size: 100, weight: 0.5 },
  ];
  expect(allocate(groups, 0.5, 0)).toEqual([50, 50]);
  const [heavy = 0, light = 0] = allocate(groups, 0.5, 0.4);
  expect(light).toBeGreaterThan(heavy);
  expect(heavy * 1.5 + light * 0.5).toBe(100);
});

test('largest remainders add up to the total', () => {
  expect(largestRemainder([0.5, 0.3, 0.2], 7)).toEqual([4, 2, 1]);
  expect(largestRemainder([1, 1, 1], 1)).toEqual([1, 0, 0]);
});

test('the same seed mixes alike, and nothing is lost', () => {
  const items = Array.from({ length: 50 }, (_, index) => index);
  const mixed = shuffled(items, seededRandom(7));
  expect(shuffled(items, seededRandom(7))).toEqual(mixed);
  expect(shuffled(items, seededRandom(8))).not.toEqual(mixed);
  expect(mixed.toSorted((one, other) => one - other)).toEqual(items);
  const random = seededRandom(1);
  const numbers = Array.from({ length: 10_000 }, random);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  expect(numbers.reduce((sum, number) => sum + number, 0) / 10_000).toBeCloseTo(0.5, 1);
});
