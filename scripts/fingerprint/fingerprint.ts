import {
  fingerprintLength,
  fingerprintLetters,
  writeFingerprint,
} from '../../src/schema/fingerprint-text.ts';
import { sha256 } from '../pipeline/sha256.ts';

const base = BigInt(fingerprintLetters.length);

/**
 * The fingerprint of a canonical text: its SHA-256 as a whole number, modulo 20 to the power of 16, in digits of base
 * twenty with the most significant first.
 *
 * @param canonical - the text, which is hashed in UTF-8
 * @returns the fingerprint, such as `SIE1:BCDF-GHJK-LMNP-QRST`
 */
export function fingerprint(canonical: string): string {
  let rest = BigInt(`0x${sha256(new TextEncoder().encode(canonical))}`);
  let letters = '';
  while (letters.length < fingerprintLength) {
    letters = fingerprintLetters.charAt(Number(rest % base)) + letters;
    rest /= base;
  }
  return writeFingerprint(letters);
}
