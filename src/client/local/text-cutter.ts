import Papa from 'papaparse';
import type { Piece } from '../../survey/code/cells.ts';
import { TextCells } from './text-cells.ts';

/**
 * A row with more characters has a quotation mark that is not closed, which would swallow the rest of the file: as many
 * as the reader of `npm run survey` takes bytes.
 */
const longestRow = 4 * 1024 * 1024;

/** Rows as far as a text goes: up to its end, up to a row that is not whole, or up to one with a broken quotation mark. */
interface CutRows {
  /** A blank line has no cells. */
  readonly rows: readonly (readonly string[])[];
  /** The character after the last row. */
  readonly end: number;
  readonly isBroken: boolean;
}

/** Cuts the text of a file of answers into rows and cells, as it comes, by the rules of RFC 4180. */
export class TextCutter {
  readonly #name: string;
  readonly #delimiter: string;
  readonly #width: number;
  #text = '';
  #headerComes = true;

  /**
   * @param name - of the file, for a line that is too long
   * @param delimiter - what parts cells
   * @param width - how many cells a row has
   */
  constructor(name: string, delimiter: string, width: number) {
    this.#name = name;
    this.#delimiter = delimiter;
    this.#width = width;
  }

  /**
   * Takes in what comes next.
   *
   * @param text - the next characters
   * @param isEnd - whether nothing more comes
   * @returns the rows that are whole by now; the header is passed over
   * @throws Error where a line is longer than any row of a file of answers
   */
  cut(text: string, isEnd: boolean): Piece {
    this.#text += text;
    if (isEnd && this.#text !== '' && !this.#text.endsWith('\n')) this.#text += '\n';
    const piece = new PieceBuilder(this.#width);
    for (;;) {
      const { rows, end, isBroken } = cutRows(this.#text, this.#delimiter, this.#width);
      for (const row of rows) {
        if (this.#headerComes) this.#headerComes = false;
        else piece.add(row);
      }
      this.#text = this.#text.slice(end);
      const isStuck = this.#text !== '' && (isEnd || this.#text.length > longestRow);
      if (!isBroken && !isStuck) break;
      // A row in which a quotation mark is not closed ends with its first line.
      const line = this.#text.indexOf('\n');
      if (line === -1) {
        throw new Error(
          `${this.#name} holds a line of more than 4 MB. Name a file of answers, one row a respondent.`,
        );
      }
      this.#text = this.#text.slice(line + 1);
      if (this.#headerComes) this.#headerComes = false;
      else piece.addBroken();
    }
    return piece.piece;
  }
}

function cutRows(text: string, delimiter: string, width: number): CutRows {
  const rows: string[][] = [];
  let end = 0;
  let isBroken = false;
  const parser = new Papa.Parser({
    delimiter,
    newline: '\n',
    // The declaration says that a step gets one row; what the parser hands over is a list of one.
    step: ({ data, errors, meta }: Papa.ParseStepResult<unknown>) => {
      if (errors.length > 0) {
        isBroken = true;
        parser.abort();
        return;
      }
      const [row = []] = data as string[][];
      const isBlank = row.length === 1 && isBlankLine(text.slice(end, meta.cursor), width);
      rows.push(isBlank ? [] : row);
      end = meta.cursor;
    },
  });
  parser.parse(text, 0, true);
  return { rows, end, isBroken };
}

/** Sorts rows into those with the right number of cells, those of another width, and blank lines. */
class PieceBuilder {
  readonly #width: number;
  readonly #rows: (readonly string[])[] = [];
  readonly #places: number[] = [];
  readonly #ragged: { place: number; width: number }[] = [];
  readonly #broken: number[] = [];
  #count = 0;

  constructor(width: number) {
    this.#width = width;
  }

  add(row: readonly string[]): void {
    const place = this.#count;
    this.#count += 1;
    if (row.length === 0) return;
    const cells = withoutReturn(row);
    if (cells.length === this.#width) {
      this.#rows.push(cells);
      this.#places.push(place);
    } else this.#ragged.push({ place, width: cells.length });
  }

  addBroken(): void {
    this.#broken.push(this.#count);
    this.#count += 1;
  }

  get piece(): Piece {
    return {
      cells: new TextCells(this.#rows, this.#places),
      rows: this.#count,
      ragged: this.#ragged,
      brokenQuotes: this.#broken,
    };
  }
}

/** Where rows have a single cell, blanks are one. */
function isBlankLine(line: string, width: number): boolean {
  return width === 1 ? /^\r?\n$/.test(line) : line.trim() === '';
}

/** The parser looks for line feeds: the carriage return before one is left at the end of the last cell. */
function withoutReturn(row: readonly string[]): readonly string[] {
  const last = row.at(-1);
  return last?.endsWith('\r') === true ? row.with(-1, last.slice(0, -1)) : row;
}
