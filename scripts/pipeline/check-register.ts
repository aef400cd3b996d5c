import { quoted } from '../../src/format/quoted.ts';
import type { StatementRow } from '../../src/schema/statement.ts';
import { parseWording, type ReadNumber } from './parse-wording.ts';
import type { Problems } from './problem.ts';
import type { Placed, Rows } from './rows.ts';

/**
 * Holds each row of the register against its own wording: the number is transcribed twice, and a slip in one of
 * the two shows here. A ranking carries no number at all.
 *
 * @param statements - the register
 * @param problems - receives each disagreement
 */
export function checkRegister(statements: Rows['statements'], problems: Problems): void {
  for (const statement of statements) {
    const note = (column: string, what: string, hint: string) => {
      problems.add('register', { file: statement.file, row: statement.row, column }, what, hint);
    };
    if (/\s/.test(statement.data.wording)) {
      note(
        'wording',
        `white space in ${quoted(statement.data.wording)}`,
        'write the wording without white space',
      );
    }
    if (statement.data.kind === 'ranking') checkRanking(statement, note);
    else checkQuantity(statement.data, note);
  }
}

type Note = (column: string, what: string, hint: string) => void;

function checkRanking({ data }: Placed<StatementRow>, note: Note): void {
  for (const column of ['value', 'low', 'high', 'precision', 'unit', 'qualifier'] as const) {
    if (data[column] !== null)
      note(column, 'a ranking carries no number', 'empty the cell, or make it a quantity');
  }
}

function checkQuantity(row: StatementRow, note: Note): void {
  if (row.unit === null) note('unit', 'a quantity needs a unit', 'fill the cell in');
  if (row.qualifier === null)
    note('qualifier', 'a quantity needs a qualifier', 'exact where there is no hedge');
  if (row.unit === null || row.qualifier === null) return;
  const numbers = parseWording(row.wording);
  const { unit } = row;
  const readings = numbers.filter((number) => number.units.includes(unit));
  if (numbers.length === 0) {
    note('wording', `no number in ${quoted(row.wording)}`, 'quote the digits, or make it a ranking');
  } else if (readings.length === 0) {
    const units = [...new Set(numbers.flatMap((number) => number.units))].join(', ');
    note('unit', `${unit}, but ${quoted(row.wording)} reads as ${units}`, 'correct the unit or the wording');
  }
  const reading = readings.find((each) => each.value === row.value) ?? readings.at(-1);
  if (reading !== undefined) compareReading(row, reading, note);
  const hedged = row.qualifier === 'about' || row.qualifier === 'under';
  if (hedged && row.precision === null) {
    note(
      'precision',
      `${row.qualifier} needs a precision`,
      'write the implied unit: 10 for 約４割, 5 for 約75%',
    );
  }
  if (row.precision !== null && row.value !== null && !isMultiple(row.value, row.precision)) {
    note(
      'precision',
      `${row.value} is no multiple of ${row.precision}`,
      'write the unit of the last printed place',
    );
  }
}

function compareReading(row: StatementRow, reading: ReadNumber, note: Note): void {
  for (const column of ['value', 'low', 'high', 'qualifier'] as const) {
    if (row[column] === reading[column]) continue;
    const what = `${String(row[column] ?? 'empty')}, but ${quoted(row.wording)} reads as ${String(reading[column] ?? 'empty')}`;
    note(column, `${row.id}: ${what}`, 'correct the number or the wording after the report');
  }
}

function isMultiple(value: number, precision: number): boolean {
  const times = value / precision;
  return Math.abs(times - Math.round(times)) < 1e-9;
}
