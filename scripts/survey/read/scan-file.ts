import type { ByteRange } from './byte-range.ts';
import type { Piece } from './cells.ts';
import { scanBytes } from './scan-bytes.ts';
import { scanText } from './scan-text.ts';
import type { SurveyFile } from './survey-file.ts';

/**
 * Reads a part of a file of answers piece by piece, never as a whole; the header is passed over.
 *
 * @param file - the file as sniffed
 * @param range - the part, of whole rows; the one that begins at 0 begins after the byte order mark
 * @param take - gets each piece in order; its cells hold until it returns
 * @param size - bytes of a piece; each reader has its own where it is missing
 */
export async function scanFile(
  file: SurveyFile,
  range: ByteRange,
  take: (piece: Piece) => void,
  size?: number,
): Promise<void> {
  if (Math.max(range.start, file.mark) >= range.end) return;
  const plain = !file.quoted && !file.encoding.startsWith('utf-16') && file.header.length > 1;
  await (plain ? scanBytes(file, range, take, size) : scanText(file, range, take, size));
}
