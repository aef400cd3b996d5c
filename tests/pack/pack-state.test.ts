import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withItem, withMoved, withNote, withoutItem } from '../../src/pack/change-pack.ts';
import { cleanText } from '../../src/pack/clean-text.ts';
import { openPack } from '../../src/pack/open-pack.ts';
import { emptyPack, packLimits, type PackState } from '../../src/pack/pack-state.ts';
import { readPack } from '../../src/pack/read-pack.ts';
import { writePack } from '../../src/pack/write-pack.ts';
import { anyCharacter } from '../fuzz/any-character.ts';

const references = Array.from({ length: 30 }, (_, index) => `st:id-${index}`);
const known = new Set([...references, 'fig:fig-05', 'case:engine']);

const text = (longest: number, lines: boolean) =>
  fc.string({ unit: anyCharacter, maxLength: 400 }).map((any) => cleanText(any, longest, lines));
const packs: fc.Arbitrary<PackState> = fc.record({
  title: text(packLimits.title, false),
  number: fc.integer({ min: 1, max: packLimits.number }),
  items: fc
    .shuffledSubarray([...known], { maxLength: packLimits.items })
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((reference) => text(packLimits.note, true).map((note) => ({ reference, note }))),
      ),
    ),
});
/** Addresses that look like ours and hold anything. */
const addresses = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom('item', 'note', 'title', 'no', 'add', '__proto__'), fc.string()),
      fc.oneof(fc.constantFrom(...known), fc.string({ unit: anyCharacter }), fc.integer().map(String)),
    ),
  )
  .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));

describe('the address of a pack', () => {
  test('gives back what was written into it', () => {
    fc.assert(
      fc.property(packs, (pack) => {
        const read = readPack(writePack(pack), known);
        expect(read.state).toEqual(pack);
        expect(read.problems).toEqual([]);
      }),
    );
  });

  test('is read within the limits, whoever wrote it, and then says the same again', () => {
    fc.assert(
      fc.property(fc.oneof(addresses, fc.string({ unit: anyCharacter })), (address) => {
        const { state, added } = readPack(address, known);
        expect(state.items.length).toBeLessThanOrEqual(packLimits.items);
        expect(state.title.length).toBeLessThanOrEqual(packLimits.title);
        expect(state.number).toBeGreaterThanOrEqual(1);
        expect(state.number).toBeLessThanOrEqual(packLimits.number);
        const chosen = state.items.map(({ reference }) => reference);
        expect(new Set(chosen).size).toBe(chosen.length);
        for (const reference of [...chosen, ...added]) expect(known.has(reference)).toBe(true);
        for (const { note } of state.items) {
          expect(note.length).toBeLessThanOrEqual(packLimits.note);
          expect(note).not.toMatch(/[\p{Cs}\u202e]|[^\P{Cc}\n]/u);
        }
        expect(readPack(writePack(state), known).state).toEqual(state);
      }),
    );
  });

  test('is words that a reader knows again', () => {
    const pack = {
      title: '第3回 & 資料',
      number: 2,
      items: [
        { reference: 'fig:fig-05', note: '一つ\n二つ' },
        { reference: 'case:engine', note: '' },
      ],
    };
    const address = writePack(pack);
    expect(address).toMatch(/^title=.*&no=2&item=fig:fig-05&note=[^&]*&item=case:engine$/);
    expect(readPack(address, known).state).toEqual(pack);
    expect(writePack(emptyPack)).toBe('');
  });

  test.each([
    ['item=st:none', ['unknownItem']],
    ['item=table:reproduction-synthetic', ['unknownItem']],
    ['item=__proto__&note=x', ['unknownItem']],
    ['q=1', ['unknownParameter']],
    ['item=case:engine&item=case:engine', ['repeated']],
    ['no=1&no=2', ['repeated']],
    ['no=0', ['badNumber']],
    ['no=1e1', ['badNumber']],
    ['no=100', ['badNumber']],
    [`title=${'a'.repeat(81)}`, ['tooLong']],
    [`item=case:engine&note=${'a'.repeat(301)}`, ['tooLong']],
    [references.map((reference) => `item=${reference}`).join('&'), ['tooMany']],
    ['x=1&item=y&no=z', ['unknownItem', 'unknownParameter', 'badNumber']],
  ])('says what is wrong with %s', (address, problems) => {
    expect(readPack(address, known).problems).toEqual(problems);
  });

  test('gives the note of an item that is left out to no other', () => {
    expect(readPack('item=case:engine&item=none&note=x', known).state.items).toEqual([
      { reference: 'case:engine', note: '' },
    ]);
  });
});

describe('the pack that opens', () => {
  test('is that of the address, else the stored one', () => {
    const stored = 'title=own&item=case:engine';
    expect(openPack('', stored, known).state.title).toBe('own');
    const foreign = openPack('item=fig:fig-05', stored, known);
    expect(foreign.state).toEqual({ ...emptyPack, items: [{ reference: 'fig:fig-05', note: '' }] });
    expect(foreign.isForeign).toBe(true);
    expect(openPack(stored, stored, known).isForeign).toBe(false);
    expect(openPack(stored, '', known).isForeign).toBe(false);
  });

  test('takes up what the address adds, once', () => {
    const opened = openPack('add=fig:fig-05&add=fig:fig-05&add=x', 'item=case:engine&note=n', known);
    expect(opened.state.items).toEqual([
      { reference: 'case:engine', note: 'n' },
      { reference: 'fig:fig-05', note: '' },
    ]);
    expect(opened).toMatchObject({ added: ['fig:fig-05'], problems: ['unknownItem'], isForeign: false });
    expect(openPack('add=case:engine', 'item=case:engine&note=n', known).state.items.length).toBe(1);
  });

  test('says that it is full', () => {
    const full = references.slice(0, packLimits.items).map((reference) => `item=${reference}`);
    const opened = openPack('add=fig:fig-05', full.join('&'), known);
    expect(opened).toMatchObject({ added: [], problems: ['tooMany'] });
    expect(opened.state.items.length).toBe(packLimits.items);
  });
});

describe('changes', () => {
  test('a move keeps every item and its note, and moving back undoes it', () => {
    fc.assert(
      fc.property(packs, fc.nat(), fc.constantFrom(-1, 1), (pack, at, by) => {
        const { reference = '' } = pack.items[at % Math.max(1, pack.items.length)] ?? {};
        const moved = withMoved(pack, reference, by);
        expect(new Set(moved.items)).toEqual(new Set(pack.items));
        if (moved !== pack) expect(withMoved(moved, reference, -by)).toEqual(pack);
      }),
    );
  });

  test('put in, noted, moved, taken out', () => {
    let pack = ['st:id-0', 'st:id-1', 'st:id-2'].reduce(withItem, emptyPack);
    expect(withItem(pack, 'st:id-1')).toBe(pack);
    pack = withMoved(withNote(pack, 'st:id-2', 'last'), 'st:id-2', -2);
    expect(pack.items).toEqual([
      { reference: 'st:id-2', note: 'last' },
      { reference: 'st:id-0', note: '' },
      { reference: 'st:id-1', note: '' },
    ]);
    expect(withMoved(pack, 'st:id-2', -1)).toBe(pack);
    expect(withMoved(pack, 'st:id-1', 1)).toBe(pack);
    expect(withoutItem(pack, 'st:id-0').items.map(({ reference }) => reference)).toEqual([
      'st:id-2',
      'st:id-1',
    ]);
    const full = references.reduce(withItem, emptyPack);
    expect(full.items.length).toBe(packLimits.items);
  });
});

test('a text is cut without leaving half a character', () => {
  expect(cleanText('a𠮷', 2, true)).toBe('a');
  expect(cleanText('\ud800a\u202eb\u0007\uffff', 9, true)).toBe('ab');
  expect(cleanText('a\r\nb\tc', 9, false)).toBe('a b c');
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), fc.nat(50), fc.boolean(), (any, longest, lines) => {
      const once = cleanText(any, longest, lines);
      expect(cleanText(once, longest, lines)).toBe(once);
    }),
  );
});
