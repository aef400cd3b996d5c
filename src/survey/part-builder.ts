import type { Codebook } from '../schema/codebook.ts';
import type { AnswerFile, ColumnUse, Piece } from './code/cells.ts';
import { checkHeader } from './code/check-header.ts';
import type { IdSet } from './code/id-set.ts';
import { RowCoder } from './code/row-coder.ts';
import { CubeBuilder } from './cube/cube-builder.ts';
import { cubePlan } from './cube/cube-plan.ts';
import type { Cube } from './cube/cube.ts';
import { SurveyProblems } from './survey-problems.ts';

/** What one pass over a file, or a part of one, found. */
export interface CubePart {
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
 * Turns the pieces of a file, or of a part of one, into sums: rows into codes, codes into the cube.
 *
 * @example
 * ```ts
 * import { codebook, file, piece } from 'tests/survey/small-survey.ts';
 *
 * const builder = new PartBuilder(codebook, file, true);
 * builder.add(piece);
 * builder.rows // 4
 * builder.part.cube.units.map(({ stratum, rows }) => [stratum, rows]) // [['東', 2], ['西', 2]]
 * ```
 */
export class PartBuilder {
  readonly #problems = new SurveyProblems();
  readonly #coder: RowCoder;
  readonly #cube: CubeBuilder;
  #rows = 0;

  /**
   * @param codebook - a codebook that fits itself
   * @param file - its columns and how its cells read
   * @param isFirst - whether the part holds the header, which is then held against the codebook
   */
  constructor(codebook: Codebook, file: AnswerFile, isFirst: boolean) {
    if (isFirst) checkHeader(file.header, codebook, this.#problems);
    this.#coder = new RowCoder(codebook, file, this.#problems, 2);
    this.#cube = new CubeBuilder(cubePlan(codebook), codebook.design.cluster !== null);
  }

  /** By column of the file how it is to be read. */
  get uses(): ColumnUse[] {
    return this.#coder.uses;
  }

  /** Rows so far, without the header. */
  get rows(): number {
    return this.#rows;
  }

  /** Takes in a piece; its cells are not needed afterwards. */
  add(piece: Piece): void {
    this.#rows += piece.rows;
    this.#cube.add(this.#coder.code(piece));
  }

  /** The sums so far and everything that did not fit; rows are counted as if the part were the first. */
  get part(): CubePart {
    return {
      cube: this.#cube.cube,
      used: this.#coder.used,
      rows: this.#rows,
      ids: this.#coder.ids?.hashes ?? null,
      problems: this.#problems.toJSON(),
    };
  }
}
