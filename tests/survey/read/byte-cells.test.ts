import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { cutBytes } from '../../../scripts/survey/read/byte-cells.ts';
import type { Cells } from '../../../scripts/survey/read/cells.ts';
import { TextCells } from '../../../scripts/survey/read/text-cells.ts';

function texts(cells: Cells, width: number): string[][] {
  return Array.from({ length: cells.rows }, (_, row) =>
    Array.from({ length: width }, (__, column) => cells.text(row, column)),
  );
}

const cut = (text: string, width: number, last = true) =>
  cutBytes(Buffer.from(text, 'latin1'), text.length, 0x2c, width, last);

const cell = fc.string({ unit: fc.constantFrom('a', '1', ' ', 'é', '\u0083', '-', '.'), maxLength: 5 });
const table = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
  .chain(([width, lineBreak, closed]) =>
    fc
      .array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 })
      .map((rows) => ({
        width,
        rows,
        text: rows.map((row) => row.join(',')).join(lineBreak) + (closed ? lineBreak : ''),
      })),
  );

test('bytes are cut as PapaParse cuts text', () => {
  fc.assert(
    fc.property(table, ({ width, text }) => {
      const parsed = Papa.parse<string[]>(text, { delimiter: ',' }).data.filter(
        (row) => row.length === width,
      );
      expect(texts(cut(text, width).cells, width)).toEqual(parsed);
    }),
  );
});

test('cells of bytes and of text answer alike', () => {
  fc.assert(
    fc.property(table, ({ width, rows, text }) => {
      const bytes = cut(text, width).cells;
      const plain = new TextCells(rows, [...rows.keys()]);
      for (const [row, own] of rows.entries()) {
        for (const [column, value] of own.entries()) {
          expect(bytes.short(row, column)).toBe(plain.short(row, column));
          expect(bytes.hash(row, column)).toBe(plain.hash(row, column));
          expect(bytes.is(row, column, value)).toBe(true);
          expect(bytes.is(row, column, `${value}x`)).toBe(false);
        }
      }
    }),
  );
});

test('cut anywhere, the rows are the same', () => {
  fc.assert(
    fc.property(table, fc.nat(40), ({ width, text }, at) => {
      const bytes = Buffer.from(text, 'latin1');
      const border = Math.min(at, bytes.length);
      const first = cutBytes(bytes, border, 0x2c, width, false);
      const rest = bytes.subarray(first.used);
      const second = cutBytes(rest, rest.length, 0x2c, width, true);
      expect([...texts(first.cells, width), ...texts(second.cells, width)]).toEqual(
        texts(cut(text, width).cells, width),
      );
    }),
  );
});

test('rows of another width and blank lines are told apart, with their places', () => {
  const { cells, rows, ragged } = cut('a,b\n\nc\nd,e,f\r\ng,h', 2);
  expect(texts(cells, 2)).toEqual([
    ['a', 'b'],
    ['g', 'h'],
  ]);
  expect([cells.place(0), cells.place(1)]).toEqual([0, 4]);
  expect(ragged).toEqual([
    { place: 2, width: 1 },
    { place: 3, width: 3 },
  ]);
  expect(rows).toBe(5);
});
