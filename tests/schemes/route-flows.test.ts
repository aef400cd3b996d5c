import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Scheme, SchemeFlow } from '../../src/schema/scheme.ts';
import { centreOf } from '../../src/schemes/geometry.ts';
import { layoutScheme } from '../../src/schemes/layout-scheme.ts';
import { placeNodes } from '../../src/schemes/place-nodes.ts';
import { routeFlows } from '../../src/schemes/route-flows.ts';

const label = { ja: 'x', en: 'x' };

const places = [1, 2, 3].flatMap((column) => [1, 2, 3].map((row) => ({ column, row })));

/** A scheme with up to seven actors on free places and up to three arrows between the first two of them. */
const schemes = fc
  .tuple(
    fc.shuffledSubarray(places, { minLength: 2, maxLength: 7 }),
    fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
  )
  .map(([taken, directions]): Scheme => ({
    id: 'fig-00',
    nodes: taken.map((place, index) => ({ id: `node-${index}`, role: 'firm', label, ...place })),
    flows: directions.map((forth, index) => ({
      id: `flow-${index}`,
      order: index + 1,
      from: forth ? 'node-0' : 'node-1',
      to: forth ? 'node-1' : 'node-0',
      kind: 'need',
      label,
      passages: ['passage'],
    })),
  }));

test('actors stand in their column and row, all of one size', () => {
  fc.assert(
    fc.property(schemes, (scheme) => {
      const { boxes, width, height } = placeNodes(scheme);
      for (const one of scheme.nodes) {
        const box = boxes.get(one.id);
        expect(box).toMatchObject({
          x: (one.column - 1) * 264,
          y: (one.row - 1) * 176,
          width: 144,
          height: 88,
        });
        expect((box?.x ?? 0) + 144).toBeLessThanOrEqual(width);
        expect((box?.y ?? 0) + 88).toBeLessThanOrEqual(height);
      }
    }),
  );
});

test('lanes of a pair are parallel, equally far apart, and even out to the middle', () => {
  fc.assert(
    fc.property(schemes, (scheme) => {
      const { boxes } = placeNodes(scheme);
      const [one, other] = ['node-0', 'node-1'].map((id) =>
        centreOf(boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 }),
      );
      const routes = routeFlows(scheme.flows, boxes);
      const middles = routes.map(({ from, to }) => ({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }));
      const mean = (axis: 'x' | 'y'): number =>
        middles.reduce((sum, middle) => sum + middle[axis], 0) / middles.length;
      expect(mean('x')).toBeCloseTo(((one?.x ?? 0) + (other?.x ?? 0)) / 2, 6);
      expect(mean('y')).toBeCloseTo(((one?.y ?? 0) + (other?.y ?? 0)) / 2, 6);
      const slopes = routes.map(({ from, to }) => Math.atan2(to.y - from.y, to.x - from.x));
      for (const slope of slopes) expect(Math.sin(slope - (slopes[0] ?? 0))).toBeCloseTo(0, 6);
      const gaps = middles.slice(1).map((middle, index) => {
        const before = middles[index] ?? middle;
        return Math.abs(middle.x - before.x) + Math.abs(middle.y - before.y);
      });
      expect(gaps).toEqual(gaps.map(() => 28));
    }),
  );
});

test('turning every arrow round turns every route round', () => {
  fc.assert(
    fc.property(schemes, (scheme) => {
      const { boxes } = placeNodes(scheme);
      const turned = scheme.flows.map((flow): SchemeFlow => ({ ...flow, from: flow.to, to: flow.from }));
      const routes = routeFlows(turned, boxes);
      expect(routes.map(({ from, to, ...rest }) => ({ ...rest, from: to, to: from }))).toEqual(
        routeFlows(scheme.flows, boxes),
      );
    }),
  );
});

test('an arrow to nobody is refused, and so is a word that has no room', () => {
  const scheme: Scheme = {
    id: 'fig-00',
    nodes: [
      { id: 'a', column: 1, row: 1, role: 'firm', label },
      { id: 'b', column: 2, row: 1, role: 'need', label },
    ],
    flows: [{ id: 'f', order: 1, from: 'a', to: 'b', kind: 'need', label, passages: ['p'] }],
  };
  expect(() => routeFlows([{ ...scheme.flows[0], to: 'c' } as SchemeFlow], placeNodes(scheme).boxes)).toThrow(
    'routeFlows requires a box for every actor: c',
  );
  expect(() => layoutScheme(scheme, () => ['a word far too long for the gap'])).toThrow(
    'placeLabels finds no free place for the word of f. Move an actor.',
  );
});
