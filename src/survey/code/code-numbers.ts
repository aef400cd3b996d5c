import type { Variable } from '../../schema/codebook.ts';
import type { AnswerFile } from './cells.ts';
import { missingOfLabel } from './code-singles.ts';
import { type CodingContext, type Part, unknown } from './coding-context.ts';
import { unanswered } from './variables.ts';

/** A number as files mostly write it: decoding and normalising each would double the time of a row. */
const plainNumber = /^\d{1,12}(?:\.\d{1,12})?$/;
/** Thousands stand in threes: 1,5 in a file with decimal points is a slip, not 15. */
const spelled = {
  '.': /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?%?$/,
  ',': /^-?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?%?$/,
} as const;

/**
 * Reads a number as people write it: full-width digits, thousands separators and a per cent sign are understood.
 *
 * @param cell - the cell as cut from the file
 * @param file - its decimal mark, and how its cells read
 * @returns the number; NaN where it is none
 * @example
 * ```ts
 * const file = { decimal: '.', decode: (cell) => cell.normalize('NFKC').trim() };
 * parseNumber('１，２００', file) // 1200
 * parseNumber('1,5', file) // NaN
 * parseNumber('1,5', { ...file, decimal: ',' }) // 1.5
 * ```
 */
export function parseNumber(
  cell: string,
  { decimal, decode }: Pick<AnswerFile, 'decimal' | 'decode'>,
): number {
  if (decimal === '.' && plainNumber.test(cell)) return Number(cell);
  const label = decode(cell);
  if (!spelled[decimal].test(label)) return NaN;
  const plain = decimal === ',' ? label.replaceAll('.', '').replace(',', '.') : label.replaceAll(',', '');
  return Number(plain.replace('%', ''));
}

/** The numbers of a question, NaN where there is none, and for each row 0 or why there is none. */
export interface CodedNumbers {
  readonly numbers: Float64Array;
  readonly codes: Int32Array;
}

/**
 * Codes a numeric question.
 *
 * @param context - the codebook and what is known of the file; is told what is no number
 * @param variable - the question
 * @param part - the rows
 * @returns an entry for each row
 * @example
 * ```ts
 * import { CodingContext } from 'src/survey/code/coding-context.ts';
 * import { SurveyProblems } from 'src/survey/survey-problems.ts';
 * import { codebook, file, part } from 'tests/survey/small-survey.ts';
 *
 * const turnover = codebook.variables.find(({ id }) => id === 'turnover');
 * const context = new CodingContext(codebook, file, new SurveyProblems());
 * codeNumber(context, turnover, part).numbers // Float64Array.of(2400, 85, NaN, 310)
 * codeNumber(context, turnover, part).codes // Int32Array.of(0, 0, -2, 0)
 * ```
 */
export function codeNumber(
  context: CodingContext,
  variable: Extract<Variable, { type: 'numeric' }>,
  part: Part,
): CodedNumbers {
  const { cells } = part;
  const { minimum = -Infinity, maximum = Infinity, column, missing } = variable;
  const index = context.columnOf(column);
  const { decimal } = context.file;
  // A cell with one of these numbers is held against the missing codes as the text that it is.
  const absentNumbers = missing.map(({ code }) =>
    Number.parseFloat(code.normalize('NFKC').replace(decimal, '.')),
  );
  const numbers = new Float64Array(cells.rows);
  const codes = new Int32Array(cells.rows);
  for (let row = 0; row < cells.rows; row += 1) {
    const plain = cells.plainNumber(row, index, decimal);
    if (plain >= minimum && plain <= maximum && !absentNumbers.includes(plain)) {
      numbers[row] = plain;
      continue;
    }
    const cell = cells.text(row, index);
    const absent = missing.length > 0 ? missingOfLabel(context.file.decode(cell), missing) : unknown;
    const value = absent === unknown ? parseNumber(cell, context.file) : NaN;
    const within = value >= minimum && value <= maximum;
    numbers[row] = within ? value : NaN;
    if (!within) codes[row] = absent === unknown ? unanswered : absent;
    if (within || absent !== unknown) continue;
    if (Number.isNaN(value) && context.file.decode(cell) === '') context.unknownLabel('', part, row, column);
    else context.note('number', part, row, column, outOfLimits(value, minimum, maximum));
  }
  return { numbers, codes };
}

function outOfLimits(value: number, minimum: number, maximum: number): { what: string; hint: string } {
  const orMissing = 'declare the code as missing';
  if (Number.isNaN(value)) {
    return { what: 'not a number', hint: `write digits with at most one decimal mark, or ${orMissing}` };
  }
  const [what, limit] = value < minimum ? [`below ${minimum}`, 'minimum'] : [`above ${maximum}`, 'maximum'];
  return { what, hint: `correct the answer, ${orMissing}, or change ${limit} in the codebook` };
}

/**
 * Codes a column of the design that holds numbers; what is none, or below the least allowed, becomes 0.
 *
 * @param context - what is known of the file; is told what does not fit
 * @param column - the name of the column
 * @param part - the rows
 * @param rule - the kind of problem, the least number allowed, and what to do about a smaller one
 * @returns an entry for each row
 * @example
 * ```ts
 * import { CodingContext } from 'src/survey/code/coding-context.ts';
 * import { SurveyProblems } from 'src/survey/survey-problems.ts';
 * import { codebook, file, part } from 'tests/survey/small-survey.ts';
 *
 * const context = new CodingContext(codebook, file, new SurveyProblems());
 * codeDesignNumber(context, 'weight', part, { kind: 'weight', least: 0, hint: 'write a number' })
 * // Float64Array.of(1.2, 0.8, 1, 1.4)
 * ```
 */
export function codeDesignNumber(
  context: CodingContext,
  column: string,
  part: Part,
  {
    kind,
    least,
    hint,
  }: { readonly kind: 'weight' | 'design'; readonly least: number; readonly hint: string },
): Float64Array {
  const { cells } = part;
  const { decimal } = context.file;
  const index = context.columnOf(column);
  const numbers = new Float64Array(cells.rows);
  for (let row = 0; row < cells.rows; row += 1) {
    const plain = cells.plainNumber(row, index, decimal);
    const value = Number.isNaN(plain) ? parseNumber(cells.text(row, index), context.file) : plain;
    const fits = value >= least;
    numbers[row] = fits ? value : 0;
    if (fits) continue;
    context.note(kind, part, row, column, {
      what: fault(value, context.file.decode(cells.text(row, index)), least),
      hint,
    });
  }
  return numbers;
}

function fault(value: number, label: string, least: number): string {
  if (label === '') return 'empty';
  return Number.isNaN(value) ? 'not a number' : `below ${least}`;
}
