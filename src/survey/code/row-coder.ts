import type { Codebook } from '../../schema/codebook.ts';
import type { SurveyProblems } from '../survey-problems.ts';
import { applyRouting } from './apply-routing.ts';
import type { AnswerFile, ColumnUse, Piece } from './cells.ts';
import { codeMultiple } from './code-multiple.ts';
import { codeDesignNumber, codeNumber } from './code-numbers.ts';
import { codeSingles } from './code-singles.ts';
import type { CodedRows } from './coded-rows.ts';
import { CodingContext, type Part } from './coding-context.ts';
import { columnUses } from './column-uses.ts';
import { deriveCodes } from './derive-codes.ts';
import { IdSet } from './id-set.ts';

/**
 * Turns the rows of a file into codes, and notes everything in them that the codebook does not foresee.
 *
 * Recoding is total: a cell is a category, a missing code, or a problem. A label is looked up once and remembered.
 *
 * @example
 * ```ts
 * import { SurveyProblems } from 'src/survey/survey-problems.ts';
 * import { codebook, file, piece } from 'tests/survey/small-survey.ts';
 *
 * const coded = new RowCoder(codebook, file, new SurveyProblems(), 2).code(piece);
 * coded.codes.get('need') // Int32Array.of(0, 1, -2, 2)
 * coded.chosen.get('barriers')[0] // Uint8Array.of(1, 0, 0, 1)
 * coded.numbers.get('turnover') // Float64Array.of(2400, 85, NaN, 310)
 * coded.strata // ['東', '西', '東', '西']
 * ```
 */
export class RowCoder {
  readonly #context: CodingContext;
  readonly #problems: SurveyProblems;
  readonly #ids: IdSet | null;
  #row: number;

  /**
   * @param codebook - a codebook that fits itself
   * @param file - its columns and how its cells read
   * @param problems - receives what does not fit
   * @param firstRow - the row number of the first row that will come, counted from 1 for the header
   */
  constructor(codebook: Codebook, file: AnswerFile, problems: SurveyProblems, firstRow: number) {
    this.#context = new CodingContext(codebook, file, problems);
    this.#problems = problems;
    this.#ids = codebook.design.id === null ? null : new IdSet();
    this.#row = firstRow;
  }

  /** By column of the file how it is read. */
  get uses(): ColumnUse[] {
    return columnUses(this.#context.codebook, this.#context.file.header);
  }

  /** Which categories occurred, by variable, as 0 or 1. */
  get used(): ReadonlyMap<string, Uint8Array> {
    return this.#context.used;
  }

  /** The ids that occurred; null where the codebook names none. */
  get ids(): IdSet | null {
    return this.#ids;
  }

  /** Codes a piece of the file. Rows of another width are named and left out. */
  code({ cells, rows, ragged, brokenQuotes }: Piece): CodedRows {
    const first = this.#row;
    this.#row += rows;
    const column = null;
    for (const place of brokenQuotes) {
      const what = 'a quotation mark is not closed';
      const hint = 'write a quotation mark inside a quoted cell twice ("")';
      this.#problems.add({ kind: 'quotes', row: first + place, column, what, hint });
    }
    for (const { place, width } of ragged) {
      const what = `${width} cells in a table of ${this.#context.file.header.length} columns`;
      const isWide = width > this.#context.file.header.length;
      const cause = isWide ? 'the delimiter' : 'a line break';
      const hint = `put quotation marks around a cell that contains ${cause}${isWide ? '' : ', or fill the row up'}`;
      this.#problems.add({ kind: 'ragged', row: first + place, column, what, hint });
    }
    return this.#codeRows({ cells, first });
  }

  #codeRows(part: Part): CodedRows {
    const context = this.#context;
    const { variables, derived, design } = context.codebook;
    const codes = new Map<string, Int32Array>();
    const chosen = new Map<string, readonly Uint8Array[]>();
    const numbers = new Map<string, Float64Array>();
    codeSingles(context, part, codes);
    for (const variable of variables) {
      if (variable.type === 'numeric') {
        const coded = codeNumber(context, variable, part);
        numbers.set(variable.id, coded.numbers);
        codes.set(variable.id, coded.codes);
      }
      if (variable.type !== 'multiple') continue;
      const answers = codeMultiple(context, variable, part);
      codes.set(variable.id, answers.any);
      chosen.set(variable.id, answers.options);
    }
    const isParent = variables.some(({ askedIf }) => derived.some(({ id }) => id === askedIf?.variable));
    for (const variable of isParent ? derived : []) {
      codes.set(variable.id, deriveCodes(context, variable, { codes, chosen, numbers }));
    }
    for (const variable of variables) applyRouting(context, variable, part, { codes, numbers });
    for (const variable of derived) {
      const own = deriveCodes(context, variable, { codes, chosen, numbers });
      codes.set(variable.id, own);
      for (const code of new Set(own)) if (code >= 0) context.use(variable.id, code);
    }
    this.#checkIds(part, design.id);
    return { rows: part.cells.rows, codes, chosen, numbers, ...this.#codeDesign(part) };
  }

  #codeDesign(part: Part): Pick<CodedRows, 'weights' | 'strata' | 'clusters' | 'populations'> {
    const { weight, stratum, cluster, fpc } = this.#context.codebook.design;
    const labels = (column: string | null): string[] | null => {
      if (column === null) return null;
      const index = this.#context.columnOf(column);
      const memo = this.#context.memoOf(`design ${column}`, () => (label) => label);
      return Array.from({ length: part.cells.rows }, (_, row) => {
        const label = memo.of(part.cells, row, index);
        if (label === '') {
          const what = `empty, and the design takes the ${column === stratum ? 'stratum' : 'PSU'} from it`;
          const hint = 'fill it in for every respondent, or set it to null in design';
          this.#context.note('design', part, row, column, { what, hint });
        }
        return label;
      });
    };
    const numbers = (
      column: string | null,
      rule: Parameters<typeof codeDesignNumber>[3],
    ): Float64Array | null => (column === null ? null : codeDesignNumber(this.#context, column, part, rule));
    return {
      weights: numbers(weight, { kind: 'weight', least: 0, hint: 'write a number of at least 0' }),
      strata: labels(stratum),
      clusters: labels(cluster),
      populations: numbers(fpc, {
        ...{ kind: 'design', least: 1 },
        hint: 'write how many the population of the stratum has, as a count',
      }),
    };
  }

  #checkIds(part: Part, column: string | null): void {
    if (this.#ids === null || column === null) return;
    const index = this.#context.columnOf(column);
    for (let row = 0; row < part.cells.rows; row += 1) {
      if (this.#ids.add(part.cells, row, index)) continue;
      const problem = { what: 'the id of an earlier row', hint: 'keep one row for each respondent' };
      this.#context.note('duplicateId', part, row, column, problem);
    }
  }
}
