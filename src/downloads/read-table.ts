import { readDerived } from '../evidence/read-evidence.ts';
import { tableFileSchema } from '../schema/table.ts';
import { describeTable } from './describe-table.ts';
import type { DownloadTable } from './formats/download-table.ts';
import type { DownloadSource } from './site-file.ts';

const tables = new Map<string, DownloadTable>();

/** A published table with its rows and its words. */
export function tableToDownload({ evidence, addressOf, cite }: DownloadSource, id: string): DownloadTable {
  const file = (): unknown => JSON.parse(readDerived(`tables/${id}.json`).toString('utf8'));
  const table = tables.get(id) ?? describeTable(evidence, tableFileSchema.parse(file()), addressOf, cite);
  tables.set(id, table);
  return table;
}
