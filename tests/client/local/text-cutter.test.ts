import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowCutter } from '../../../scripts/survey/read/row-cutter.ts';
import { TextCutter } from '../../../src/client/local/text-cutter.ts';
import type { Piece } from '../../../src/survey/code/cells.ts';

const width = 3;

/** What was found in pieces of a file, rows counted from the first one below the header. */
interface Found {
  readonly rows: [place: number, ...cells: string[]][];
  readonly ragged: [place: number, width: number][];
  readonly broken: number[];
}

function gather(pieces: readonly Piece[]): Found {
  const found: Found = { rows: [], ragged: [], broken: [] };
  let before = 0;
  for (const { cells, rows, ragged, brokenQuotes } of pieces) {
    for (let row = 0; row < cells.rows; row += 1) {
      const texts = Array.from({ length: width }, (_, column) => cells.text(row, column));
      found.rows.push([before + cells.place(row), ...texts]);
    }
    for (const { place, width: own } of ragged) found.ragged.push([before + place, own]);
    for (const place of brokenQuotes) found.broken.push(before + place);
    before += rows;
  }
  return found;
}

/** The text cut by the reader of the browser, in pieces of some sizes. */
function inBrowser(text: string, sizes: readonly number[]): Found {
  const cutter = new TextCutter('a.csv', ',', width);
  const pieces: Piece[] = [];
  let place = 0;
  for (const size of sizes) {
    pieces.push(cutter.cut(text.slice(place, place + size), false));
    place += size;
  }
  pieces.push(cutter.cut(text.slice(place), true));
  return gather(pieces);
}

/** The text cut by the reader of `npm run survey`. */
function inTerminal(text: string): Found {
  const cutter = new RowCutter(',', ['text', 'text', 'text'], true, 1000);
  const whole = text.endsWith('\n') || text === '' ? text : `${text}\n`;
  const bytes = Buffer.from(`${whole}\0`);
  const rows: Found = { rows: [], ragged: [], broken: [] };
  let before = 0;
  for (let end = 0; end < bytes.length - 1;) {
    const { piece, end: next } = cutter.cut(bytes, end, bytes.length - 1, true);
    const own = gather([piece]);
    rows.rows.push(...own.rows.map(([place, ...cells]): [number, ...string[]] => [place + before, ...cells]));
    rows.ragged.push(...own.ragged.map(([place, size]): [number, number] => [place + before, size]));
    rows.broken.push(...own.broken.map((place) => place + before));
    before += piece.rows;
    end = next;
  }
  return rows;
}

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('1', 'b', '', ' ', 'a"b', 'x ') },
  { weight: 3, arbitrary: fc.constantFrom('"q"', '"a,b"', '"say ""no"""', '"two\nlines"', '""', '"s" ') },
  { weight: 1, arbitrary: fc.constantFrom('"open', '"odd"x', '"') },
);
const line = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(','));
const csv = fc
  .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([lines, end, isEnded]) => `a,b,c${end}${lines.join(end)}${isEnded ? end : ''}`);

test('any text is cut as npm run survey cuts it, wherever a piece of it ends', () => {
  fc.assert(
    fc.property(csv, fc.array(fc.nat(20), { maxLength: 8 }), (text, sizes) => {
      expect(inBrowser(text, sizes)).toEqual(inTerminal(text));
    }),
    { numRuns: 2000 },
  );
});

test('a line longer than any row is refused, and a quotation mark left open does not swallow the file', () => {
  const endless = new TextCutter('a.csv', ',', width);
  expect(() => endless.cut('x'.repeat(4_000_000), false)).not.toThrow();
  expect(() => endless.cut('x'.repeat(4_000_000), false)).toThrow('a.csv holds a line of more than 4 MB');
  const rows = `1,2,${'3'.repeat(60)}\n`.repeat(80_000);
  const { rows: cut, broken } = inBrowser(`a,b,c\n1,"open,3\n${rows}`, [3_000_000]);
  expect([cut.length, broken]).toEqual([80_000, [0]]);
});
