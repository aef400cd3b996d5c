import { describe, expect, test } from 'vitest';
import { decodeText } from '../../scripts/pipeline/decode-text.ts';
import { Problems } from '../../scripts/pipeline/problem.ts';

function decode(...bytes: number[]): { text: string | null; problems: string } {
  const problems = new Problems();
  const text = decodeText(Uint8Array.from(bytes), 'a.csv', problems);
  return { text, problems: problems.toString() };
}

describe('decodeText', () => {
  test('drops a byte order mark', () => {
    expect(decode(0xef, 0xbb, 0xbf, 0x61)).toEqual({ text: 'a', problems: '0 problems' });
  });

  test.each([
    ['Shift_JIS (CP932)', [0x93, 0xfa, 0x96, 0x7b]],
    ['EUC-JP', [0xc6, 0xfc, 0xcb, 0xdc]],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00]],
    ['UTF-16 without a byte order mark', [0x61, 0x00, 0x62, 0x00]],
    ['no encoding known here', [0x61, 0xff]],
  ])('names %s', (name, bytes) => {
    const { text, problems } = decode(...bytes);
    expect(text).toBeNull();
    expect(problems).toContain(
      `a.csv: not UTF-8: the bytes look like ${name}\n  hint: save the file as UTF-8`,
    );
  });
});
