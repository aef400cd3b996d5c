import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import { decodeStream } from './decode-stream.ts';
import type { SurveyFile } from './survey-file.ts';

/** Part of a file: from a byte on, and up to a byte that is not included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** What a scan hands on: the rows of one piece of the file, and broken quotation marks by row of the piece. */
export interface Chunk {
  readonly rows: readonly (readonly string[])[];
  readonly brokenQuotes: readonly number[];
}

/** The bytes of a piece: long enough that the cost of starting one does not count, short enough for the memory. */
const pieceBytes = 1024 * 1024;

/**
 * Reads a file of answers piece by piece, never as a whole.
 *
 * Bytes of the Japanese encodings and of UTF-8 never look like a delimiter, a quotation mark or a line break, so they
 * are cut as Latin-1 and only distinct labels are decoded later (`labelDecoder`): a stream that decodes by itself
 * damages characters at the borders of its pieces, and decoding everything costs a third of the time. UTF-16 is
 * decoded on the way.
 *
 * @param file - the file as sniffed
 * @param range - the part to read; the part that begins at 0 begins after the byte order mark, header included
 * @param take - gets each piece in order
 */
export function scanFile(file: SurveyFile, range: ByteRange, take: (chunk: Chunk) => void): Promise<void> {
  const { path, delimiter, encoding, mark } = file;
  const start = Math.max(range.start, mark);
  const wide = encoding === 'utf-16le' || encoding === 'utf-16be';
  if (start >= range.end) return Promise.resolve();
  const bytes = createReadStream(path, {
    start,
    end: range.end - 1,
    highWaterMark: pieceBytes,
    ...(wide ? {} : { encoding: 'latin1' as const }),
  });
  const stream = wide ? bytes.pipe(decodeStream(encoding)) : bytes;
  return new Promise((resolve, reject) => {
    bytes.on('error', reject);
    Papa.parse<string[]>(stream, {
      delimiter,
      header: false,
      dynamicTyping: false,
      chunk: ({ data, errors }) => {
        const brokenQuotes = errors.flatMap(({ type, row }) =>
          type === 'Quotes' && row !== undefined ? [row] : [],
        );
        take({ rows: data, brokenQuotes });
      },
      complete: () => {
        resolve();
      },
      error: reject,
    });
  });
}
