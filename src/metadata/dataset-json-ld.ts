import { downloadFormats } from '../downloads/download-formats.ts';
import type { DownloadTable } from '../downloads/formats/download-table.ts';
import { tablePath } from '../routes/table-path.ts';
import { tableToDownload } from '../downloads/read-table.ts';
import { bytesOf, type DownloadSource, type SiteFile } from '../downloads/site-file.ts';
import { tableFiles } from '../downloads/table-files.ts';
import { message } from '../i18n/messages.ts';
import type { Locale } from '../schema/locale.ts';
import type { Source } from '../schema/source.ts';
import { fileAddressOf } from './file-address.ts';
import { licenceIdentity } from './licence-identity.ts';
import { yearsCovered } from './years-covered.ts';

/** A table as a Dataset of schema.org, in one language, for search engines that list data. */
export async function datasetJsonLd(source: DownloadSource, id: string, locale: Locale): Promise<object> {
  const table = tableToDownload(source, id);
  const years = yearsCovered(table);
  return {
    '@context': 'https://schema.org',
    ...datasetHead(source, table, locale),
    description: described(table, locale),
    inLanguage: ['ja', 'en'],
    isAccessibleForFree: true,
    version: table.version,
    datePublished: table.released,
    creator: publisher(source, locale),
    license: licence(source, table, locale),
    ...(years !== null && { temporalCoverage: years }),
    isBasedOn: table.sources.map((each) => basis(source, source.evidence.source(each), locale)),
    variableMeasured: table.columns.map((column) => ({
      '@type': 'PropertyValue',
      name: column.name,
      description: column.title[locale],
      ...(column.unit !== null && { unitText: column.unit }),
    })),
    distribution: await Promise.all(tableFiles(source, id).map((file) => download(source, file))),
    includedInDataCatalog: { '@id': catalogueId(source) },
  };
}

/** The list of tables as a DataCatalog of schema.org, in one language. */
export function dataCatalogJsonLd(source: DownloadSource, locale: Locale): object {
  const { published, version, released } = source.evidence.all;
  return {
    '@context': 'https://schema.org',
    '@type': 'DataCatalog',
    '@id': catalogueId(source),
    name: message(locale, 'site.name'),
    description: message(locale, 'site.description'),
    url: source.addressOf(locale, '/data/'),
    inLanguage: ['ja', 'en'],
    version,
    datePublished: released,
    publisher: publisher(source, locale),
    dataset: published.map(({ id }) => datasetHead(source, tableToDownload(source, id), locale)),
  };
}

/** Search engines leave out a dataset that is described in a few words: its title and who speaks come with the notes. */
function described({ title, notes }: DownloadTable, locale: Locale): string {
  const sentences = [...notes.map((note) => note[locale]), message(locale, 'site.independent')];
  return `${title[locale]}${locale === 'ja' ? '：' : ': '}${sentences.join(locale === 'ja' ? '' : ' ')}`;
}

function datasetHead(source: DownloadSource, { id, title }: DownloadTable, locale: Locale): object {
  return {
    '@type': 'Dataset',
    '@id': `${source.addressOf('ja', tablePath(id))}#dataset`,
    name: title[locale],
    url: source.addressOf(locale, tablePath(id)),
    identifier: id,
  };
}

function catalogueId(source: DownloadSource): string {
  return `${source.addressOf('ja', '/data/')}#catalogue`;
}

function publisher(source: DownloadSource, locale: Locale): object {
  return {
    '@type': 'Organization',
    name: message(locale, 'site.name'),
    url: source.addressOf(locale, '/'),
  };
}

/** A licence without an address of its own text is described where the table is. */
function licence(source: DownloadSource, table: DownloadTable, locale: Locale): string | object {
  const { url } = licenceIdentity(table.licence.en);
  return (
    url ?? {
      '@type': 'CreativeWork',
      name: table.licence[locale],
      url: source.addressOf(locale, tablePath(table.id)),
    }
  );
}

function basis(
  source: DownloadSource,
  { id, title, publisher: from, date, url }: Source,
  locale: Locale,
): object {
  return {
    '@type': 'CreativeWork',
    name: title[locale],
    publisher: { '@type': 'Organization', name: from[locale] },
    datePublished: date,
    url: url ?? `${source.addressOf(locale, '/sources/')}#${id}`,
  };
}

async function download(source: DownloadSource, file: SiteFile): Promise<object> {
  return {
    '@type': 'DataDownload',
    contentUrl: fileAddressOf(source, file.path),
    encodingFormat: downloadFormats[file.format].mediaType,
    contentSize: `${(await bytesOf(file)).length} B`,
  };
}
