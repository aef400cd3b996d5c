import { quoted } from '../../format/quoted.ts';
import type { Codebook } from '../../schema/codebook.ts';
import type { SurveyProblemKind, SurveyProblems } from '../survey-problems.ts';
import { CellMemo, type Made } from './cell-memo.ts';
import type { AnswerFile, Cells } from './cells.ts';
import { type CodedVariable, codedVariables, unanswered } from './variables.ts';

/** The code of a cell that the codebook does not know, before it is noted. */
export const unknown = -3;

/** What is printed of a label that the codebook does not know: short marks. A longer text may be what somebody wrote. */
const mark = /^(?:[-+]?\d{1,6}|[\x21-\x7e]{1,4})$/;

/** Cells of a piece, and the row number of its first row. */
export interface Part {
  readonly cells: Cells;
  readonly first: number;
}

/**
 * What every coder of a column needs: where columns stand, how labels read, what was seen, and whom to tell.
 *
 * @example
 * ```ts
 * import { SurveyProblems } from 'src/survey/survey-problems.ts';
 * import { codebook, file, part } from 'tests/survey/small-survey.ts';
 *
 * const problems = new SurveyProblems();
 * const context = new CodingContext(codebook, file, problems);
 * context.columnOf('q1') // 4
 * context.unknownLabel('7', part, 1, 'q1') // -2
 * problems.entries()[0].what // 'unknown code "7"'
 * ```
 */
export class CodingContext {
  readonly codebook: Codebook;
  readonly file: AnswerFile;
  /** The variables with categories, by id. */
  readonly variables: ReadonlyMap<string, CodedVariable>;
  /** By variable: which categories occurred, as 0 or 1. */
  readonly used: ReadonlyMap<string, Uint8Array>;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #memos = new Map<string, CellMemo<Made>>();
  readonly #problems: SurveyProblems;

  constructor(codebook: Codebook, file: AnswerFile, problems: SurveyProblems) {
    this.codebook = codebook;
    this.file = file;
    this.variables = new Map(codedVariables(codebook).map((variable) => [variable.id, variable]));
    this.used = new Map(
      [...this.variables].map(([id, { categories }]) => [id, new Uint8Array(categories.length)]),
    );
    this.#columns = new Map(file.header.map((name, index) => [name, index]));
    this.#problems = problems;
  }

  /** The place of a column; that of no column where it is missing, which the header's check has said. */
  columnOf(name: string): number {
    return this.#columns.get(name) ?? this.file.header.length;
  }

  /**
   * What is made of the cells of a column, remembered from piece to piece; a key stands for one way to make it.
   *
   * @param key - the key
   * @param prepare - gives the function that makes it from a decoded label; asked once
   */
  memoOf<T extends Made>(key: string, prepare: () => (label: string) => T): CellMemo<T> {
    const known = this.#memos.get(key);
    if (known !== undefined) return known as CellMemo<T>;
    const make = prepare();
    const memo = new CellMemo((cell) => make(this.file.decode(cell)));
    this.#memos.set(key, memo);
    return memo;
  }

  /** Notes that a category occurred. */
  use(variable: string, category: number): void {
    const used = this.used.get(variable);
    if (used !== undefined) used[category] = 1;
  }

  /** Notes a problem at a row of a part. */
  note(
    kind: SurveyProblemKind,
    { cells, first }: Part,
    row: number,
    column: string | null,
    { what, hint }: { readonly what: string; readonly hint: string },
  ): void {
    this.#problems.add({ kind, row: first + cells.place(row), column, what, hint });
  }

  /** Notes a label that is no code, and takes the answer as missing. */
  unknownLabel(label: string, part: Part, row: number, column: string): number {
    if (label === '') {
      this.note('missingAnswer', part, row, column, {
        what: 'empty, and the codebook declares no empty answer',
        hint: 'declare the empty cell among the missing codes, with its kind',
      });
    } else {
      this.note('unknownCode', part, row, column, {
        what: mark.test(label) ? `unknown code ${quoted(label)}` : 'a text that is no code of the codebook',
        hint: 'add the code to the categories or to the missing codes, or correct the file',
      });
    }
    return unanswered;
  }
}
