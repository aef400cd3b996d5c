import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { Cells, ColumnUse } from '../../../src/survey/code/cells.ts';
import { RowCutter } from '../../../scripts/survey/read/row-cutter.ts';

function texts(cells: Cells, width: number): string[][] {
  return Array.from({ length: cells.rows }, (_, row) =>
    Array.from({ length: width }, (__, column) => cells.text(row, column)),
  );
}

/** The bytes, with the room that the cutter needs after them. */
const withRoom = (text: string): Buffer => Buffer.from(`${text}\0`, 'latin1');

function cut(text: string, uses: readonly ColumnUse[], final = true, capacity = 16) {
  const { piece, end } = new RowCutter(',', uses, false, capacity).cut(withRoom(text), 0, text.length, final);
  return { ...piece, texts: texts(piece.cells, uses.length), end };
}

const labels = (width: number): ColumnUse[] => new Array<ColumnUse>(width).fill('label');

const content = fc.string({
  unit: fc.constantFrom('a', '1', ' ', 'é', '\u0083', '-', '"', ',', '\n', '\r\n'),
  maxLength: 5,
});
/** A cell as it is written: in quotation marks where it must be, and where it need not. */
const cell = fc.tuple(content, fc.boolean()).map(([text, quoted]) => {
  const mustBe = /^"|[,\n]/.test(text) || text.endsWith('\r');
  return quoted || mustBe ? `"${text.replaceAll('"', '""')}"` : text;
});
const table = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.constantFrom('\n', '\r\n'))
  .chain(([width, lineBreak]) =>
    fc.record({
      width: fc.constant(width),
      lineBreak: fc.constant(lineBreak),
      uses: fc.array(fc.constantFrom<ColumnUse>('label', 'text'), { minLength: width, maxLength: width }),
      text: fc
        .array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 })
        .map((rows) => rows.map((row) => row.join(',') + lineBreak).join('')),
    }),
  );

test('bytes are cut as PapaParse cuts text', () => {
  fc.assert(
    fc.property(table, ({ text, width, uses, lineBreak }) => {
      const parsed = Papa.parse<string[]>(text, { delimiter: ',', newline: lineBreak });
      expect(parsed.errors).toEqual([]);
      const own = cut(text, uses);
      expect(own.texts).toEqual(parsed.data.filter((row) => row.length === width));
      expect([own.ragged, own.brokenQuotes, own.end]).toEqual([[], [], text.length]);
    }),
    { numRuns: 1000 },
  );
});

test('cut anywhere, and with what was learned before, the rows are the same', () => {
  fc.assert(
    fc.property(table, fc.nat(60), ({ text, uses }, at) => {
      const cutter = new RowCutter(',', uses, false, 16);
      const border = Math.min(at, text.length);
      const first = cutter.cut(withRoom(text.slice(0, border)), 0, border, false);
      const before = texts(first.piece.cells, uses.length);
      const bytes = withRoom(text);
      const second = cutter.cut(bytes, first.end, text.length, false);
      expect([...before, ...texts(second.piece.cells, uses.length)]).toEqual(cut(text, uses).texts);
    }),
    { numRuns: 500 },
  );
});

test('where there is no room for more rows, the next cut goes on', () => {
  const text = 'a,1\nb,2\nc,3\n';
  expect(cut(text, labels(2), true, 2)).toMatchObject({
    texts: [
      ['a', '1'],
      ['b', '2'],
    ],
    end: 8,
  });
});

test('of labels the same number is the same text', () => {
  fc.assert(
    fc.property(table, ({ text, width }) => {
      const { cells } = cut(text, labels(width));
      for (let column = 0; column < width; column += 1) {
        const byNumber = new Map<number, string>();
        for (let row = 0; row < cells.rows; row += 1) {
          const own = cells.text(row, column);
          expect(byNumber.get(cells.number(row, column)) ?? own).toBe(own);
          byNumber.set(cells.number(row, column), own);
        }
      }
    }),
  );
});

test('rows of another width and blank lines are told apart, with their places', () => {
  const own = cut('a,b\n\nc\nd,e,f\r\n  \r\ng,h\n', labels(2));
  expect(own.texts).toEqual([
    ['a', 'b'],
    ['g', 'h'],
  ]);
  expect([own.cells.place(0), own.cells.place(1)]).toEqual([0, 5]);
  expect(own.ragged).toEqual([
    { place: 2, width: 1 },
    { place: 3, width: 3 },
  ]);
  expect(own.rows).toBe(6);
});

test('of a single column a cell of spaces is a row, and a blank line is none', () => {
  expect(cut('a\n\n \n""\r\n\r\nb\n', labels(1)).texts).toEqual([['a'], [' '], [''], ['b']]);
});

test('a row whose quotation mark is not closed is named, and swallows no other', () => {
  const own = cut('"a"b,1\nc,"2\n"d",3\n"e",4\nf,5\n', labels(2));
  expect(own.brokenQuotes).toEqual([0, 1]);
  expect(own.texts).toEqual([
    ['d', '3'],
    ['e', '4'],
    ['f', '5'],
  ]);
});

test('a quotation mark that is open at the end waits for more bytes, where there are any', () => {
  const text = 'a,1\nb,"2\nc,3\n';
  expect(cut(text, labels(2), false)).toMatchObject({ texts: [['a', '1']], end: 4, brokenQuotes: [] });
  const cutter = new RowCutter(',', labels(2), false, 16);
  expect(cutter.cut(withRoom(text), 4, text.length, true)).toMatchObject({
    piece: { brokenQuotes: [0], rows: 2 },
    end: text.length,
  });
});

test('the header is passed over, also where a name holds a line break', () => {
  const text = '"a\nb",c\n1,2\n';
  const { piece } = new RowCutter(',', labels(2), true, 16).cut(withRoom(text), 0, text.length, true);
  expect(texts(piece.cells, 2)).toEqual([['1', '2']]);
  expect(piece.rows).toBe(1);
});

test('more labels than there is room for are read all the same', () => {
  const rows = Array.from({ length: 6000 }, (_, row) => `${'x'.repeat(row % 30)}${row * 7919},${row % 3}\n`);
  const text = rows.join('');
  const own = cut(text, labels(2), true, 6000);
  expect(own.texts.map((row) => `${row.join(',')}\n`).join('') === text).toBe(true);
  expect(own.cells.number(5999, 0)).toBeLessThan(0);
  expect(own.cells.number(5999, 1)).toBeLessThan(3);
});

test('a byte of zero within a cell is part of it', () => {
  expect(cut('a\0b,c\na\0b,\0\n', ['label', 'text']).texts).toEqual([
    ['a\0b', 'c'],
    ['a\0b', '\0'],
  ]);
});
