import { parseNumber } from '../code/code-numbers.ts';
import { IdSet } from '../code/id-set.ts';
import { labelDecoder } from '../code/label-decoder.ts';
import type { Cells } from '../read/cells.ts';
import type { SurveyFile } from '../read/survey-file.ts';

/** Distinct labels that are remembered of a column; one with more is no question with categories. */
const mostLabels = 2000;
/** A longer text is what somebody wrote. */
const longestLabel = 60;
/** Rows of a column in which ids are looked for: they tell, and the memory stays small. */
const mostIds = 200_000;

/** What one pass over a column told. */
export interface ColumnProfile {
  readonly name: string;
  /** Rows, and those of them that are empty. */
  readonly rows: number;
  readonly empty: number;
  /** The distinct labels with how often they occur; null where there are too many, or long ones. */
  readonly labels: ReadonlyMap<string, number> | null;
  /** Whether every cell that is not empty is a number; then how many are no integers, the smallest, the largest, the sum. */
  readonly isNumeric: boolean;
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
  ...[8, 9, 88, 98, 99, 888, 998, 999, 8888, 9998, 9999, 99_999, 999_999],
  ...[-1, -2, -8, -9, -88, -99, -999],
];

/** Gathers the profile of a column, piece by piece. */
export class ColumnProfiler {
  readonly #name: string;
  readonly #column: number;
  readonly #context: { readonly file: SurveyFile; readonly decode: (cell: string) => string };
  readonly #ids = new IdSet();
  readonly #suspicious = new Map<number, number>();
  #labels: Map<string, number> | null = new Map();
  #rows = 0;
  #empty = 0;
  #isNumeric = true;
  #isUnique = true;
  #fractions = 0;
  #sum = 0;
  #all = { minimum: Infinity, maximum: -Infinity };
  #inner = { minimum: Infinity, maximum: -Infinity };

  constructor(file: SurveyFile, column: number) {
    this.#name = file.header[column] ?? '';
    this.#column = column;
    this.#context = { file, decode: labelDecoder(file.encoding) };
  }

  /** Takes in the rows of a piece. */
  add(cells: Cells): void {
    for (let row = 0; row < cells.rows; row += 1) {
      this.#rows += 1;
      if (this.#isUnique && this.#rows <= mostIds) this.#isUnique = this.#ids.add(cells, row, this.#column);
      if (this.#labels === null && !this.#isNumeric) continue;
      const cell = cells.text(row, this.#column);
      const label = this.#context.decode(cell);
      this.#addLabel(label);
      if (label === '') this.#empty += 1;
      else if (this.#isNumeric) this.#addNumber(parseNumber(cell, this.#context));
    }
  }

  get profile(): ColumnProfile {
    return {
      ...{ name: this.#name, rows: this.#rows, empty: this.#empty, labels: this.#labels },
      isNumeric: this.#isNumeric && this.#rows > this.#empty,
      ...{ fractions: this.#fractions, ...this.#all, sum: this.#sum },
      ...{ suspicious: this.#suspicious, inner: this.#inner },
      isUnique: this.#isUnique && this.#rows > 1,
    };
  }

  #addLabel(label: string): void {
    if (this.#labels === null) return;
    this.#labels.set(label, (this.#labels.get(label) ?? 0) + 1);
    if (this.#labels.size > mostLabels || label.length > longestLabel) this.#labels = null;
  }

  #addNumber(value: number): void {
    if (Number.isNaN(value)) {
      this.#isNumeric = false;
      return;
    }
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
