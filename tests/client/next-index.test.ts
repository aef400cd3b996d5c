import { expect, test } from 'vitest';
import { nextIndex } from '../../src/client/next-index.ts';

test.each([
  ['ArrowRight', 1, 2],
  ['ArrowDown', 1, 2],
  ['ArrowLeft', 1, 0],
  ['ArrowUp', 1, 0],
  ['ArrowRight', 3, 3],
  ['ArrowLeft', 0, 0],
  ['Home', 2, 0],
  ['End', 0, 3],
])('%s leads from %i to %i', (key, from, to) => {
  expect(nextIndex(key, from, 4)).toBe(to);
});

test.each(['Enter', ' ', 'a', 'Tab', 'PageDown', 'Escape'])('%j moves nothing', (key) => {
  expect(nextIndex(key, 1, 4)).toBeNull();
});
