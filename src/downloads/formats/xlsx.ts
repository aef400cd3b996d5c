import { columnKind } from './column-kind.ts';
import type { DownloadTable } from './download-table.ts';
import { emptySymbol } from './empty-symbol.ts';
import { workbook, type PlainSheet } from './workbook.ts';

/**
 * Writes a table as an Excel workbook in the machine-readable form that Japan's statistics bureau asks of ministries
 * (統計表における機械判読可能なデータの表記方法の統一ルール, Ministry of Internal Affairs and Communications, 2020):
 * one table a sheet, one row of names, one value a cell, numbers as numbers, units and notes apart from them, nothing
 * merged. A number that is missing is told by a symbol, never by an empty cell, and the symbols by a sheet.
 *
 * @param table - the table
 * @returns the workbook: data, columns, notes, symbols, source; of generated data each sheet says so in its name
 * @example
 * ```ts
 * import { readXlsx } from 'tests/downloads/read-back.ts';
 * import { table } from 'tests/downloads/small-table.ts';
 *
 * const sheets = await readXlsx(await xlsx(table));
 * sheets.map(({ sheet }) => sheet) // ['data', 'columns', 'notes', 'symbols', 'source']
 * sheets[0].data // [['size', 'n', 'share'], ['=小', 12, 0.4], ['大', 'x', 'x']]
 * ```
 */
export function xlsx(table: DownloadTable): Promise<Uint8Array<ArrayBuffer>> {
  const mark = table.roles.includes('synthetic') ? ' 合成データ synthetic' : '';
  return workbook(
    sheetsOf(table).map((sheet) => ({ ...sheet, name: sheet.name + mark })),
    table.released,
  );
}

function sheetsOf({ columns, rows, notes, symbols, facts }: DownloadTable): PlainSheet[] {
  return [
    {
      name: 'data',
      header: columns.map(({ name }) => name),
      rows: rows.map((row) =>
        columns.map((column) => {
          const value = row[column.name] ?? null;
          return value === null && columnKind(column) !== 'text' ? emptySymbol(column, row) : value;
        }),
      ),
    },
    {
      name: 'columns',
      header: ['name', 'title_ja', 'title_en', 'type', 'unit'],
      rows: columns.map(({ name, title, unit, ...column }) => [
        ...[name, title.ja, title.en],
        ...[columnKind(column), unit],
      ]),
    },
    { name: 'notes', header: ['note_ja', 'note_en'], rows: notes.map(({ ja, en }) => [ja, en]) },
    {
      name: 'symbols',
      header: ['column', 'symbol', 'meaning_ja', 'meaning_en'],
      rows: symbols.map(({ column, symbol, meaning }) => [column, symbol, meaning.ja, meaning.en]),
    },
    {
      name: 'source',
      header: ['item_ja', 'item_en', 'value_ja', 'value_en'],
      rows: facts.map(({ item, value }) => [item.ja, item.en, value.ja, value.en]),
    },
  ];
}
