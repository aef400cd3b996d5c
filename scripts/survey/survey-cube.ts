import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Codebook } from '../../src/schema/codebook.ts';
import { joinParts, lackingColumns, type WholeCube } from '../../src/survey/join-parts.ts';
import type { CubeNews, CubeTask } from './cube-worker.ts';
import { readCube, type ReadPart } from './read-cube.ts';
import type { ByteRange } from './read/byte-range.ts';
import { sniffFile } from './read/sniff-file.ts';
import { splitFile } from './read/split-file.ts';
import type { SurveyFile } from './read/survey-file.ts';

/** A file of answers turned into sums, with everything in it that did not fit. */
export interface SurveyCube extends WholeCube {
  readonly file: SurveyFile;
}

/**
 * Reads a file of answers into the cube of a codebook, a large one in several threads.
 *
 * @param codebook - the codebook
 * @param path - the file
 * @param progress - is told how many rows were read so far
 * @param threads - how many threads may read; a file that cannot be cut is read in one
 * @returns the cube; where there are problems its sums are not to be used
 * @throws Error where the file cannot be read at all
 */
export async function surveyCube(
  codebook: Codebook,
  path: string,
  progress: (rows: number) => void = () => undefined,
  threads: number = availableParallelism(),
): Promise<SurveyCube> {
  const file = sniffFile(path, codebook.file);
  const lacking = lackingColumns(codebook, file.header);
  if (lacking !== null) return { file, ...lacking };
  const parts = await readParts(codebook, file, splitFile(file, threads), progress);
  if (parts.every(({ isWhole }) => isWhole)) return { file, ...joinParts(codebook, parts) };
  // A part ends within quotation marks, so that the next one began there: only reading in one go tells rows apart.
  const whole = await readCube(codebook, file, { start: 0, end: file.bytes }, progress);
  return { file, ...joinParts(codebook, [whole]) };
}

/** Reads the parts of a file side by side, the first one in this thread. */
function readParts(
  codebook: Codebook,
  file: SurveyFile,
  ranges: readonly ByteRange[],
  progress: (rows: number) => void,
): Promise<ReadPart[]> {
  const read = new Array<number>(ranges.length).fill(0);
  const parts = ranges.map((range, place) => {
    const tell = (rows: number): void => {
      read[place] = rows;
      progress(read.reduce((sum, each) => sum + each, 0));
    };
    return place === 0 ? readCube(codebook, file, range, tell) : inWorker({ codebook, file, range }, tell);
  });
  return Promise.all(parts);
}

function inWorker(workerData: CubeTask, tell: (rows: number) => void): Promise<ReadPart> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./cube-worker.ts', import.meta.url), { workerData });
    worker.on('message', (news: CubeNews) => {
      if (news.kind === 'rows') tell(news.rows);
      else resolve(news.part);
    });
    worker.on('error', reject);
  });
}
