import { expect, test } from 'vitest';
import { detectEncoding } from '../../../src/survey/file/detect-encoding.ts';

/** 「番号,回答」 and a line of answers, as each encoding writes them. */
const samples = {
  'utf-8': [0xe7, 0x95, 0xaa, 0xe5, 0x8f, 0xb7, 0x2c, 0xe5, 0x9b, 0x9e, 0xe7, 0xad, 0x94, 0x0a],
  shift_jis: [0x94, 0xd4, 0x8d, 0x86, 0x2c, 0x89, 0xf1, 0x93, 0x9a, 0x0a],
  'euc-jp': [0xc8, 0xd6, 0xb9, 0xe6, 0x2c, 0xb2, 0xf3, 0xc5, 0xfa, 0x0a],
  'utf-16le': [
    0x6a, 0x75, 0xf7, 0x53, 0x2c, 0x00, 0x31, 0x00, 0x0a, 0x00, 0x31, 0x00, 0x2c, 0x00, 0x32, 0x00,
  ],
  'utf-16be': [
    0x75, 0x6a, 0x53, 0xf7, 0x00, 0x2c, 0x00, 0x31, 0x00, 0x0a, 0x00, 0x31, 0x00, 0x2c, 0x00, 0x32,
  ],
} as const;

test.each(Object.entries(samples))('%s is found without a mark', (encoding, bytes) => {
  expect(detectEncoding(Uint8Array.from(bytes))).toEqual({ encoding, mark: 0 });
});

test.each([
  ['utf-8', [0xef, 0xbb, 0xbf, 0x61], 3],
  ['utf-16le', [0xff, 0xfe, 0x61, 0x00], 2],
  ['utf-16be', [0xfe, 0xff, 0x00, 0x61], 2],
] as const)('%s is found by its mark', (encoding, bytes, mark) => {
  expect(detectEncoding(Uint8Array.from(bytes))).toEqual({ encoding, mark });
});

test('a character cut off at the end does no harm', () => {
  for (const encoding of ['utf-8', 'shift_jis', 'euc-jp'] as const) {
    expect(detectEncoding(Uint8Array.from(samples[encoding].slice(0, -2)))?.encoding).toBe(encoding);
  }
});

/** The bytes of a text of which no letter is beyond U+00FF, as Windows-1252 writes it. */
const western = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each(['Größe,Quote\nklein,1', 'région\nÎle-de-France\nCôte', 'température\n20°\n', 'à la carte,1'])(
  '%j is Western',
  (text) => {
    expect(detectEncoding(western(text))).toEqual({ encoding: 'windows-1252', mark: 0 });
  },
);

test('a single letter of Japanese in each cell is enough', () => {
  // 規模 is 大, 中 or 小 in half of all surveys, below a header in ASCII.
  const bytes = [0x71, 0x0a, 0x91, 0xe5, 0x0a, 0x92, 0x86, 0x0a, 0x8f, 0xac, 0x0a];
  expect(detectEncoding(Uint8Array.from(bytes))?.encoding).toBe('shift_jis');
});

test('bytes of no encoding known here are none', () => {
  expect(detectEncoding(Uint8Array.of(0x61, 0x81, 0xff, 0xff, 0xff, 0x62))).toBeNull();
});
