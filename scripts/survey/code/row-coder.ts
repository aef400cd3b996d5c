import type { Codebook, DerivedVariable, Variable } from '../../../src/schema/codebook.ts';
import type { Chunk } from '../read/scan-file.ts';
import type { SurveyFile } from '../read/survey-file.ts';
import { quoted } from '../../pipeline/quoted.ts';
import type { SurveyProblems } from '../survey-problems.ts';
import { IdSet } from './id-set.ts';
import { labelDecoder } from './label-decoder.ts';
import { LabelTable } from './label-table.ts';
import { codedVariables, missingCode, outside, unanswered } from './variables.ts';

/** Some rows of a file, coded: one entry a row in every array. */
export interface CodedRows {
  readonly rows: number;
  /** By variable: the index of the category, `outside` or `unanswered`. Of several answers: 0 where any was given. */
  readonly codes: ReadonlyMap<string, Int32Array>;
  /** By variable with several answers: for each category 1 where it was chosen, else 0. */
  readonly chosen: ReadonlyMap<string, readonly Uint8Array[]>;
  /** By variable: the number, NaN where there is none. */
  readonly numbers: ReadonlyMap<string, Float64Array>;
  /** The weight; null where the codebook names none. */
  readonly weights: Float64Array | null;
  /** The labels of stratum, PSU and population size as they stand; null where the codebook names none. */
  readonly strata: readonly string[] | null;
  readonly clusters: readonly string[] | null;
  readonly populations: Float64Array | null;
}

const unknown = -3;
const plainNumber = /^\d{1,12}(?:\.\d{1,12})?$/;

/**
 * Turns the rows of a file into codes, and notes everything in them that the codebook does not foresee.
 *
 * Recoding is total: a cell is a category, a missing code, or a problem. A label is looked up once and remembered, so
 * that a row costs one look-up a cell.
 */
export class RowCoder {
  readonly #codebook: Codebook;
  readonly #file: SurveyFile;
  readonly #problems: SurveyProblems;
  readonly #decode: (cell: string) => string;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #tables = new Map<string, LabelTable>();
  readonly #used = new Map<string, Uint8Array>();
  readonly #ids: IdSet | null;
  #row = 1;

  /**
   * @param codebook - a codebook that fits itself
   * @param file - the file as sniffed
   * @param problems - receives what does not fit
   * @param firstRow - the row number of the first row that will come, counted from 1 for the header
   */
  constructor(codebook: Codebook, file: SurveyFile, problems: SurveyProblems, firstRow: number) {
    this.#codebook = codebook;
    this.#file = file;
    this.#problems = problems;
    this.#decode = labelDecoder(file.encoding);
    this.#columns = new Map(file.header.map((name, index) => [name, index]));
    this.#ids = codebook.design.id === null ? null : new IdSet();
    this.#row = firstRow;
    for (const { id, categories } of codedVariables(codebook))
      this.#used.set(id, new Uint8Array(categories.length));
  }

  /** Codes a piece of the file. Rows of another width are named and left out; blank lines are passed over. */
  code({ rows: given, brokenQuotes }: Chunk): CodedRows {
    const first = this.#row;
    this.#row += given.length;
    for (const row of brokenQuotes) {
      const hint = 'write a quotation mark inside a quoted cell twice ("")';
      this.#note('quotes', first + row, null, 'a quotation mark is not closed', hint);
    }
    const kept: (readonly string[])[] = [];
    const places: number[] = [];
    const width = this.#file.header.length;
    for (const [index, row] of given.entries()) {
      if (row.length === width) {
        kept.push(row);
        places.push(first + index);
      } else if (row.length > 1 || row[0]?.trim() !== '') {
        const hint = 'put quotation marks around a cell that contains the delimiter';
        this.#note('ragged', first + index, null, `${row.length} cells in a table of ${width} columns`, hint);
      }
    }
    return this.#codeRows(kept, places);
  }

  /** Which categories occurred, by variable, as 0 or 1. */
  get used(): ReadonlyMap<string, Uint8Array> {
    return this.#used;
  }

  /** The ids that occurred; null where the codebook names none. */
  get ids(): IdSet | null {
    return this.#ids;
  }

  #codeRows(rows: readonly (readonly string[])[], places: readonly number[]): CodedRows {
    const codes = new Map<string, Int32Array>();
    const chosen = new Map<string, Uint8Array[]>();
    const numbers = new Map<string, Float64Array>();
    this.#codeSingles(rows, places, codes);
    for (const variable of this.#codebook.variables) {
      if (variable.type === 'single') continue;
      if (variable.type === 'numeric') numbers.set(variable.id, this.#codeNumber(variable, rows, places));
      else {
        const answers = this.#codeMultiple(variable, rows, places);
        codes.set(variable.id, answers.any);
        chosen.set(variable.id, answers.options);
      }
    }
    for (const variable of this.#codebook.variables) this.#checkRouting(variable, codes, numbers, places);
    for (const variable of this.#codebook.derived)
      codes.set(variable.id, this.#derive(variable, codes, chosen, numbers));
    const { weight, stratum, cluster, fpc, id } = this.#codebook.design;
    if (this.#ids !== null && id !== null) this.#checkIds(this.#cells(id, rows), places, id);
    return {
      rows: rows.length,
      ...{ codes, chosen, numbers },
      weights: weight === null ? null : this.#codeWeights(weight, rows, places),
      strata: stratum === null ? null : this.#cells(stratum, rows).map(this.#decode),
      clusters: cluster === null ? null : this.#cells(cluster, rows).map(this.#decode),
      populations: fpc === null ? null : this.#codePopulations(fpc, rows, places),
    };
  }

  #cells(column: string, rows: readonly (readonly string[])[]): string[] {
    const index = this.#columns.get(column) ?? -1;
    return rows.map((row) => row[index] ?? '');
  }

  /** Row by row rather than column by column: the cells of a row lie side by side in memory. */
  #codeSingles(
    rows: readonly (readonly string[])[],
    places: readonly number[],
    codes: Map<string, Int32Array>,
  ): void {
    const columns = this.#codebook.variables.flatMap((variable) => {
      if (variable.type !== 'single') return [];
      const own = new Int32Array(rows.length);
      codes.set(variable.id, own);
      const used = this.#used.get(variable.id) ?? new Uint8Array(variable.categories.length);
      const table = this.#tableOf(variable.column, (label) => {
        const code = this.#lookUp(label, variable);
        if (code >= 0) used[code] = 1;
        return code;
      });
      return [{ own, table, name: variable.column, index: this.#columns.get(variable.column) ?? -1 }];
    });
    for (let row = 0; row < rows.length; row += 1) {
      const cells = rows[row] as readonly string[];
      for (const { own, table, name, index } of columns) {
        const cell = cells[index] ?? '';
        const code = table.codeOf(cell);
        own[row] = code === unknown ? this.#unknownCell(cell, name, places[row] ?? 0) : code;
      }
    }
  }

  /** The labels of a column with their codes; `lookUp` gets a label decoded. */
  #tableOf(column: string, lookUp: (label: string) => number): LabelTable {
    const known = this.#tables.get(column) ?? new LabelTable((cell) => lookUp(this.#decode(cell)));
    this.#tables.set(column, known);
    return known;
  }

  #lookUp(label: string, { categories, missing }: Extract<Variable, { categories: unknown }>): number {
    const code = categories.findIndex((category) => category.code.normalize('NFKC') === label);
    if (code >= 0) return code;
    const absent = missing.find((each) => each.code.normalize('NFKC') === label);
    return absent === undefined ? unknown : missingCode(absent.kind);
  }

  #unknownCell(cell: string, column: string, row: number): number {
    const label = this.#decode(cell);
    if (label === '') {
      const hint = 'declare the empty cell among the missing codes, with its kind';
      this.#note('missingAnswer', row, column, 'empty, and the codebook declares no empty answer', hint);
    } else {
      const hint = 'add the code to the categories or to the missing codes, or correct the file';
      // A code is a short mark; longer text may be what somebody wrote, and is not printed.
      const what =
        label.length <= 12 ? `unknown code ${quoted(label)}` : 'a text that is no code of the codebook';
      this.#note('unknownCode', row, column, what, hint);
    }
    return unanswered;
  }

  #codeMultiple(
    variable: Extract<Variable, { type: 'multiple' }>,
    rows: readonly (readonly string[])[],
    places: readonly number[],
  ): { any: Int32Array; options: Uint8Array[] } {
    const options = variable.categories.map(() => new Uint8Array(rows.length));
    const any = new Int32Array(rows.length).fill(unanswered);
    if (variable.layout === 'columns') this.#codeColumns(variable, rows, places, options, any);
    else this.#codeDelimited(variable, rows, places, options, any);
    const used = this.#used.get(variable.id);
    for (const [option, picks] of options.entries()) {
      if (used !== undefined && used[option] === 0 && picks.includes(1)) used[option] = 1;
    }
    return { any, options };
  }

  #codeColumns(
    variable: Extract<Variable, { layout: 'columns' }>,
    rows: readonly (readonly string[])[],
    places: readonly number[],
    options: readonly Uint8Array[],
    any: Int32Array,
  ): void {
    const asked = new Uint8Array(rows.length);
    for (const [option, { code: column }] of variable.categories.entries()) {
      const index = this.#columns.get(column) ?? -1;
      const table = this.#tableOf(column, (label) => {
        if (label === variable.selected.normalize('NFKC')) return 1;
        if (label === variable.notSelected.normalize('NFKC')) return 0;
        const absent = variable.missing.find((each) => each.code.normalize('NFKC') === label);
        return absent === undefined ? unknown : missingCode(absent.kind);
      });
      const picks = options[option];
      for (let row = 0; row < rows.length; row += 1) {
        const cell = rows[row]?.[index] ?? '';
        let code = table.codeOf(cell);
        if (code === unknown) code = this.#unknownCell(cell, column, places[row] ?? 0);
        if (code >= 0) asked[row] = 1;
        if (code === 1 && picks !== undefined) {
          picks[row] = 1;
          any[row] = 0;
        }
        if (code === outside && any[row] === unanswered && asked[row] === 0) any[row] = outside;
      }
    }
    for (let row = 0; row < rows.length; row += 1) {
      if (any[row] === outside && asked[row] === 1) any[row] = unanswered;
    }
  }

  #codeDelimited(
    variable: Extract<Variable, { layout: 'delimited' }>,
    rows: readonly (readonly string[])[],
    places: readonly number[],
    options: readonly Uint8Array[],
    any: Int32Array,
  ): void {
    const index = this.#columns.get(variable.column) ?? -1;
    for (let row = 0; row < rows.length; row += 1) {
      const cell = this.#decode(rows[row]?.[index] ?? '');
      const absent = variable.missing.find(({ code }) => code.normalize('NFKC') === cell);
      if (absent !== undefined) {
        any[row] = missingCode(absent.kind);
        continue;
      }
      if (cell === '') {
        any[row] = this.#unknownCell('', variable.column, places[row] ?? 0);
        continue;
      }
      for (const label of cell.split(variable.separator.normalize('NFKC')).map((part) => part.trim())) {
        if (label === '') continue;
        const code = this.#lookUp(label, variable);
        const picks = options[code];
        if (picks !== undefined) {
          picks[row] = 1;
          any[row] = 0;
        } else
          this.#unknownCell(Buffer.from(label, 'utf8').toString('latin1'), variable.column, places[row] ?? 0);
      }
    }
  }

  #codeNumber(
    variable: Extract<Variable, { type: 'numeric' }>,
    rows: readonly (readonly string[])[],
    places: readonly number[],
  ): Float64Array {
    const numbers = new Float64Array(rows.length);
    const { minimum = -Infinity, maximum = Infinity, column, missing } = variable;
    for (const [row, cell] of this.#cells(column, rows).entries()) {
      const label = this.#decode(cell);
      const absent = missing.find(({ code }) => code.normalize('NFKC') === label);
      const value = absent === undefined ? this.#parseNumber(label) : NaN;
      const place = places[row] ?? 0;
      if (absent === undefined && Number.isNaN(value)) {
        const hint = 'write digits with at most one decimal mark, or declare the code as missing';
        this.#note('number', place, column, 'not a number', hint);
      } else if (value < minimum || value > maximum) {
        this.#note(
          'number',
          place,
          column,
          `outside ${minimum} to ${maximum}`,
          'correct the cell or the limits',
        );
      }
      numbers[row] = value >= minimum && value <= maximum ? value : NaN;
    }
    return numbers;
  }

  /** Thousands separators and a per cent sign are taken away; the decimal mark is the file's. */
  #parseNumber(label: string): number {
    const plain =
      this.#file.decimal === ',' ? label.replaceAll('.', '').replace(',', '.') : label.replaceAll(',', '');
    return /^-?\d+(?:\.\d+)?%?$/.test(plain) ? Number(plain.replace('%', '')) : NaN;
  }

  #codeWeights(
    column: string,
    rows: readonly (readonly string[])[],
    places: readonly number[],
  ): Float64Array {
    const weights = new Float64Array(rows.length);
    for (const [row, cell] of this.#cells(column, rows).entries()) {
      // A plain number is the rule: decoding and normalising each would double the time of the row.
      const value = plainNumber.test(cell) ? Number(cell) : this.#parseNumber(this.#decode(cell));
      weights[row] = value >= 0 ? value : 0;
      if (value >= 0) continue;
      const what = Number.isNaN(value) ? 'the weight is not a number' : 'the weight is negative';
      this.#note('weight', places[row] ?? 0, column, what, 'write a number of at least 0');
    }
    return weights;
  }

  #codePopulations(
    column: string,
    rows: readonly (readonly string[])[],
    places: readonly number[],
  ): Float64Array {
    const sizes = new Float64Array(rows.length);
    for (const [row, cell] of this.#cells(column, rows).entries()) {
      const value = this.#parseNumber(this.#decode(cell));
      sizes[row] = value;
      if (value > 0) continue;
      const hint = 'write how many the population of the stratum has, as a count';
      this.#note('design', places[row] ?? 0, column, 'the population size is not a number above 0', hint);
    }
    return sizes;
  }

  #checkRouting(
    variable: Variable,
    codes: ReadonlyMap<string, Int32Array>,
    numbers: ReadonlyMap<string, Float64Array>,
    places: readonly number[],
  ): void {
    if (variable.askedIf === undefined) return;
    const parent = codes.get(variable.askedIf.variable);
    const categories = codedVariables(this.#codebook).find(
      ({ id }) => id === variable.askedIf?.variable,
    )?.categories;
    if (parent === undefined || categories === undefined) return;
    const open = new Set(
      variable.askedIf.in.map((id) => categories.findIndex((category) => category.id === id)),
    );
    const column =
      variable.type === 'multiple' && variable.layout === 'columns' ? variable.id : variable.column;
    const own = codes.get(variable.id);
    const number = numbers.get(variable.id);
    for (let row = 0; row < parent.length; row += 1) {
      const asked = open.has(parent[row] ?? outside);
      const answered = own === undefined ? !Number.isNaN(number?.[row] ?? NaN) : (own[row] ?? outside) >= 0;
      if (!asked && own !== undefined && own[row] === unanswered) own[row] = outside;
      if (asked || !answered) continue;
      const what = `answered, though not asked by ${quoted(variable.askedIf.variable)}`;
      this.#note('routing', places[row] ?? 0, column, what, 'correct the answer or askedIf in the codebook');
      if (own !== undefined) own[row] = outside;
    }
  }

  #derive(
    variable: DerivedVariable,
    codes: ReadonlyMap<string, Int32Array>,
    chosen: ReadonlyMap<string, readonly Uint8Array[]>,
    numbers: ReadonlyMap<string, Float64Array>,
  ): Int32Array {
    const derived = this.#deriveCodes(variable, codes, chosen, numbers);
    const used = this.#used.get(variable.id);
    for (const code of derived) if (code >= 0 && used !== undefined) used[code] = 1;
    return derived;
  }

  #deriveCodes(
    variable: DerivedVariable,
    codes: ReadonlyMap<string, Int32Array>,
    chosen: ReadonlyMap<string, readonly Uint8Array[]>,
    numbers: ReadonlyMap<string, Float64Array>,
  ): Int32Array {
    if (variable.type === 'bands') {
      const values = numbers.get(variable.from) ?? new Float64Array();
      return Int32Array.from(values, (value) => {
        const band = variable.bands.findIndex(
          ({ from, below }) => (from === null || value >= from) && (below === null || value < below),
        );
        return Number.isNaN(value) || band === -1 ? unanswered : band;
      });
    }
    const source = codes.get(variable.from) ?? new Int32Array();
    const sourceIds = codedVariables(this.#codebook).find(({ id }) => id === variable.from)?.categories ?? [];
    const picks = chosen.get(variable.from);
    if (variable.type === 'recode') {
      const target = sourceIds.map(({ id }) => variable.categories.findIndex(({ of }) => of.includes(id)));
      return source.map((code) => (code >= 0 ? (target[code] ?? unanswered) : code));
    }
    const wanted = variable.of.map((id) => sourceIds.findIndex((category) => category.id === id));
    return source.map((code, row) => {
      if (code < 0) return code;
      const any =
        picks === undefined ? wanted.includes(code) : wanted.some((option) => picks[option]?.[row] === 1);
      return any ? 0 : 1;
    });
  }

  #checkIds(cells: readonly string[], places: readonly number[], column: string): void {
    for (const [row, cell] of cells.entries()) {
      if (this.#ids?.add(cell) !== false) continue;
      this.#note(
        'duplicateId',
        places[row] ?? 0,
        column,
        'the id stands twice',
        'keep one row for each respondent',
      );
    }
  }

  #note(
    kind: Parameters<SurveyProblems['add']>[0]['kind'],
    row: number,
    column: string | null,
    what: string,
    hint: string,
  ) {
    this.#problems.add({ kind, row, column, what, hint });
  }
}
