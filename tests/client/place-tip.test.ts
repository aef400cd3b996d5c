import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeTip, type Rectangle } from '../../src/client/place-tip.ts';

const mark = (left: number, top: number, width: number, height: number): Rectangle => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

test('stands at the right of its mark where there is room', () => {
  const place = placeTip(mark(100, 300, 200, 40), { width: 200, height: 100 }, { width: 1280, height: 800 });
  expect(place).toEqual({ left: 308, top: 270 });
});

test('stands above a mark that takes the whole width', () => {
  const place = placeTip(mark(16, 300, 288, 40), { width: 200, height: 100 }, { width: 320, height: 800 });
  expect(place).toEqual({ left: 16, top: 192 });
});

test('stands below where there is no room above', () => {
  const place = placeTip(mark(16, 50, 288, 40), { width: 200, height: 100 }, { width: 320, height: 800 });
  expect(place).toEqual({ left: 16, top: 98 });
});

test('never covers its mark, and stays in the viewport wherever one side has room for it', () => {
  const pixels = (min: number, max: number) => fc.integer({ min, max });
  fc.assert(
    fc.property(
      fc.record({
        left: pixels(0, 1200),
        top: pixels(-50, 700),
        width: pixels(1, 700),
        height: pixels(1, 80),
      }),
      fc.record({ width: pixels(40, 288), height: pixels(40, 160) }),
      fc.record({ width: pixels(320, 1280), height: pixels(256, 800) }),
      (box, tip, viewport) => {
        const rectangle = mark(box.left, box.top, box.width, box.height);
        const { left, top } = placeTip(rectangle, tip, viewport);
        const apart =
          left >= rectangle.right ||
          left + tip.width <= rectangle.left ||
          top >= rectangle.bottom ||
          top + tip.height <= rectangle.top;
        expect(apart).toBe(true);
        expect(left).toBeGreaterThanOrEqual(8);
        expect(left + tip.width).toBeLessThanOrEqual(viewport.width - 8);
        const room = Math.max(rectangle.top, viewport.height - rectangle.bottom) >= tip.height + 17;
        const inside = rectangle.top >= 0 && rectangle.bottom <= viewport.height;
        if (room && inside) {
          expect(top).toBeGreaterThanOrEqual(8);
          expect(top + tip.height).toBeLessThanOrEqual(viewport.height - 8);
        }
      },
    ),
    { seed: 11 },
  );
});
