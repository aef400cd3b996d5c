import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { fingerprint } from '../../scripts/fingerprint/fingerprint.ts';
import { fingerprintSchema } from '../../src/schema/fingerprint.ts';
import { fingerprintLength, fingerprintLetters } from '../../src/schema/fingerprint-text.ts';

/** The same by long division of the bytes of the hash, without whole numbers larger than a byte. */
function byLongDivision(text: string): string {
  let bytes = [...createHash('sha256').update(text, 'utf8').digest()];
  const letters: string[] = [];
  for (let place = 0; place < 16; place += 1) {
    let rest = 0;
    bytes = bytes.map((byte) => {
      const value = rest * 256 + byte;
      rest = value % 20;
      return Math.floor(value / 20);
    });
    letters.unshift(fingerprintLetters.charAt(rest));
  }
  return `SIE1:${letters.join('').replaceAll(/(.{4})(?=.)/g, '$1-')}`;
}

test.each(['', 'a', '{"id":"st:active"}', '約７割', '\u{20b9f}る'])('of %j, computed in two ways', (text) => {
  expect(fingerprint(text)).toBe(byLongDivision(text));
  expect(fingerprintSchema.safeParse(fingerprint(text)).success).toBe(true);
});

test('no letter looks like another or like a digit, and none makes a word', () => {
  expect(new Set(fingerprintLetters).size).toBe(20);
  expect(fingerprintLetters).not.toMatch(/[AEIOUY0-9]/);
});

test('the letters are used alike', () => {
  const letters = Array.from({ length: 2000 }, (_, index) => fingerprint(String(index)).slice(5)).join('');
  const counts = Array.from(fingerprintLetters).map((letter) => letters.split(letter).length - 1);
  const expected = (2000 * fingerprintLength) / fingerprintLetters.length;
  const chiSquared = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  // The 0.1 per cent point of chi-squared with 19 degrees of freedom.
  expect(chiSquared).toBeLessThan(43.82);
});
