/** An encoding in which files of answers come. */
export type SurveyEncoding = 'utf-8' | 'shift_jis' | 'euc-jp' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/**
 * Tells in which encoding the beginning of a file is written.
 *
 * A byte order mark decides; then zero bytes (UTF-16), then whether the bytes are valid UTF-8. Bytes of Shift_JIS
 * (CP932) often decode as EUC-JP and the other way round, but then to half-width kana: the reading with fewer of them
 * wins. Where every such letter stands inside a Western word, the file is in Windows-1252.
 *
 * @param head - the first bytes of the file; a character cut off at their end does no harm
 * @returns the encoding and the bytes of its mark; null where nothing known fits
 * @example
 * ```ts
 * detectEncoding(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61)) // { encoding: 'utf-8', mark: 3 }
 * detectEncoding(Uint8Array.of(0x93, 0x8c, 0x90, 0xbc)) // { encoding: 'shift_jis', mark: 0 }
 * ```
 */
export function detectEncoding(head: Uint8Array): { encoding: SurveyEncoding; mark: number } | null {
  const [first, second, third] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', mark: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', mark: 2 };
  const zeros = [0, 1].map(
    (offset) => head.filter((byte, index) => index % 2 === offset && byte === 0).length,
  );
  if ((zeros[1] ?? 0) > head.length / 8) return { encoding: 'utf-16le', mark: 0 };
  if ((zeros[0] ?? 0) > head.length / 8) return { encoding: 'utf-16be', mark: 0 };
  if (decode('utf-8', head) !== null) return { encoding: 'utf-8', mark: 0 };
  const readings = (['shift_jis', 'euc-jp'] as const)
    .map((encoding) => ({ encoding, text: decode(encoding, head) }))
    .filter((reading) => reading.text !== null)
    .toSorted((one, other) => halfWidthKana(one.text) - halfWidthKana(other.text));
  const [best] = readings;
  if (best !== undefined && isJapanese(best.text ?? '')) return { encoding: best.encoding, mark: 0 };
  const western = decode('windows-1252', head);
  // The bytes that Windows-1252 does not use are decoded as control characters.
  return western === null || /[\u0080-\u009f]/.test(western) ? null : { encoding: 'windows-1252', mark: 0 };
}

/**
 * Whether letters of Japanese stand side by side, or one alone in its cell: an accented letter inside a Western word
 * looks like one too.
 */
function isJapanese(text: string): boolean {
  return /[\u0100-\uffff]{2}|(?<![a-z])[\u0100-\uff60](?![a-z])/i.test(text);
}

/** The text, or null where the bytes are not of the encoding; up to three bytes at the end may be cut off. */
function decode(encoding: SurveyEncoding, bytes: Uint8Array): string | null {
  for (let cut = 0; cut <= 3; cut += 1) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, bytes.length - cut));
    } catch {
      // A character may be cut off at the end: try without its first bytes.
    }
  }
  return null;
}

function halfWidthKana(text: string | null): number {
  return text?.match(/[\uff61-\uff9f]/g)?.length ?? 0;
}
