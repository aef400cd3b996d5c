import { describe, expect, test } from 'vitest';
import { boxesMeet, circleMeetsBox, distanceToLine, lineMeetsBox } from '../../src/schemes/geometry.ts';

const box = { x: 10, y: 10, width: 20, height: 10 };

describe('lineMeetsBox', () => {
  test.each([
    ['through the middle', { x: 0, y: 15 }, { x: 40, y: 15 }, true],
    ['through a corner region', { x: 8, y: 16 }, { x: 16, y: 8 }, true],
    ['ending inside', { x: 0, y: 0 }, { x: 12, y: 12 }, true],
    ['wholly inside', { x: 12, y: 12 }, { x: 14, y: 14 }, true],
    ['along an edge', { x: 0, y: 10 }, { x: 40, y: 10 }, false],
    ['ending before', { x: 0, y: 15 }, { x: 9, y: 15 }, false],
    ['past a corner', { x: 0, y: 12 }, { x: 12, y: 0 }, false],
  ])('a line %s', (_, from, to, meets) => {
    expect(lineMeetsBox(from, to, box)).toBe(meets);
    expect(lineMeetsBox(to, from, box)).toBe(meets);
  });

  test('a gap widens the box on all sides', () => {
    expect(lineMeetsBox({ x: 0, y: 8 }, { x: 40, y: 8 }, box, 3)).toBe(true);
    expect(lineMeetsBox({ x: 33, y: 0 }, { x: 33, y: 40 }, box, 3)).toBe(false);
  });
});

test('boxes and discs that touch do not meet', () => {
  expect(boxesMeet(box, { ...box, x: 30 })).toBe(false);
  expect(boxesMeet(box, { ...box, x: 29.9 })).toBe(true);
  expect(circleMeetsBox({ x: 5, y: 15, r: 5 }, box)).toBe(false);
  expect(circleMeetsBox({ x: 5, y: 15, r: 5 }, box, 1)).toBe(true);
  expect(circleMeetsBox({ x: 20, y: 15, r: 1 }, box)).toBe(true);
});

test('beyond its ends a line is as far away as its end', () => {
  expect(distanceToLine({ x: 13, y: 4 }, { x: 0, y: 0 }, { x: 10, y: 0 })).toBe(5);
  expect(distanceToLine({ x: 3, y: 4 }, { x: 0, y: 0 }, { x: 0, y: 0 })).toBe(5);
});
