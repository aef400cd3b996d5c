import type { Codebook } from '../../src/schema/codebook.ts';
import { quoted } from '../pipeline/quoted.ts';
import { checkHeader } from './code/check-header.ts';
import type { IdSet } from './code/id-set.ts';
import { RowCoder } from './code/row-coder.ts';
import { codedVariables } from './code/variables.ts';
import type { Cube } from './cube/cube.ts';
import { CubeBuilder } from './cube/cube-builder.ts';
import { cubePlan } from './cube/cube-plan.ts';
import type { ByteRange } from './read/byte-range.ts';
import { scanFile } from './read/scan-file.ts';
import type { SurveyFile } from './read/survey-file.ts';
import { SurveyProblems } from './survey-problems.ts';

/** What one pass over a file, or a part of one, found. */
export interface CubePart {
  /** Whether the part was of whole rows: its end does not stand within quotation marks. */
  readonly isWhole: boolean;
  readonly cube: Cube;
  /** By variable: which categories occurred, as 0 or 1. */
  readonly used: ReadonlyMap<string, Uint8Array>;
  /** Rows read, without the header. */
  readonly rows: number;
  /** Hashes of the ids, to find those that stand in two parts; null where the codebook names no id. */
  readonly ids: IdSet['hashes'] | null;
  readonly problems: ReturnType<SurveyProblems['toJSON']>;
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
): Promise<CubePart> {
  const problems = new SurveyProblems();
  if (range.start === 0) checkHeader(file.header, codebook, problems);
  const coder = new RowCoder(codebook, file, problems, 2);
  const builder = new CubeBuilder(cubePlan(codebook), codebook.design.cluster !== null);
  let rows = 0;
  const isWhole = await scanFile(file, range, coder.uses, (piece) => {
    rows += piece.rows;
    builder.add(coder.code(piece));
    progress(rows);
  });
  return {
    isWhole,
    cube: builder.cube,
    used: coder.used,
    rows,
    ids: coder.ids?.hashes ?? null,
    problems: problems.toJSON(),
  };
}

/**
 * Names every category that occurs nowhere in the file, unless the codebook expects that: a slip in a code shows here.
 *
 * @param codebook - the codebook
 * @param used - by variable which categories occurred
 * @param problems - receives the unused ones
 */
export function checkUse(
  codebook: Codebook,
  used: ReadonlyMap<string, Uint8Array>,
  problems: SurveyProblems,
): void {
  const expected = new Set(
    codebook.variables.flatMap((variable) =>
      'categories' in variable
        ? variable.categories
            .filter((category) => category.mayBeUnused === true)
            .map(({ id }) => `${variable.id} ${id}`)
        : [],
    ),
  );
  const asked = new Set(codebook.variables.map(({ id }) => id));
  for (const { id, categories } of codedVariables(codebook).filter((variable) => asked.has(variable.id))) {
    for (const [index, category] of categories.entries()) {
      if (used.get(id)?.[index] === 1 || expected.has(`${id} ${category.id}`)) continue;
      const what = `nobody gave the answer ${quoted(category.id)}`;
      const hint = 'correct its code in the codebook, or declare it with "mayBeUnused": true';
      problems.add({ kind: 'unusedCategory', row: null, column: id, what, hint });
    }
  }
}
