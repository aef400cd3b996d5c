/** The scheme by which the fingerprints of this site are made; another rule gets another number. */
export const fingerprintScheme = 'SIE1';

/**
 * The letters of a fingerprint: the twenty that RFC 8628, section 6.1, advises for codes that people copy. There is no
 * vowel, so that no word comes about, and no digit, so that none is taken for a letter or for a number of the site.
 */
export const fingerprintLetters = 'BCDFGHJKLMNPQRSTVWXZ';

/** Letters in a fingerprint: with twenty to choose from, they hold sixty-nine bits of a SHA-256. */
export const fingerprintLength = 16;

/**
 * Writes the letters of a fingerprint as it is shown: after the name of the scheme, in groups of four.
 *
 * @param letters - sixteen letters, in any case
 * @returns the fingerprint
 * @example
 * ```ts
 * writeFingerprint('bcdfghjklmnpqrst') // 'SIE1:BCDF-GHJK-LMNP-QRST'
 * ```
 */
export function writeFingerprint(letters: string): string {
  const groups = letters.toUpperCase().match(/.{4}/g) ?? [];
  return `${fingerprintScheme}:${groups.join('-')}`;
}
