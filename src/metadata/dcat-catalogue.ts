import { downloadFormats, type FormatName } from '../downloads/download-formats.ts';
import type { DownloadTable } from '../downloads/formats/download-table.ts';
import { tableToDownload } from '../downloads/read-table.ts';
import { sha256 } from '../downloads/sha256.ts';
import { bytesOf, type DownloadSource, type SiteFile } from '../downloads/site-file.ts';
import { tableFiles } from '../downloads/table-files.ts';
import { message, type MessageKey } from '../i18n/messages.ts';
import { tablePath } from '../routes/table-path.ts';
import { locales, type Localised } from '../schema/locale.ts';
import { fileAddressOf } from './file-address.ts';
import type { GraphNode, Term } from './graph.ts';
import { licenceIdentity } from './licence-identity.ts';

const authority = 'http://publications.europa.eu/resource/authority';
const themes: readonly string[] = ['ECON', 'TECH'].map((theme) => `${authority}/data-theme/${theme}`);
const languages: readonly string[] = ['JPN', 'ENG'].map((language) => `${authority}/language/${language}`);

/** The names of the formats in the authority table of file types; null where it has none. */
const fileTypes: Readonly<Record<FormatName, string | null>> = {
  csv: 'CSV',
  json: 'JSON',
  parquet: 'PARQUET',
  arrow: null,
  xlsx: 'XLSX',
  excelCsv: 'CSV',
  pptx: 'PPTX',
  svg: 'SVG',
  png: 'PNG',
  zip: 'ZIP',
};

/**
 * Describes the tables as a catalogue of DCAT-AP 3 (https://semiceu.github.io/DCAT-AP/releases/3.0.1/): the catalogue,
 * a dataset for each table, a distribution for each of its files, and what these refer to.
 */
export async function dcatCatalogue(source: DownloadSource): Promise<GraphNode[]> {
  const { published, released } = source.evidence.all;
  const tables = published.map(({ id }) => tableToDownload(source, id));
  const catalogue: GraphNode = {
    iri: `${source.addressOf('ja', '/data/')}#catalogue`,
    type: 'dcat:Catalog',
    said: [
      ['dct:title', inBoth(bothOf('site.name'))],
      ['dct:description', inBoth(bothOf('site.description'))],
      ['dct:publisher', [iri(publisherIri(source))]],
      ['dct:language', languages.map(iri)],
      ['dct:issued', [date(released)]],
      ['foaf:homepage', [iri(source.addressOf('ja', '/data/'))]],
      ['dcat:themeTaxonomy', [iri(`${authority}/data-theme`)]],
      ['dcat:dataset', tables.map((table) => iri(datasetIri(source, table)))],
    ],
  };
  const nodes = await Promise.all(tables.map((table) => datasetNodes(source, table)));
  return [catalogue, ...sharedNodes(source), ...once(nodes.flat())];
}

function datasetIri(source: DownloadSource, { id }: DownloadTable): string {
  return `${source.addressOf('ja', tablePath(id))}#dataset`;
}

function publisherIri(source: DownloadSource): string {
  return `${source.addressOf('ja', '/about/')}#publisher`;
}

async function datasetNodes(source: DownloadSource, table: DownloadTable): Promise<GraphNode[]> {
  const files = tableFiles(source, table.id);
  const page = source.addressOf('ja', tablePath(table.id));
  const licence = licenceNode(source, table);
  const dataset: GraphNode = {
    iri: datasetIri(source, table),
    type: 'dcat:Dataset',
    said: [
      ['dct:identifier', [{ value: table.id, datatype: 'xsd:string' }]],
      ['dct:title', inBoth(table.title)],
      ['dct:description', inBoth(joined(table.notes))],
      ['dct:publisher', [iri(publisherIri(source))]],
      ['dct:language', languages.map(iri)],
      ['dct:issued', [date(table.released)]],
      ['dcat:version', [{ value: table.version, datatype: 'xsd:string' }]],
      ['dcat:keyword', inBoth({ ja: 'イノベーション', en: 'innovation' })],
      ['dcat:theme', themes.map(iri)],
      ['dcat:landingPage', [iri(page)]],
      ['prov:wasDerivedFrom', table.sources.map((id) => iri(`${source.addressOf('ja', '/sources/')}#${id}`))],
      ['dcat:distribution', files.map((file) => iri(distributionIri(source, file)))],
    ],
  };
  const distributions = await Promise.all(
    files.map((file) => distributionNodes(source, table, file, licence.iri)),
  );
  return [
    dataset,
    document(page),
    licence,
    ...table.sources.map((id) => work(source, id)),
    ...distributions.flat(),
  ];
}

function distributionIri(source: DownloadSource, { path }: SiteFile): string {
  return `${fileAddressOf(source, path)}#distribution`;
}

async function distributionNodes(
  source: DownloadSource,
  table: DownloadTable,
  file: SiteFile,
  licence: string,
): Promise<GraphNode[]> {
  const bytes = await bytesOf(file);
  const address = fileAddressOf(source, file.path);
  const checksum = `${address}#checksum`;
  const mediaType = `https://www.iana.org/assignments/media-types/${downloadFormats[file.format].mediaType}`;
  const fileType = fileTypes[file.format];
  const format = fileType === null ? null : `${authority}/file-type/${fileType}`;
  return [
    {
      iri: distributionIri(source, file),
      type: 'dcat:Distribution',
      said: [
        ['dct:title', inBoth(bothOf(`download.format.${file.format}`))],
        ['dcat:accessURL', [iri(source.addressOf('ja', tablePath(table.id)))]],
        ['dcat:downloadURL', [iri(address)]],
        ['dcat:mediaType', [iri(mediaType)]],
        ['dct:format', format === null ? [] : [iri(format)]],
        ['dct:license', [iri(licence)]],
        ['dcat:byteSize', [{ value: String(bytes.length), datatype: 'xsd:nonNegativeInteger' }]],
        ['spdx:checksum', [iri(checksum)]],
      ],
    },
    {
      iri: checksum,
      type: 'spdx:Checksum',
      said: [
        ['spdx:algorithm', [iri('http://spdx.org/rdf/terms#checksumAlgorithm_sha256')]],
        ['spdx:checksumValue', [{ value: sha256(bytes), datatype: 'xsd:hexBinary' }]],
      ],
    },
    { iri: address, type: 'rdfs:Resource', said: [] },
    { iri: mediaType, type: 'dct:MediaType', said: [] },
    ...(format === null ? [] : [ofScheme(format, 'dct:MediaTypeOrExtent', 'file-type')]),
  ];
}

/** A licence without a text of its own on the web is described in words. */
function licenceNode(source: DownloadSource, { id, licence }: DownloadTable): GraphNode {
  const { url } = licenceIdentity(licence.en);
  return {
    iri: url ?? `${source.addressOf('ja', tablePath(id))}#licence`,
    type: 'dct:LicenseDocument',
    said: url === null ? [['dct:description', inBoth(licence)]] : [],
  };
}

function work(source: DownloadSource, id: string): GraphNode {
  const { title, publisher, date: day, url } = source.evidence.source(id);
  return {
    iri: `${source.addressOf('ja', '/sources/')}#${id}`,
    type: 'dct:BibliographicResource',
    said: [
      ['dct:title', inBoth(title)],
      ['dct:creator', inBoth(publisher)],
      ['dct:date', [{ value: day, datatype: 'xsd:string' }]],
      ['foaf:page', url === null ? [] : [iri(url)]],
    ],
  };
}

/** What the whole catalogue refers to. */
function sharedNodes(source: DownloadSource): GraphNode[] {
  const name = bothOf('site.name');
  return [
    {
      iri: publisherIri(source),
      type: 'foaf:Agent',
      said: [
        ['foaf:name', inBoth(name)],
        ['foaf:homepage', [iri(source.addressOf('ja', '/'))]],
      ],
    },
    document(source.addressOf('ja', '/')),
    document(source.addressOf('ja', '/data/')),
    {
      iri: `${authority}/data-theme`,
      type: 'skos:ConceptScheme',
      said: [['dct:title', [{ text: 'Data theme', language: 'en' }]]],
    },
    ...[
      { iri: themes[0] ?? '', label: { ja: '経済と金融', en: 'Economy and finance' } },
      { iri: themes[1] ?? '', label: { ja: '科学と技術', en: 'Science and technology' } },
    ].map((theme): GraphNode => ({
      iri: theme.iri,
      type: 'skos:Concept',
      said: [
        ['skos:prefLabel', inBoth(theme.label)],
        ['skos:inScheme', [iri(`${authority}/data-theme`)]],
      ],
    })),
    ...languages.map((language) => ofScheme(language, 'dct:LinguisticSystem', 'language')),
  ];
}

/** A code of an authority table, which a program that fetches nothing could not tell from any other address. */
function ofScheme(code: string, type: GraphNode['type'], scheme: string): GraphNode {
  return { iri: code, type, said: [['skos:inScheme', [iri(`${authority}/${scheme}`)]]] };
}

function document(address: string): GraphNode {
  return { iri: address, type: 'foaf:Document', said: [] };
}

/** Several tables share a source, a licence, a format: each is described once. */
function once(nodes: readonly GraphNode[]): GraphNode[] {
  return [...new Map(nodes.map((node) => [node.iri, node])).values()];
}

function bothOf(key: MessageKey): Localised {
  return { ja: message('ja', key), en: message('en', key) };
}

function inBoth(text: Localised): Term[] {
  return locales.map((locale) => ({ text: text[locale], language: locale }));
}

function joined(texts: readonly Localised[]): Localised {
  return { ja: texts.map(({ ja }) => ja).join(''), en: texts.map(({ en }) => en).join(' ') };
}

function iri(address: string): Term {
  return { iri: address };
}

function date(day: string): Term {
  return { value: day, datatype: 'xsd:date' };
}
