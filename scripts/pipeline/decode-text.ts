import type { Problems } from './problem.ts';

const saveAs =
  'save the file as UTF-8 (Excel: "CSV UTF-8 (Comma delimited)"; an editor: "Save with Encoding"), then run `npm run seal`';

/**
 * The text of a file that must be UTF-8; a byte order mark is dropped.
 *
 * @param bytes - the file
 * @param file - its name for the problem
 * @param problems - receives one problem that names the likely encoding
 * @returns the text, or null where the bytes are not UTF-8
 */
export function decodeText(bytes: Uint8Array, file: string, problems: Problems): string | null {
  const text = decode('utf-8', bytes);
  if (text !== null && !text.includes('\0')) return text;
  problems.add('file', { file }, `not UTF-8: the bytes look like ${likelyEncoding(bytes)}`, saveAs);
  return null;
}

function decode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function likelyEncoding(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return 'UTF-16';
  if (bytes.includes(0)) return 'UTF-16 without a byte order mark';
  // Bytes of one of the two usually decode as the other as well, but then to half-width kana or to nothing known.
  const readings = [
    { name: 'Shift_JIS (CP932)', text: decode('shift_jis', bytes) },
    { name: 'EUC-JP', text: decode('euc-jp', bytes) },
  ].filter((reading) => reading.text !== null);
  readings.sort((a, b) => halfWidthKana(a.text) - halfWidthKana(b.text));
  return readings[0]?.name ?? 'no encoding known here';
}

function halfWidthKana(text: string | null): number {
  return text?.match(/[\uff61-\uff9f]/g)?.length ?? 0;
}
