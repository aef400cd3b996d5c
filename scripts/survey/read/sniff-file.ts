import { closeSync, openSync, readSync, statSync } from 'node:fs';
import Papa from 'papaparse';
import type { Codebook } from '../../../src/schema/codebook.ts';
import { detectEncoding } from './detect-encoding.ts';
import type { SurveyFile } from './survey-file.ts';

const headBytes = 256 * 1024;
const delimiters = [',', ';', '\t'] as const;

/**
 * Finds out how a file of answers is written; what the codebook states is taken as stated.
 *
 * @param path - the file
 * @param stated - encoding, delimiter and decimal mark as far as the codebook states them
 * @returns the way in which it is written
 * @throws Error where the file is not there, is empty, or has an encoding or line breaks not known here
 */
export function sniffFile(path: string, stated: Codebook['file'] = {}): SurveyFile {
  const { size } = statSync(path, { throwIfNoEntry: false }) ?? {};
  if (size === undefined) throw new Error(`${path} is not there. Name the file of answers.`);
  if (size === 0) throw new Error(`${path} is empty. Export the answers again, with a header row.`);
  const head = readHead(path, Math.min(size, headBytes));
  const detected = detectEncoding(head);
  if (detected === null && stated.encoding === undefined) {
    throw new Error(
      `${path} is in no encoding known here. Save it as UTF-8, or state file.encoding in the codebook.`,
    );
  }
  const encoding = stated.encoding ?? detected?.encoding ?? 'utf-8';
  const mark = detected?.encoding === encoding ? detected.mark : 0;
  const text = new TextDecoder(encoding).decode(head.subarray(mark), { stream: true });
  if (/\r(?!\n)/.test(text) && !text.includes('\n')) {
    throw new Error(
      `${path} ends its lines with a carriage return alone. Save it as CSV again, with today's line breaks.`,
    );
  }
  const delimiter = stated.delimiter ?? likelyDelimiter(text);
  const rows = Papa.parse<string[]>(text, { delimiter, preview: 200 }).data;
  return {
    ...{ path, bytes: size, encoding, mark, delimiter },
    decimal: stated.decimal ?? likelyDecimal(rows, delimiter),
    header: distinctNames(rows[0] ?? []),
  };
}

/**
 * The names of the columns, each once: R writes the numbers of its rows below an empty name, spreadsheets add empty
 * columns, and tools for questionnaires write “other” twice, for the mark and for the text beside it.
 */
function distinctNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((each, index) => {
    const name = each.trim() || `(column ${index + 1})`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

function readHead(path: string, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  const file = openSync(path, 'r');
  try {
    let read = 0;
    while (read < length) {
      const more = readSync(file, bytes, read, length - read, read);
      if (more === 0) break;
      read += more;
    }
    return bytes.subarray(0, read);
  } finally {
    closeSync(file);
  }
}

/** The delimiter that cuts the first lines into the same number of cells, the largest; a comma where none cuts them. */
function likelyDelimiter(text: string): SurveyFile['delimiter'] {
  const scores = delimiters.map((delimiter) => {
    const widths = Papa.parse<string[]>(text, { delimiter, preview: 20 }).data.map((row) => row.length);
    const first = widths[0] ?? 1;
    return { delimiter, score: (first - 1) * widths.filter((width) => width === first).length };
  });
  return scores.toSorted((one, other) => other.score - one.score)[0]?.delimiter ?? ',';
}

/** A comma is the decimal mark where it parts digits and nothing speaks for a point. */
function likelyDecimal(rows: readonly (readonly string[])[], delimiter: string): '.' | ',' {
  if (delimiter === ',') return '.';
  const cells = rows.slice(1).flat();
  const commas = cells.filter((cell) => /^-?\d+,\d+$/.test(cell.trim())).length;
  const points = cells.filter((cell) => /^-?\d+\.\d+$/.test(cell.trim())).length;
  return commas > points ? ',' : '.';
}
