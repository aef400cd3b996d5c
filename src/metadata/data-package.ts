import { columnKind } from '../downloads/formats/column-kind.ts';
import type { DownloadTable } from '../downloads/formats/download-table.ts';
import { tableToDownload } from '../downloads/read-table.ts';
import { bytesOf, type DownloadSource } from '../downloads/site-file.ts';
import { tableFiles } from '../downloads/table-files.ts';
import { sha256 } from '../downloads/sha256.ts';
import { message } from '../i18n/messages.ts';
import type { PublishedColumn } from '../schema/table.ts';
import type { Source } from '../schema/source.ts';
import { tablePath } from '../routes/table-path.ts';
import { columnRules, keyOf } from './column-rules.ts';
import { licenceIdentity } from './licence-identity.ts';

/** The profile that the descriptor keeps to. */
const profile = 'https://datapackage.org/profiles/2.0/datapackage.json';

/**
 * Describes all published tables as a Data Package (https://datapackage.org, version 2): each CSV with its columns,
 * what its values keep to, its sources and its licence. What the standard has no property for (both languages, units,
 * roles) stands in properties of our own, which it allows.
 */
export async function dataPackage(source: DownloadSource): Promise<object> {
  const { published, version, released } = source.evidence.all;
  return {
    $schema: profile,
    name: 'sme-innovation-evidence',
    id: source.addressOf('ja', '/data/'),
    title: `${message('en', 'site.name')} (${message('ja', 'site.name')})`,
    description: `${message('en', 'site.description')}\n\n${message('ja', 'site.description')}`,
    homepage: source.addressOf('ja', '/'),
    version,
    created: `${released}T00:00:00Z`,
    contributors: [{ title: message('en', 'site.name'), roles: ['creator', 'publisher'] }],
    resources: await Promise.all(published.map(({ id }) => resource(source, tableToDownload(source, id)))),
  };
}

async function resource(source: DownloadSource, table: DownloadTable): Promise<object> {
  const file = tableFiles(source, table.id).find(({ format }) => format === 'csv');
  if (file === undefined) throw new Error(`dataPackage requires a CSV of every table: ${table.id}`);
  const bytes = await bytesOf(file);
  const key = keyOf(table);
  return {
    name: table.id,
    type: 'table',
    // Relative, so that the description holds for a copy of the site as well.
    path: file.path.slice(1),
    title: `${table.title.en} (${table.title.ja})`,
    titles: table.title,
    description: table.notes.map((note) => note.en).join(' '),
    descriptions: table.notes,
    homepage: source.addressOf('ja', tablePath(table.id)),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${sha256(bytes)}`,
    roles: table.roles,
    dialect: {
      $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json',
      delimiter: ',',
      lineTerminator: '\r\n',
      quoteChar: '"',
      doubleQuote: true,
      header: true,
    },
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: table.columns.map((column) => field(table, column)),
      missingValues: [''],
      ...(key !== null && { primaryKey: [key] }),
    },
    sources: table.sources.map((id) => packageSource(source.evidence.source(id))),
    licenses: [packageLicence(table)],
  };
}

/** The types of the standard for what the columns hold. */
const types = { integer: 'integer', number: 'number', text: 'string' } as const;

function field(table: DownloadTable, column: PublishedColumn): object {
  const { isKey, isList, codes, minimum, maximum } = columnRules(table, column);
  return {
    name: column.name,
    type: types[columnKind(column)],
    // The type `list` of the standard is not in its own profile.
    ...(isList && { separator: ';' }),
    title: `${column.title.en} (${column.title.ja})`,
    titles: column.title,
    ...(column.unit !== null && { unit: column.unit }),
    empty: column.empty,
    ...(codes !== null && {
      categories: codes.map(({ code, meaning }) => ({ value: code, label: meaning.en, labels: meaning })),
    }),
    constraints: {
      ...(isKey && { required: true, unique: true }),
      ...(codes !== null && { enum: codes.map(({ code }) => code) }),
      ...(minimum !== null && { minimum }),
      ...(maximum !== null && { maximum }),
    },
  };
}

function packageSource({ id, title, publisher, date, url, licence }: Source): object {
  return {
    title: `${publisher.en}: ${title.en} (${date})`,
    ...(url !== null && { path: url }),
    version: date,
    id,
    titles: title,
    publishers: publisher,
    licence,
  };
}

function packageLicence({ licence }: DownloadTable): object {
  const { name, url } = licenceIdentity(licence.en);
  return { name, ...(url !== null && { path: url }), title: licence.en, titles: licence };
}
