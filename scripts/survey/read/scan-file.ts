import { Buffer } from 'node:buffer';
import { open } from 'node:fs/promises';
import type { ColumnUse, Piece } from '../../../src/survey/code/cells.ts';
import type { ByteRange } from './byte-range.ts';
import { ByteSource } from './byte-source.ts';
import { lineBreak } from './cell-end.ts';
import { RowCutter, rowsOfPiece } from './row-cutter.ts';
import type { SurveyFile } from './survey-file.ts';

/**
 * The bytes that are read at a time: enough for some thousand rows. A row with more of them has a quotation mark that
 * is not closed, which would swallow the rest of the file.
 */
const bufferBytes = 4 * 1024 * 1024;

/**
 * Reads a part of a file of answers piece by piece, never as a whole; the header is passed over.
 *
 * No cell becomes a text unless somebody asks for it, which makes it several times as fast as a reader that makes one
 * of each.
 *
 * @param file - the file as sniffed
 * @param range - the part, from the beginning of a line to the end of one
 * @param uses - by column how it is read
 * @param take - gets each piece in order; its cells hold until it returns
 * @param size - bytes to read at a time, which grow for a longer row
 * @returns whether the part is of whole rows: its end does not stand within quotation marks
 * @throws Error where a line is longer than any row of a file of answers
 */
export async function scanFile(
  file: SurveyFile,
  range: ByteRange,
  uses: readonly ColumnUse[],
  take: (piece: Piece) => void,
  size: number = bufferBytes,
): Promise<boolean> {
  const handle = await open(file.path, 'r');
  try {
    const start = Math.max(range.start, file.mark);
    const source = new ByteSource(handle, file.encoding, { start, end: range.end });
    const length = range.end - start;
    const cutter = new RowCutter(file.delimiter, uses, range.start === 0, rowsOfPiece(uses.length, length));
    const isEndOfFile = range.end === file.bytes;
    // To clear room that a small file does not fill takes longer than to read it. One more, so that its end is seen.
    let room = Math.min(size, length + 1);
    // Two more: for the line break that the last row may lack, and for the mark of the cutter.
    let bytes = Buffer.alloc(room + 2);
    let kept = 0;
    for (let ended = false; !ended || kept > 0;) {
      while (!ended && kept < room) {
        const read = await source.read(bytes, kept, room - kept);
        kept += read;
        ended = read === 0;
        if (ended && kept > 0 && bytes[kept - 1] !== lineBreak) bytes[kept++] = lineBreak;
      }
      let done = 0;
      for (let isCut = true; isCut;) {
        const final = ended ? isEndOfFile : done === 0 && room >= bufferBytes;
        const { piece, end } = cutter.cut(bytes, done, kept, final);
        isCut = end > done;
        done = end;
        if (piece.rows > 0) take(piece);
      }
      bytes.copyWithin(0, done, kept);
      kept -= done;
      if (ended && kept > 0) return false;
      if (done > 0 || ended) continue;
      if (room >= bufferBytes) {
        throw new Error(
          `${file.path} holds a line of more than 4 MB. Name a file of answers, one row a respondent.`,
        );
      }
      room *= 2;
      bytes = Buffer.concat([bytes], room + 2);
    }
    return true;
  } finally {
    await handle.close();
  }
}
