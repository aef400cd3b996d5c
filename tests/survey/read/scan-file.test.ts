import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { scanFile } from '../../../scripts/survey/read/scan-file.ts';
import { sniffFile } from '../../../scripts/survey/read/sniff-file.ts';
import { labelDecoder } from '../../../scripts/survey/code/label-decoder.ts';
import { folderOf } from '../folder.ts';

async function read(path: string, size?: number): Promise<string[][]> {
  const file = sniffFile(path);
  const decode = labelDecoder(file.encoding);
  const rows: string[][] = [];
  await scanFile(
    file,
    { start: 0, end: file.bytes },
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
