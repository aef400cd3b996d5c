import type { Codebook } from '../../schema/codebook.ts';
import { detectEncoding, type SurveyEncoding } from './detect-encoding.ts';
import { distinctNames } from './distinct-names.ts';
import { likelyDecimal } from './likely-decimal.ts';
import { type CutText, type Delimiter, likelyDelimiter } from './likely-delimiter.ts';

/** How a file of answers is written. */
export interface FileForm {
  readonly encoding: SurveyEncoding;
  /** Bytes of a byte order mark at the beginning. */
  readonly mark: number;
  readonly delimiter: Delimiter;
  readonly decimal: '.' | ',';
  readonly header: readonly string[];
}

/** The bytes at the beginning of a file that tell how it is written. */
export const headBytes = 256 * 1024;
/** The rows of it that are looked at. */
const headRows = 200;

/**
 * Finds out how a file of answers is written; what the codebook states is taken as stated.
 *
 * @param name - the file as it is named to whoever mends it
 * @param head - its first bytes, `headBytes` or all of them
 * @param stated - encoding, delimiter and decimal mark as far as the codebook states them
 * @param cut - cuts text into rows and cells
 * @returns the way in which it is written
 * @throws Error where the file is empty, or has an encoding or line breaks not known here
 * @example
 * ```ts
 * const head = new TextEncoder().encode('id;staff\na1;1,5\na2;2\n');
 * const cut = (text, delimiter, rows) => text.trim().split('\n', rows).map((line) => line.split(delimiter));
 * fileForm('answers.csv', head, {}, cut)
 * // { encoding: 'utf-8', mark: 0, delimiter: ';', decimal: ',', header: ['id', 'staff'] }
 * ```
 */
export function fileForm(
  name: string,
  head: Uint8Array,
  stated: NonNullable<Codebook['file']>,
  cut: CutText,
): FileForm {
  if (head.length === 0) throw new Error(`${name} is empty. Export the answers again, with a header row.`);
  const detected = detectEncoding(head);
  if (detected === null && stated.encoding === undefined) {
    throw new Error(
      `${name} is in no encoding known here. Save it as UTF-8, or state file.encoding in the codebook.`,
    );
  }
  const encoding = stated.encoding ?? detected?.encoding ?? 'utf-8';
  const mark = detected?.encoding === encoding ? detected.mark : 0;
  const text = new TextDecoder(encoding).decode(head.subarray(mark), { stream: true });
  if (/\r(?!\n)/.test(text) && !text.includes('\n')) {
    throw new Error(
      `${name} ends its lines with a carriage return alone. Save it as CSV again, with today's line breaks.`,
    );
  }
  const delimiter = stated.delimiter ?? likelyDelimiter(text, cut);
  const rows = cut(text, delimiter, headRows);
  return {
    ...{ encoding, mark, delimiter },
    decimal: stated.decimal ?? likelyDecimal(rows, delimiter),
    header: distinctNames(rows[0] ?? []),
  };
}
