import { closeSync, openSync, readSync, statSync } from 'node:fs';
import Papa from 'papaparse';
import type { Codebook } from '../../../src/schema/codebook.ts';
import { fileForm, headBytes } from '../../../src/survey/file/file-form.ts';
import type { SurveyFile } from './survey-file.ts';

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
  const head = readHead(path, Math.min(size, headBytes));
  const cut = (text: string, delimiter: string, rows: number): string[][] =>
    Papa.parse<string[]>(text, { delimiter, preview: rows }).data;
  return { path, bytes: size, ...fileForm(path, head, stated, cut) };
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
