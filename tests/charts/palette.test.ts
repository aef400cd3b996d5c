import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ciede2000, labDistance } from './ciede2000.ts';
import { contrast, seenBy, visions } from './colour-vision.ts';

const css = readFileSync(new URL('../../src/styles/colour.css', import.meta.url), 'utf8');

const block = (opening: string): ReadonlyMap<string, string> => {
  const start = css.indexOf(opening);
  if (start < 0) throw new Error(`no block ${opening}`);
  const body = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/gu)].map(([, name = '', hex = '']) => [name, hex]),
  );
};

const light = block('\n:root {');
const dark = block('@media screen and (prefers-color-scheme: dark) {');

const worst = (colours: readonly string[], distance: (a: string, b: string) => number): number =>
  Math.min(...colours.flatMap((a, index) => colours.slice(index + 1).map((b) => distance(a, b))));

test('CIEDE2000 gives the values of Sharma, Wu and Dalal', () => {
  expect(labDistance({ l: 50, a: 2.6772, b: -79.7751 }, { l: 50, a: 0, b: -82.7485 })).toBeCloseTo(2.0425, 4);
  expect(labDistance({ l: 50, a: 2.5, b: 0 }, { l: 73, a: 25, b: -18 })).toBeCloseTo(27.1492, 4);
  expect(labDistance({ l: 2.0776, a: 0.0795, b: -1.135 }, { l: 0.9033, a: -0.0636, b: -0.5514 })).toBeCloseTo(
    0.9082,
    4,
  );
});

test('dark names every colour that light does', () => {
  expect([...dark.keys()]).toEqual([...light.keys()]);
});

test('dark is for screens only', () => {
  expect(css.match(/@media [^{]+/gu)?.every((query) => query.startsWith('@media screen'))).toBe(true);
});

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_, theme) => {
  const of = (name: string): string => theme.get(name) ?? '';

  test.each(['text', 'text-secondary', 'meta', 'link', 'link-visited'])('%s can be read', (name) => {
    for (const ground of ['page', 'raised'])
      expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['text', 'text-secondary'])('%s can be read on a track', (name) => {
    expect(contrast(of(name), of('chart-track'))).toBeGreaterThanOrEqual(4.5);
  });

  const marks = [
    'axis',
    'series-1',
    'series-2',
    'series-3',
    'series-4',
    'comparator',
    'size-1',
    'size-2',
    'size-3',
  ];
  test.each(marks)('%s stands out from the page', (name) => {
    expect(contrast(of(name), of('page'))).toBeGreaterThanOrEqual(3);
  });

  test.each(['series-1', 'comparator-on-raised'])(
    '%s stands out from a track and a raised ground',
    (name) => {
      for (const ground of ['chart-track', 'raised'])
        expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(3);
    },
  );

  test.each(visions)('three series are told apart by %s sight, four at a pinch', (vision) => {
    const series = [1, 2, 3, 4].map((number) => seenBy(vision, of(`series-${number}`)));
    expect(worst(series.slice(0, 3), ciede2000)).toBeGreaterThanOrEqual(20);
    expect(worst(series, ciede2000)).toBeGreaterThanOrEqual(12);
  });

  test.each(visions)('the focus is told from its comparators by %s sight', (vision) => {
    for (const grey of ['comparator', 'comparator-on-raised']) {
      expect(ciede2000(seenBy(vision, of('series-1')), seenBy(vision, of(grey)))).toBeGreaterThanOrEqual(20);
    }
  });
});
