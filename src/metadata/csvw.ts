import { columnKind } from '../downloads/formats/column-kind.ts';
import type { DownloadTable } from '../downloads/formats/download-table.ts';
import { tablePath } from '../routes/table-path.ts';
import { nameOfFile, type DownloadSource } from '../downloads/site-file.ts';
import { tableToDownload } from '../downloads/read-table.ts';
import { locales, type Localised } from '../schema/locale.ts';
import type { PublishedColumn } from '../schema/table.ts';
import { columnRules, keyOf } from './column-rules.ts';
import { licenceIdentity } from './licence-identity.ts';

/** Where the description of a table's CSV is served: where the standard says that a program looks for it. */
export function csvwPath(id: string): string {
  return `/data/tables/${nameOfFile(id, 'csv')}-metadata.json`;
}

/**
 * Describes the CSV of a table as CSV on the Web does (https://www.w3.org/TR/tabular-metadata/): what a program finds
 * by putting `-metadata.json` behind the address of the file.
 */
export function csvwMetadata(source: DownloadSource, id: string): object {
  const table = tableToDownload(source, id);
  const key = keyOf(table);
  const { url } = licenceIdentity(table.licence.en);
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'ja' }],
    url: nameOfFile(id, 'csv'),
    'dc:identifier': id,
    'dc:title': inBoth(table.title),
    'dc:description': table.notes.flatMap(inBoth),
    'dc:source': table.sources.map((each) => ({
      '@id': `${source.addressOf('ja', '/sources/')}#${each}`,
    })),
    ...(url !== null && { 'dc:license': { '@id': url } }),
    'dc:rights': inBoth(table.licence),
    'dc:issued': { '@value': table.released, '@type': 'xsd:date' },
    'schema:version': table.version,
    'dcat:landingPage': { '@id': source.addressOf('ja', tablePath(id)) },
    dialect: {
      ...{ header: true, encoding: 'utf-8', delimiter: ',', quoteChar: '"', doubleQuote: true },
      lineTerminators: ['\r\n'],
    },
    tableSchema: {
      columns: table.columns.map((column) => csvwColumn(table, column)),
      ...(key !== null && { primaryKey: key, rowTitles: [key] }),
    },
  };
}

function inBoth(text: Localised): { '@value': string; '@language': string }[] {
  return locales.map((locale) => ({ '@value': text[locale], '@language': locale }));
}

const datatypes = { integer: 'integer', number: 'double', text: 'string' } as const;

function csvwColumn(table: DownloadTable, column: PublishedColumn): object {
  const { isKey, isList, codes, minimum, maximum } = columnRules(table, column);
  return {
    name: column.name,
    // A validator holds the titles against the header of the file, which is in no language.
    titles: { und: column.name, ...column.title },
    datatype: {
      base: datatypes[columnKind(column)],
      ...(minimum !== null && { minimum }),
      ...(maximum !== null && { maximum }),
      ...(codes !== null && { format: codes.map(({ code }) => RegExp.escape(code)).join('|') }),
    },
    null: '',
    ...(isKey && { required: true }),
    ...(isList && { separator: ';' }),
    ...(column.unit !== null && { 'schema:unitText': column.unit }),
  };
}
