import { closeSync, openSync, readSync } from 'node:fs';
import type { ByteRange } from './byte-range.ts';
import type { SurveyFile } from './survey-file.ts';

/** Below this size a second thread costs more time to start than it saves. */
const worthSplitting = 48 * 1024 * 1024;
const searchBytes = 64 * 1024;

/**
 * Cuts a file into parts of about the same size, each of whole lines.
 *
 * @param file - the file as sniffed
 * @param threads - how many parts are wanted at most
 * @returns the parts in order; one where the file is small, or where a character has two bytes throughout. A border may
 *   stand within quotation marks, which whoever reads the part before it finds out
 */
export function splitFile({ path, bytes, encoding }: SurveyFile, threads: number): ByteRange[] {
  const parts = Math.min(threads, Math.floor(bytes / (worthSplitting / 2)));
  if (bytes < worthSplitting || encoding.startsWith('utf-16') || parts < 2) {
    return [{ start: 0, end: bytes }];
  }
  const file = openSync(path, 'r');
  try {
    const inner = Array.from({ length: parts - 1 }, (_, part) =>
      afterLineBreak(file, Math.floor((bytes * (part + 1)) / parts), bytes),
    );
    const borders = [0, ...new Set(inner), bytes];
    return borders.slice(1).map((end, part) => ({ start: borders[part] ?? 0, end }));
  } finally {
    closeSync(file);
  }
}

function afterLineBreak(file: number, from: number, bytes: number): number {
  const buffer = Buffer.allocUnsafe(searchBytes);
  for (let position = from; position < bytes; position += searchBytes) {
    const read = readSync(file, buffer, 0, searchBytes, position);
    const found = buffer.subarray(0, read).indexOf(0x0a);
    if (found !== -1) return position + found + 1;
  }
  return bytes;
}
