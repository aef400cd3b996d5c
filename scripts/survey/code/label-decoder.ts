import type { SurveyEncoding } from '../read/survey-file.ts';

/**
 * Makes a function that turns a cell as cut from the file into the text that stands there: decoded, trimmed, and with
 * full-width letters and digits made half-width (NFKC).
 *
 * @param encoding - the encoding of the file; only the Latin-1 form of the cells of UTF-8 and the Japanese encodings
 *   is decoded, UTF-16 comes as text
 */
export function labelDecoder(encoding: SurveyEncoding): (cell: string) => string {
  const decoder = encoding.startsWith('utf-16') ? null : new TextDecoder(encoding);
  return (cell) => {
    const text = decoder === null ? cell : decoder.decode(Buffer.from(cell, 'latin1'));
    return text.normalize('NFKC').trim();
  };
}
