import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import type { Piece } from './cells.ts';
import { decodeStream } from './decode-stream.ts';
import type { ByteRange } from './byte-range.ts';
import type { SurveyFile } from './survey-file.ts';
import { TextCells } from './text-cells.ts';

const pieceBytes = 256 * 1024;

/**
 * Reads a part of a file with PapaParse, which knows quotation marks.
 *
 * UTF-16 is decoded on the way; all else is read as Latin-1 and only distinct labels are decoded later: a stream that
 * decodes by itself damages characters at the borders of its pieces.
 *
 * @param file - the file as sniffed
 * @param range - the part, of whole rows
 * @param take - gets each piece in order
 * @param size - bytes of a piece
 */
export function scanText(
  file: SurveyFile,
  range: ByteRange,
  take: (piece: Piece) => void,
  size: number = pieceBytes,
): Promise<void> {
  const { path, delimiter, encoding, mark, header } = file;
  const wide = encoding === 'utf-16le' || encoding === 'utf-16be';
  const bytes = createReadStream(path, {
    start: Math.max(range.start, mark),
    end: range.end - 1,
    highWaterMark: size,
    ...(wide ? {} : { encoding: 'latin1' as const }),
  });
  const stream = wide ? bytes.pipe(decodeStream(encoding)) : bytes;
  let headerComes = range.start === 0;
  return new Promise((resolve, reject) => {
    bytes.on('error', reject);
    Papa.parse<string[]>(stream, {
      delimiter,
      header: false,
      dynamicTyping: false,
      chunk: ({ data, errors }) => {
        const ragged: { place: number; width: number }[] = [];
        const rows: string[][] = [];
        const places: number[] = [];
        // A piece may end before its first row does.
        if (data.length === 0) return;
        const skipped = headerComes ? 1 : 0;
        headerComes = false;
        for (const [place, row] of data.slice(skipped).entries()) {
          if (row.length === header.length && (row.length > 1 || row[0] !== '')) {
            rows.push(row);
            places.push(place);
          } else if (row.length > 1 || row[0]?.trim() !== '') ragged.push({ place, width: row.length });
        }
        const brokenQuotes = errors.flatMap(({ type, row }) =>
          type === 'Quotes' && row !== undefined ? [row - skipped] : [],
        );
        take({ cells: new TextCells(rows, places), rows: data.length - skipped, ragged, brokenQuotes });
      },
      complete: () => {
        resolve();
      },
      error: reject,
    });
  });
}
