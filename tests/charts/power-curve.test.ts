import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countAxis } from '../../src/charts/count-axis.ts';
import { curveHeight, powerCurve, type PowerCurve } from '../../src/charts/power-curve.ts';
import { powerSizes } from '../../src/charts/power-sizes.ts';

const curve: PowerCurve = {
  points: [1, 50, 100].map((supported) => ({
    supported,
    power: supported / 110,
    independent: supported / 105,
  })),
  axis: [0, 50, 100].map((at) => ({ at, label: String(at) })),
  levels: [0, 0.5, 1].map((at) => ({ at, label: `${at * 100}%` })),
  wanted: { at: 0.8, label: 'power 80%' },
  asked: { supported: 88, power: 0.8, label: '88 firms' },
  known: { supported: 40, power: 0.36, label: '40 firms' },
};
const wide = { width: 680, narrow: false };
const named = (shapes: ReturnType<typeof powerCurve>, kind: string) =>
  shapes.filter(({ attributes }) => attributes['class'] === kind);

describe('countAxis', () => {
  test('starts at 0, reaches the largest count and has no more steps than wanted', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e9, noNaN: true }),
        fc.integer({ min: 2, max: 12 }),
        (largest, most) => {
          const axis = countAxis(largest, most);
          expect(axis[0]).toBe(0);
          expect(axis.at(-1)).toBeGreaterThanOrEqual(largest);
          expect(axis.at(-2)).toBeLessThan(largest);
          expect(axis.length - 1).toBeLessThanOrEqual(most);
          expect(axis.every(Number.isInteger)).toBe(true);
        },
      ),
    );
  });

  test('refuses what is no count', () => {
    expect(() => countAxis(0, 8)).toThrow('countAxis requires a count above 0 and at least 2 steps: 0, 8');
    expect(() => countAxis(NaN, 8)).toThrow(RangeError);
    expect(() => countAxis(5, 1)).toThrow(RangeError);
  });
});

test('the rows are the marks of the axis and the size asked for, each once', () => {
  expect(powerSizes(100, 40)).toEqual({
    axis: [0, 20, 40, 60, 80, 100, 120, 140, 160],
    sizes: [20, 40, 60, 80, 100, 120, 140, 160],
  });
  expect(powerSizes(2, 40).sizes).toContain(2);
  expect(powerSizes(2, 40).axis.at(-1)).toBeGreaterThan(40);
});

describe('powerCurve', () => {
  const shapes = powerCurve(curve, wide);

  test('draws within its frame, in tenths of a pixel', () => {
    const numbers = shapes.flatMap(({ attributes }) =>
      ['x', 'x1', 'x2', 'cx'].flatMap((name) =>
        attributes[name] === undefined ? [] : [Number(attributes[name])],
      ),
    );
    expect(numbers.length).toBeGreaterThan(10);
    for (const number of numbers) {
      expect(number).toBeGreaterThanOrEqual(0);
      expect(number).toBeLessThanOrEqual(wide.width);
      expect(number * 10).toBeCloseTo(Math.round(number * 10), 9);
    }
    const [path] = named(shapes, 'curve-assumed');
    expect(String(path?.attributes['d'])).toMatch(/^M[\d.]+ [\d.]+(?:L[\d.]+ [\d.]+){2}$/);
    expect(curveHeight({ width: 288, narrow: true })).toBeLessThan(curveHeight(wide));
  });

  test('marks the size asked for on the line of the power wanted, and tells both curves by texture', () => {
    const [asked] = named(shapes, 'mark-asked');
    const [wanted] = named(shapes, 'wanted');
    expect(asked?.attributes['cy']).toBe(wanted?.attributes['y1']);
    const [independent] = named(shapes, 'curve-independent');
    const [assumed] = named(shapes, 'curve-assumed');
    expect(independent?.attributes['stroke-dasharray']).toBeDefined();
    expect(assumed?.attributes['stroke-dasharray']).toBeUndefined();
  });

  test('has one curve where independence makes no difference', () => {
    const points = curve.points.map((point) => ({ ...point, independent: point.power }));
    expect(named(powerCurve({ ...curve, points }, wide), 'curve-independent')).toEqual([]);
  });

  test('leaves a published size out where it has no room', () => {
    const at = (supported: number): number =>
      named(powerCurve({ ...curve, known: { ...curve.known, supported } }, wide), 'mark-known').length;
    expect([at(1), at(40), at(85), at(400)]).toEqual([0, 1, 0, 0]);
  });

  test('thins out labels of the axis that would touch', () => {
    const axis = Array.from({ length: 9 }, (_, index) => ({ at: index * 100_000, label: `${index}00,000` }));
    const labels = (width: number, narrow: boolean): number =>
      powerCurve({ ...curve, axis }, { width, narrow }).filter(({ text }) => text?.endsWith('00,000')).length;
    expect(labels(680, false)).toBe(9);
    expect(labels(288, true)).toBeLessThan(5);
  });

  test('refuses an empty curve', () => {
    expect(() => powerCurve({ ...curve, points: [] }, wide)).toThrow(
      'powerCurve requires points and an axis: 0, 100',
    );
    expect(() => powerCurve({ ...curve, axis: [{ at: 0, label: '0' }] }, wide)).toThrow(RangeError);
  });
});
