import { describe, expect, test } from 'vitest';
import { breakLines } from '../../src/charts/break-lines.ts';
import { textWidth } from '../../src/charts/text-width.ts';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import { message } from '../../src/i18n/messages.ts';
import { markPhrases } from '../../src/rendering/mark-phrases.ts';
import { locales } from '../../src/schema/locale.ts';
import type { FlowKind } from '../../src/schema/scheme.ts';
import { boxesMeet, circleMeetsBox, distanceToLine, lineMeetsBox } from '../../src/schemes/geometry.ts';
import { layoutScheme, wordSize } from '../../src/schemes/layout-scheme.ts';
import { schemeGrid } from '../../src/schemes/place-nodes.ts';
import { plainText, segments } from '../../src/text/segments.ts';

const evidence = readEvidence();
const wordsOf = (kind: FlowKind): string[] => locales.map((locale) => message(locale, `scheme.${kind}`));

const pairs = <Item>(items: readonly Item[]): [Item, Item][] =>
  items.flatMap((one, index) => items.slice(index + 1).map((other): [Item, Item] => [one, other]));

test('there are the schemes of five figures', () => {
  expect(evidence.all.schemes.map(({ id }) => id)).toEqual([
    'fig-10',
    'fig-11',
    'fig-12',
    'fig-13',
    'fig-14',
  ]);
});

describe.each(evidence.all.schemes)('$id', (scheme) => {
  const layout = layoutScheme(scheme, wordsOf);
  const boxes = [...layout.boxes];

  test('draws every flow once, in its order of reading, and is the same each time', () => {
    expect(layout.flows.map(({ id }) => id)).toEqual(scheme.flows.map(({ id }) => id));
    expect(scheme.flows.map(({ order }) => order)).toEqual(scheme.flows.map((_, index) => index + 1));
    expect(layoutScheme(structuredClone(scheme), wordsOf)).toEqual(layout);
  });

  test('rests every arrow on passages that exist', () => {
    for (const { passages } of scheme.flows) {
      expect(passages.length).toBeGreaterThan(0);
      for (const passage of passages) expect(evidence.passage(passage).wording.ja).not.toBe('');
    }
  });

  test('keeps boxes and labels inside the drawing, and boxes apart', () => {
    const { width, height } = layout;
    expect(width).toBe(schemeGrid.width);
    const words = layout.flows.map(({ word }) => word);
    for (const box of [...layout.boxes.values(), ...words]) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
    }
    expect(pairs(boxes).filter(([[, one], [, other]]) => boxesMeet(one, other, 40))).toEqual([]);
  });

  test('runs no arrow through a box: each touches none and ends beside its own two', () => {
    for (const { id, from, to } of layout.flows) {
      const flow = scheme.flows.find((candidate) => candidate.id === id);
      const met = boxes.filter(([, box]) => lineMeetsBox(from, to, box));
      expect(met).toEqual([]);
      const near = boxes.filter(([, box]) => lineMeetsBox(from, to, box, 4)).map(([node]) => node);
      expect(near.toSorted()).toEqual([flow?.from, flow?.to].toSorted());
    }
  });

  test('crosses no two arrows', () => {
    const crossings = pairs(layout.flows).filter(([one, other]) => {
      const side = (p: typeof one.from, a: typeof one.from, b: typeof one.from): number =>
        Math.sign((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x));
      return (
        side(one.from, other.from, other.to) !== side(one.to, other.from, other.to) &&
        side(other.from, one.from, one.to) !== side(other.to, one.from, one.to)
      );
    });
    expect(crossings.map(([one, other]) => `${one.id} ${other.id}`)).toEqual([]);
  });

  test('lets no circle and no word meet a box, another label or another arrow', () => {
    for (const { circle, word } of layout.flows) {
      expect(boxes.filter(([, box]) => boxesMeet(word, box, 2) || circleMeetsBox(circle, box, 2))).toEqual(
        [],
      );
      expect(circleMeetsBox(circle, word)).toBe(false);
    }
    for (const [one, other] of pairs(layout.flows)) {
      const names = `${one.id} ${other.id}`;
      expect(boxesMeet(one.word, other.word, 2), names).toBe(false);
      expect(circleMeetsBox(one.circle, other.word, 2), names).toBe(false);
      expect(circleMeetsBox(other.circle, one.word, 2), names).toBe(false);
      const apart = Math.hypot(one.circle.x - other.circle.x, one.circle.y - other.circle.y);
      expect(apart, names).toBeGreaterThan(one.circle.r + other.circle.r + 2);
      for (const [label, arrow] of [
        [one, other],
        [other, one],
      ] as const) {
        expect(lineMeetsBox(arrow.from, arrow.to, label.word, 3), names).toBe(false);
        expect(distanceToLine(label.circle, arrow.from, arrow.to), names).toBeGreaterThan(label.circle.r + 2);
      }
    }
  });

  test('puts each word nearer to its own arrow than to any other', () => {
    for (const own of layout.flows) {
      const middle = { x: own.word.x + own.word.width / 2, y: own.word.y + own.word.height / 2 };
      const distances = layout.flows.map(({ id, circle }) => ({
        id,
        distance: Math.hypot(circle.x - middle.x, circle.y - middle.y),
      }));
      expect(distances.toSorted((a, b) => a.distance - b.distance)[0]?.id).toBe(own.id);
    }
  });

  test('leaves enough of every arrow to see its pattern and its head', () => {
    for (const { from, to, circle } of layout.flows) {
      const before = Math.hypot(circle.x - from.x, circle.y - from.y) - circle.r;
      const after = Math.hypot(to.x - circle.x, to.y - circle.y) - circle.r;
      expect(Math.min(before, after - 10)).toBeGreaterThan(10);
    }
  });

  test.each(locales)('has room for its words and for the names of its actors (%s)', (locale) => {
    for (const { id, word } of layout.flows) {
      const kind = scheme.flows.find((flow) => flow.id === id)?.kind ?? 'need';
      expect(textWidth(message(locale, `scheme.${kind}`), wordSize)).toBeLessThanOrEqual(word.width);
    }
    for (const { id, label } of scheme.nodes) {
      const name = plainText(segments(evidence, label[locale], locale));
      const inner = schemeGrid.node.width - 2 * (4 + 4);
      const lines = breakLines(markPhrases(name), inner, 14, true);
      expect(lines.length, id).toBeLessThanOrEqual(3);
    }
  });
});
