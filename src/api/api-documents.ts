import { downloadFormats } from '../downloads/download-formats.ts';
import { sha256 } from '../downloads/sha256.ts';
import { bytesOf, type DownloadSource, type SiteFile } from '../downloads/site-file.ts';
import { tableFiles } from '../downloads/table-files.ts';
import { csvwPath } from '../metadata/csvw.ts';
import { fileAddressOf } from '../metadata/file-address.ts';
import { tablePath } from '../routes/table-path.ts';
import type { ApiFigure, ApiFile, ApiIndex, ApiStatement, ApiTable } from '../schema/api.ts';
import type { Figure } from '../schema/figure.ts';
import type { PublishedTable } from '../schema/table.ts';
import type { Statement } from '../schema/statement.ts';
import { apiKinds, apiPath, apiRoot } from './api-path.ts';

/** The list of all documents of the API. */
export function apiIndex(source: DownloadSource): ApiIndex {
  const { published, figures, statements } = source.evidence.all;
  const address = (path: string): string => fileAddressOf(source, path);
  const things = {
    tables: published.map(({ id, title }) => ({ id, title })),
    figures: figures.map(({ id, title }) => ({ id, title })),
    statements: statements.map(({ id, wording }) => ({ id, title: wording })),
  };
  const [tables = [], ofFigures = [], ofStatements = []] = apiKinds.map((kind) =>
    things[kind].map((thing) => ({ ...thing, href: address(apiPath(kind, thing.id)) })),
  );
  return {
    ...edition(source),
    description: address(`${apiRoot}openapi.json`),
    dataPackage: address('/datapackage.json'),
    catalogue: address('/catalog.jsonld'),
    tables,
    figures: ofFigures,
    statements: ofStatements,
  };
}

/** The document of a table: what it is and where its rows are. */
export async function apiTable(source: DownloadSource, table: PublishedTable): Promise<ApiTable> {
  return {
    ...edition(source),
    table,
    page: bothPages(source, tablePath(table.id)),
    description: fileAddressOf(source, csvwPath(table.id)),
    files: await listedFiles(source, tableFiles(source, table.id)),
  };
}

/** The document of a figure: what it is, its cells, what was computed for it, and its files. */
export async function apiFigure(
  source: DownloadSource,
  figure: Figure,
  files: readonly SiteFile[],
): Promise<ApiFigure> {
  const { evidence } = source;
  return {
    ...edition(source),
    figure,
    page: bothPages(source, `/figures/${figure.id}/`),
    values: figure.table === null ? null : evidence.table(figure.table),
    derived: figure.derived.map((id) => evidence.derived(id)),
    files: await listedFiles(source, files),
  };
}

/** The document of a statement. */
export function apiStatement(source: DownloadSource, statement: Statement): ApiStatement {
  return { ...edition(source), statement, page: bothPages(source, `/statements/${statement.id}/`) };
}

function edition({ evidence }: DownloadSource): { version: string; released: string } {
  const { version, released } = evidence.all;
  return { version, released };
}

function bothPages({ addressOf }: DownloadSource, path: string): { ja: string; en: string } {
  return { ja: addressOf('ja', path), en: addressOf('en', path) };
}

function listedFiles(source: DownloadSource, files: readonly SiteFile[]): Promise<ApiFile[]> {
  return Promise.all(
    files.map(async (file) => {
      const bytes = await bytesOf(file);
      return {
        format: file.format,
        mediaType: downloadFormats[file.format].mediaType,
        language: file.locale,
        variant: file.variant,
        href: fileAddressOf(source, file.path),
        bytes: bytes.length,
        sha256: sha256(bytes),
      };
    }),
  );
}
