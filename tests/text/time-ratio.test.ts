import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timeRatio } from '../../src/text/time-ratio.ts';

test('whoever takes longer is named, and the number is never below one', () => {
  expect(timeRatio(2000, 50_000)).toEqual({ longer: 'tool', times: 25 });
  expect(timeRatio(50_000, 2000)).toEqual({ longer: 'engine', times: 25 });
});

test('a difference that one decimal does not show is none', () => {
  expect(timeRatio(1000, 1049)).toEqual({ longer: 'neither', times: 1 });
  expect(timeRatio(1000, 1051)).toEqual({ longer: 'tool', times: 1.1 });
  expect(timeRatio(1051, 1000)).toEqual({ longer: 'engine', times: 1.1 });
});

test('the two change places and nothing else where the times do', () => {
  const time = fc.integer({ min: 1, max: 1_000_000 });
  const swapped = { tool: 'engine', engine: 'tool', neither: 'neither' };
  fc.assert(
    fc.property(time, time, (one, other) => {
      const { longer, times } = timeRatio(one, other);
      expect(timeRatio(other, one)).toEqual({ longer: swapped[longer], times });
      expect(times).toBeGreaterThanOrEqual(1);
    }),
  );
});

test('a time of nothing is refused', () => {
  expect(() => timeRatio(0, 5)).toThrow(RangeError);
  expect(() => timeRatio(5, NaN)).toThrow(RangeError);
});
