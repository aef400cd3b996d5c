import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Codebook } from '../../src/schema/codebook.ts';
import { addCubes, type Cube } from './cube/cube.ts';
import { checkHeader, codebookColumns } from './code/check-header.ts';
import { countShared } from './code/id-set.ts';
import type { CubeNews, CubeTask } from './cube-worker.ts';
import type { ByteRange } from './read/byte-range.ts';
import { sniffFile } from './read/sniff-file.ts';
import { splitFile } from './read/split-file.ts';
import type { SurveyFile } from './read/survey-file.ts';
import { checkUse, type CubePart, readCube } from './read-cube.ts';
import { SurveyProblems } from './survey-problems.ts';

/** A file of answers turned into sums, with everything in it that did not fit. */
export interface SurveyCube {
  readonly file: SurveyFile;
  readonly cube: Cube;
  /** Respondents. */
  readonly rows: number;
  readonly problems: SurveyProblems;
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
  if (!codebookColumns(codebook).every((name) => file.header.includes(name))) {
    // Cells of a column that is not there would fill the list with problems that are none.
    const problems = new SurveyProblems();
    checkHeader(file.header, codebook, problems);
    return { file, cube: { units: [], clustered: false, kept: null }, rows: 0, problems };
  }
  const parts = await readParts(codebook, file, splitFile(file, threads), progress);
  if (parts.every(({ isWhole }) => isWhole)) return { file, ...together(codebook, parts) };
  // A part ends within quotation marks, so that the next one began there: only reading in one go tells rows apart.
  const whole = await readCube(codebook, file, { start: 0, end: file.bytes }, progress);
  return { file, ...together(codebook, [whole]) };
}

/** Reads the parts of a file side by side, the first one in this thread. */
function readParts(
  codebook: Codebook,
  file: SurveyFile,
  ranges: readonly ByteRange[],
  progress: (rows: number) => void,
): Promise<CubePart[]> {
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

/** Adds the parts of a file; the row numbers of a later part begin where the one before ended. */
function together(codebook: Codebook, parts: readonly CubePart[]): Omit<SurveyCube, 'file'> {
  let before = 0;
  const problems = SurveyProblems.merge(
    parts.map(({ problems: own, rows }) => {
      const moved = own.kept.map((group) => ({ ...group, rows: group.rows.map((row) => row + before) }));
      before += rows;
      return { ...own, kept: moved };
    }),
  );
  const twice = countShared(parts.flatMap(({ ids }) => (ids === null ? [] : [ids])));
  if (twice > 0) {
    const what = 'ids of earlier rows';
    const hint = 'keep one row for each respondent';
    problems.add({ kind: 'duplicateId', row: null, column: codebook.design.id, what, hint }, twice);
  }
  const used = new Map<string, Uint8Array>();
  for (const part of parts) {
    for (const [id, own] of part.used) {
      used.set(
        id,
        (used.get(id) ?? new Uint8Array(own.length)).map((any, place) => any | (own[place] ?? 0)),
      );
    }
  }
  const cube = addCubes(parts.map((part) => part.cube));
  // Lines without an answer are rows to be counted in a message, and nobody.
  const respondents = cube.units.reduce((sum, { rows }) => sum + rows, 0);
  if (respondents > 0) checkUse(codebook, used, problems);
  else if (problems.count === 0) {
    const hint = 'export the answers again';
    problems.add({ kind: 'header', row: 1, column: null, what: 'no rows below the header', hint });
  }
  return { cube, rows: respondents, problems };
}

function inWorker(workerData: CubeTask, tell: (rows: number) => void): Promise<CubePart> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./cube-worker.ts', import.meta.url), { workerData });
    worker.on('message', (news: CubeNews) => {
      if (news.kind === 'rows') tell(news.rows);
      else resolve(news.part);
    });
    worker.on('error', reject);
  });
}
