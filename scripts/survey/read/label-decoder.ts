import type { SurveyEncoding } from '../../../src/survey/file/detect-encoding.ts';

/**
 * Makes a function that turns a cell as cut from the file into the text that stands there: decoded, trimmed, and with
 * full-width letters and digits made half-width (NFKC).
 *
 * @param encoding - the encoding of the file; UTF-16 is cut as UTF-8
 */
export function labelDecoder(encoding: SurveyEncoding): (cell: string) => string {
  const decoder = new TextDecoder(encoding.startsWith('utf-16') ? 'utf-8' : encoding);
  return (cell) => decoder.decode(Buffer.from(cell, 'latin1')).normalize('NFKC').trim();
}
