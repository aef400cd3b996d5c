import { parentPort, workerData } from 'node:worker_threads';
import type { Codebook } from '../../src/schema/codebook.ts';
import { buffersOf } from '../../src/survey/cube/kept-rows.ts';
import { readCube, type ReadPart } from './read-cube.ts';
import type { ByteRange } from './read/byte-range.ts';
import type { SurveyFile } from './read/survey-file.ts';

/** What a worker is given: a part of a file to read. */
export interface CubeTask {
  readonly codebook: Codebook;
  readonly file: SurveyFile;
  readonly range: ByteRange;
}

/** What a worker says: how far it is, and at the end what it found. */
export type CubeNews =
  | { readonly kind: 'rows'; readonly rows: number }
  | { readonly kind: 'part'; readonly part: ReadPart };

const { codebook, file, range } = workerData as CubeTask;
const tell = (news: CubeNews, handedOver: readonly ArrayBuffer[] = []): void => {
  parentPort?.postMessage(news, handedOver);
};
const part = await readCube(codebook, file, range, (rows) => {
  tell({ kind: 'rows', rows });
});
const ids = part.ids === null ? [] : [part.ids.buffer];
tell({ kind: 'part', part }, [...ids, ...buffersOf(part.cube.kept)]);
