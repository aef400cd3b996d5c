import { cachedBytes } from '../build-cache/cached-bytes.ts';
import { readDerived } from '../evidence/read-evidence.ts';
import { archive } from './archive.ts';
import { downloadFormats, formatNames, type FormatName } from './download-formats.ts';
import { arrow } from './formats/arrow.ts';
import type { DownloadTable } from './formats/download-table.ts';
import { excelCsv } from './formats/excel-csv.ts';
import { parquet } from './formats/parquet.ts';
import { xlsx } from './formats/xlsx.ts';
import { officeFile } from './office-file.ts';
import { tableToDownload } from './read-table.ts';
import { tableReadme } from './readme.ts';
import {
  bytesOf,
  fileName,
  nameOfFile,
  type DownloadSource,
  type FileBytes,
  type SiteFile,
} from './site-file.ts';

type TableFormat = {
  [Name in FormatName]: (typeof downloadFormats)[Name]['of'] extends 'table' ? Name : never;
}[FormatName];

/** The pipeline writes CSV and JSON, whose hashes stand in the manifest: they are served as they are. */
const writers: Readonly<Record<TableFormat, (table: DownloadTable) => FileBytes | Promise<FileBytes>>> = {
  csv: ({ id }) => new Uint8Array(readDerived(`tables/${id}.csv`)),
  json: ({ id }) => new Uint8Array(readDerived(`tables/${id}.json`)),
  parquet,
  arrow,
  xlsx: (table) => cachedBytes(officeFile('xlsx', table), () => xlsx(table)),
  excelCsv,
};

/** The files of a published table: one for each format of tables, and an archive of them all with a README. */
export function tableFiles(source: DownloadSource, id: string): SiteFile[] {
  const files = formatNames.filter(isTableFormat).map((format): SiteFile => ({
    ...{ format, locale: null, variant: null },
    path: `/data/tables/${nameOfFile(id, format)}`,
    make: () => writers[format](tableToDownload(source, id)),
  }));
  return [...files, archiveOf(source, id, files)];
}

function archiveOf(source: DownloadSource, id: string, files: readonly SiteFile[]): SiteFile {
  return {
    ...{ format: 'zip', locale: null, variant: null },
    path: `/data/tables/${nameOfFile(id, 'zip')}`,
    make: () =>
      archive(
        files.map((file) => ({ path: fileName(file), bytes: () => bytesOf(file) })),
        (locale, paths) => tableReadme(source, tableToDownload(source, id), locale, paths),
        source.evidence.all.released,
      ),
  };
}

function isTableFormat(format: FormatName): format is TableFormat {
  return downloadFormats[format].of === 'table';
}
