import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { scanFile } from '../../../scripts/survey/read/scan-file.ts';
import { sniffFile } from '../../../scripts/survey/read/sniff-file.ts';
import { labelDecoder } from '../../../scripts/survey/read/label-decoder.ts';
import { folderOf } from '../folder.ts';

async function read(path: string, size?: number): Promise<string[][]> {
  const file = sniffFile(path);
  const decode = labelDecoder(file.encoding);
  const rows: string[][] = [];
  await scanFile(
    file,
    { start: 0, end: file.bytes },
    file.header.map((_, column) => (column === 1 ? 'label' : 'text')),
    ({ cells, ragged, brokenQuotes }) => {
      expect([ragged, brokenQuotes]).toEqual([[], []]);
      for (let row = 0; row < cells.rows; row += 1) {
        rows.push(file.header.map((_, column) => decode(cells.text(row, column))));
      }
    },
    size,
  );
  return rows;
}

const lines = [
  '番号,回答,重み',
  ...Array.from({ length: 40 }, (_, row) => `r${row},${['はい', 'いいえ', ''][row % 3] ?? ''},${row}.5`),
];
const plain = lines.join('\n');
const quoted = lines
  .map((line, row) => (row === 0 ? line : line.replace(/,(.*),/, ',"$1\r\n""x"", y",')))
  .join('\r\n');

test.each([
  ['plain UTF-8', Buffer.from(plain)],
  ['plain UTF-8 with CRLF and an end', Buffer.from(`${lines.join('\r\n')}\r\n`)],
  ['quoted UTF-8 with CRLF', Buffer.from(quoted)],
  ['UTF-16', Buffer.from(`\uFEFF${plain}`, 'utf16le')],
  ['quoted UTF-16', Buffer.from(`\uFEFF${quoted}`, 'utf16le')],
])('%s: where a piece ends changes nothing', async (_, bytes) => {
  const path = folderOf({ 'answers.csv': bytes })('answers.csv');
  const whole = await read(path);
  expect(whole).toHaveLength(40);
  for (const size of [5, 7, 16, 61, 256]) expect(await read(path, size)).toEqual(whole);
});

/** Reads a part of a file with an id and a label. */
async function readPart(path: string, start: number, end?: number) {
  const file = sniffFile(path);
  const rows: string[][] = [];
  const broken: number[] = [];
  let before = 0;
  const isWhole = await scanFile(
    file,
    { start, end: end ?? file.bytes },
    ['text', 'label'],
    ({ cells, rows: size, brokenQuotes }) => {
      for (let row = 0; row < cells.rows; row += 1) rows.push([cells.text(row, 0), cells.text(row, 1)]);
      broken.push(...brokenQuotes.map((place) => before + place));
      before += size;
    },
  );
  return { isWhole, rows, broken };
}

test('a part that ends within quotation marks says so, and one that ends after them does not', async () => {
  const text = 'id,q\n1,"a\nb"\n2,c\n';
  const path = folderOf({ 'answers.csv': text })('answers.csv');
  expect(await readPart(path, 0, text.indexOf('b"'))).toMatchObject({ isWhole: false, rows: [] });
  const border = text.indexOf('2,');
  expect(await readPart(path, 0, border)).toMatchObject({ isWhole: true, rows: [['1', 'a\nb']] });
  expect(await readPart(path, border)).toMatchObject({ isWhole: true, rows: [['2', 'c']] });
});

test('a quotation mark that is never closed costs its row and no other, however large the file', async () => {
  const later = Array.from({ length: 50_000 }, (_, row) => `${row},${'no'.repeat(60)}\n`).join('');
  const path = folderOf({ 'answers.csv': `id,q\nx,"yes\n${later}y,"no` })('answers.csv');
  const { rows, broken, isWhole } = await readPart(path, 0);
  expect([rows.length, broken, isWhole]).toEqual([50_000, [0, 50_001], true]);
});

test('a line that no file of answers holds stops the reading', async () => {
  const path = folderOf({ 'answers.csv': `id,q\n${'x'.repeat(5_000_000)}` })('answers.csv');
  await expect(readPart(path, 0)).rejects.toThrow('a line of more than 4 MB');
});

test('line breaks of long ago are named', () => {
  const path = folderOf({ 'answers.csv': 'id,q\r1,yes\r2,no\r' })('answers.csv');
  expect(() => sniffFile(path)).toThrow('carriage return alone');
});
