import type { AnswerFile, Cells } from '../../../src/survey/code/cells.ts';
import { parseNumber } from '../../../src/survey/code/code-numbers.ts';
import { IdSet } from '../../../src/survey/code/id-set.ts';
import { labelDecoder } from '../read/label-decoder.ts';
import type { SurveyFile } from '../read/survey-file.ts';
import { missingWord } from './missing-words.ts';

/** Distinct labels that are remembered of a column; one with more is no question with single answers. */
const mostLabels = 2000;
/** A longer text is what somebody wrote. */
const longestLabel = 200;
/** Rows of a column in which ids are looked for: they tell, and the memory stays small. */
const mostIds = 200_000;
/** Rows whose labels are kept in order, to see which questions hang together. */
const mostSampled = 5000;

/** What one pass over a column told. */
export interface ColumnProfile {
  readonly name: string;
  /** Rows, and those of them that are empty. */
  readonly rows: number;
  readonly empty: number;
  /** The distinct labels with how often they occur, the first of them where there are too many; null for long texts. */
  readonly labels: ReadonlyMap<string, number> | null;
  /** Whether `labels` are all of them. */
  readonly isComplete: boolean;
  /** For the first rows the place of their label among `labels`; -1 for one that was not kept. */
  readonly sample: Int16Array;
  /** Whether every cell is empty, a number or a word for a missing answer. */
  readonly isNumeric: boolean;
  /** The words for a missing answer among the numbers. */
  readonly words: ReadonlySet<string>;
  /** How many numbers there are, how many are no integers, the smallest, the largest and their sum. */
  readonly numbers: number;
  readonly fractions: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly sum: number;
  /** How often each number occurs that often stands for a missing answer. */
  readonly suspicious: ReadonlyMap<number, number>;
  /** The largest and the smallest number that is none of them. */
  readonly inner: { readonly minimum: number; readonly maximum: number };
  /** Whether no cell stands twice among those looked at. */
  readonly isUnique: boolean;
}

/** Numbers that questionnaires often use for a missing answer. */
export const missingNumbers: readonly number[] = [
  ...[8, 9, 77, 88, 97, 98, 99, 777, 888, 997, 998, 999, 8888, 9998, 9999, 99_999, 999_999],
  ...[-1, -2, -7, -8, -9, -77, -88, -99, -999],
];

/** Gathers the profile of a column, piece by piece. */
export class ColumnProfiler {
  readonly #name: string;
  readonly #column: number;
  readonly #file: Pick<AnswerFile, 'decimal' | 'decode'>;
  readonly #ids = new IdSet();
  readonly #suspicious = new Map<number, number>();
  readonly #words = new Set<string>();
  readonly #sample = new Int16Array(mostSampled).fill(-1);
  /** By label its place and how often it occurs. */
  #labels: Map<string, { place: number; count: number }> | null = new Map();
  #isComplete = true;
  #rows = 0;
  #empty = 0;
  #isNumeric = true;
  #isUnique = true;
  #numbers = 0;
  #fractions = 0;
  #sum = 0;
  #all = { minimum: Infinity, maximum: -Infinity };
  #inner = { minimum: Infinity, maximum: -Infinity };

  constructor(file: SurveyFile, column: number) {
    this.#name = file.header[column] ?? '';
    this.#column = column;
    this.#file = { decimal: file.decimal, decode: labelDecoder(file.encoding) };
  }

  /** Takes in the rows of a piece. */
  add(cells: Cells): void {
    for (let row = 0; row < cells.rows; row += 1) {
      this.#rows += 1;
      if (this.#isUnique && this.#rows <= mostIds) this.#isUnique = this.#ids.add(cells, row, this.#column);
      if ((this.#labels === null || !this.#isComplete) && !this.#isNumeric) continue;
      const cell = cells.text(row, this.#column);
      const label = this.#file.decode(cell);
      const place = this.#addLabel(label);
      if (this.#rows <= mostSampled) this.#sample[this.#rows - 1] = place;
      if (label === '') this.#empty += 1;
      else if (this.#isNumeric) this.#addNumber(parseNumber(cell, this.#file), label);
    }
  }

  get profile(): ColumnProfile {
    const labels = this.#labels;
    return {
      ...{ name: this.#name, rows: this.#rows, empty: this.#empty, isComplete: this.#isComplete },
      labels: labels && new Map([...labels].map(([label, { count }]) => [label, count])),
      sample: this.#sample.subarray(0, Math.min(this.#rows, mostSampled)),
      isNumeric: this.#isNumeric && this.#numbers > 0,
      ...{ words: this.#words, numbers: this.#numbers, fractions: this.#fractions },
      ...{ ...this.#all, sum: this.#sum, suspicious: this.#suspicious, inner: this.#inner },
      isUnique: this.#isUnique && this.#rows > 1,
    };
  }

  #addLabel(label: string): number {
    if (this.#labels === null) return -1;
    const known = this.#labels.get(label);
    if (known !== undefined) {
      known.count += 1;
      return known.place;
    }
    if (label.length > longestLabel) this.#labels = null;
    else if (this.#labels.size === mostLabels) this.#isComplete = false;
    else {
      const place = this.#labels.size;
      this.#labels.set(label, { place, count: 1 });
      return place;
    }
    return -1;
  }

  #addNumber(value: number, label: string): void {
    if (Number.isNaN(value)) {
      if (missingWord(label) === null) this.#isNumeric = false;
      else this.#words.add(label);
      return;
    }
    this.#numbers += 1;
    if (!Number.isInteger(value)) this.#fractions += 1;
    this.#sum += value;
    this.#all = around(this.#all, value);
    if (missingNumbers.includes(value)) this.#suspicious.set(value, (this.#suspicious.get(value) ?? 0) + 1);
    else this.#inner = around(this.#inner, value);
  }
}

function around(
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
  value: number,
): { minimum: number; maximum: number } {
  return { minimum: Math.min(minimum, value), maximum: Math.max(maximum, value) };
}
