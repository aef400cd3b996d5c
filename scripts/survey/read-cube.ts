import type { Codebook } from '../../src/schema/codebook.ts';
import { type CubePart, PartBuilder } from '../../src/survey/part-builder.ts';
import type { ByteRange } from './read/byte-range.ts';
import { labelDecoder } from './read/label-decoder.ts';
import { scanFile } from './read/scan-file.ts';
import type { SurveyFile } from './read/survey-file.ts';

/** What one pass over a part of a file found. */
export interface ReadPart extends CubePart {
  /** Whether the part was of whole rows: its end does not stand within quotation marks. */
  readonly isWhole: boolean;
}

/**
 * Reads a part of a file into the cube: piece by piece, rows into codes, codes into sums.
 *
 * @param codebook - the codebook
 * @param file - the file as sniffed
 * @param range - the part; the one that begins at 0 holds the header
 * @param progress - is told how many rows were read so far
 * @returns the sums and everything that did not fit; rows of each part are counted as if it were the first
 */
export async function readCube(
  codebook: Codebook,
  file: SurveyFile,
  range: ByteRange,
  progress: (rows: number) => void = () => undefined,
): Promise<ReadPart> {
  const answers = { ...file, decode: labelDecoder(file.encoding) };
  const builder = new PartBuilder(codebook, answers, range.start === 0);
  const isWhole = await scanFile(file, range, builder.uses, (piece) => {
    builder.add(piece);
    progress(builder.rows);
  });
  return { isWhole, ...builder.part };
}
