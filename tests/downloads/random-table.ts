import fc from 'fast-check';
import type { DownloadTable } from '../../src/downloads/formats/download-table.ts';
import type { PublishedColumn, TableFile } from '../../src/schema/table.ts';
import type { Role } from '../../src/schema/vocabulary.ts';
import { anyCharacter } from '../fuzz/any-character.ts';

/** Texts that programs are known to misread: formulas, markup, what only looks like a number, a date or a code. */
export const hostileTexts = [
  ...['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '－1', '=a\n=b', "'=1"],
  ...['</t><t>', '<script>alert()</script>', '&amp;', ']]>', '_x0041_', '_x005F_', '{st:active}'],
  ...['01', '1e3', '2026-11-28', '1-2', 'TRUE', 'null', 'NaN', '-', '…', 'x', ' ', ' a ', '"', "'", ',', ';'],
  ...['改行\nあり', '復帰\r\n', '髙﨑𠮷①～－', '👩‍👩‍👧', 'a\u{feff}b', '\u{200b}', '\u{202e}abc'],
];

/** What XML cannot carry, which an Excel file leaves out, and a byte order mark, which readers take from a start. */
const noXml = /^\u{feff}+|[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const text = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: anyCharacter }).map((words) => words.replaceAll(noXml, '')),
);
const cells: Readonly<Record<'text' | 'integer' | 'number', fc.Arbitrary<string | number>>> = {
  text,
  integer: fc.maxSafeInteger().map((value) => value + 0),
  number: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
};

const words = { ja: '題名', en: 'Title' };

/** A table of any shape whose texts are hostile, and whose first column is never empty. */
export const anyTable: fc.Arbitrary<DownloadTable> = fc
  .array(fc.constantFrom('text', 'integer', 'number'), { maxLength: 5 })
  .chain((kinds) => {
    const types = ['integer', ...kinds] as (keyof typeof cells)[];
    const columns = types.map((type, index): PublishedColumn => ({
      ...{ name: `column${index}`, type, unit: null, title: words, empty: 'notApplicable' },
    }));
    const row = fc.tuple(
      ...types.map((type, index) => fc.option(cells[type], { freq: index === 0 ? 1e9 : 3 })),
    );
    return fc.array(row, { maxLength: 8 }).map((rows) =>
      tableOf(
        columns,
        rows.map((values) =>
          Object.fromEntries(columns.map(({ name }, index) => [name, values[index] ?? null])),
        ),
      ),
    );
  });

/** A table with the words that its files need. */
export function tableOf(
  columns: PublishedColumn[],
  rows: TableFile['rows'],
  roles: readonly Role[] = ['published'],
): DownloadTable {
  return {
    ...{ id: 'table', title: words, description: words, licence: words, sources: ['source'] },
    ...{ columns, rows, roles, version: '1.2.3', released: '2026-11-28' },
    notes: [words],
    symbols: [{ column: 'number', symbol: 'x', meaning: words }],
    facts: [{ item: words, value: words }],
  };
}
