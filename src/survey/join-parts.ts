import type { Codebook } from '../schema/codebook.ts';
import { checkHeader, codebookColumns } from './code/check-header.ts';
import { checkUse } from './code/check-use.ts';
import { countShared } from './code/id-set.ts';
import { addCubes, type Cube } from './cube/cube.ts';
import type { CubePart } from './part-builder.ts';
import { SurveyProblems } from './survey-problems.ts';

/** A file of answers turned into sums, with everything in it that did not fit. */
export interface WholeCube {
  /** Where there are problems its sums are not to be used. */
  readonly cube: Cube;
  /** Respondents. */
  readonly rows: number;
  readonly problems: SurveyProblems;
}

/**
 * What is wrong with a file that lacks a column of the codebook, whose rows are then not read: cells of a column that
 * is not there would fill the list with problems that are none.
 *
 * @param codebook - the codebook
 * @param header - the names in the first row
 * @returns the problems of the header, with an empty cube; null where no column is missing
 * @example
 * ```ts
 * import { codebook, file } from 'tests/survey/small-survey.ts';
 *
 * lackingColumns(codebook, file.header) // null
 * const found = lackingColumns(codebook, file.header.filter((name) => name !== 'q1'));
 * found.problems.entries()[0].what // 'the column "q1" is missing'
 * ```
 */
export function lackingColumns(codebook: Codebook, header: readonly string[]): WholeCube | null {
  if (codebookColumns(codebook).every((name) => header.includes(name))) return null;
  const problems = new SurveyProblems();
  checkHeader(header, codebook, problems);
  return { cube: { units: [], clustered: false, kept: null }, rows: 0, problems };
}

/**
 * Adds the parts of a file; the row numbers of a later part begin where the one before ended.
 *
 * @param codebook - the codebook
 * @param parts - the parts in their order
 * @returns the cube of the file and all that did not fit, categories that nobody chose among it
 * @example
 * ```ts
 * import { codebook, manyPart } from 'tests/survey/small-survey.ts';
 *
 * const { rows, problems } = joinParts(codebook, [manyPart(), manyPart()]);
 * rows // 400
 * problems.entries()[0].what // 'ids of earlier rows'
 * ```
 */
export function joinParts(codebook: Codebook, parts: readonly CubePart[]): WholeCube {
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
