import { expect, test } from 'vitest';
import { blockingTime } from './blocking-time.ts';

test('only what a task takes beyond 50 milliseconds after the first paint blocks', () => {
  const tasks = [
    { startTime: 0, duration: 300 },
    { startTime: 460, duration: 120 },
    { startTime: 700, duration: 51 },
    { startTime: 900, duration: 50 },
  ];
  // The second is painted within: 80 of its 120 milliseconds come after.
  expect(blockingTime(tasks, 500)).toBe(30 + 1);
  expect(blockingTime(tasks, 0)).toBe(250 + 70 + 1);
  expect(blockingTime(tasks, 2000)).toBe(0);
  expect(blockingTime([], 500)).toBe(0);
});
