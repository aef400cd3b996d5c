import { locales } from '../../schema/locale.ts';
import type { DownloadTable } from './download-table.ts';

/**
 * What a table is, as the keys and values that Parquet and Arrow files carry beside their columns.
 *
 * @param table - the table
 * @returns pairs in a fixed order; texts in both languages, the meaning and the unit of each column as JSON
 * @example
 * ```ts
 * import { table } from 'tests/downloads/small-table.ts';
 *
 * tableMetadata(table).slice(0, 3) // [['id', 'firms'], ['title_ja', '企業'], ['title_en', 'Firms']]
 * ```
 */
export function tableMetadata(table: DownloadTable): [key: string, value: string][] {
  const { id, version, released, roles, columns, facts, notes } = table;
  const texts = { title: table.title, description: table.description, licence: table.licence };
  return [
    ['id', id],
    ...Object.entries(texts).flatMap(([key, text]) =>
      locales.map((locale): [string, string] => [`${key}_${locale}`, text[locale]]),
    ),
    ['version', version],
    ['released', released],
    ['roles', roles.join(';')],
    ['columns', JSON.stringify(columns)],
    ['facts', JSON.stringify(facts)],
    ['notes', JSON.stringify(notes)],
  ];
}
