import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Evidence } from '../../src/schema/evidence.ts';
import { tableFileSchema } from '../../src/schema/table.ts';
import { distFolder } from './page-paths.ts';

/** As many rows as a page shows of a table. */
const previewed = 5;
const folders = ['data', 'data/tables', 'figures/downloads'];

/**
 * What `files:<id>/<extension>` may say: the sizes, the hashes and the names of the files of a table or a figure in one
 * format, in either language; null where there is none.
 */
export function downloadRecords(reference: string): unknown[] | null {
  const [, id, extension] = /^files:([\w-]+)\/([\w.]+)$/.exec(reference) ?? [];
  if (id === undefined || extension === undefined) return null;
  const name = new RegExp(
    `^${RegExp.escape(id)}(?:\\.(?!csv-metadata)[\\w-]+)*?\\.${RegExp.escape(extension)}$`,
  );
  const found = folders.flatMap((folder) =>
    readdirSync(join(distFolder, folder))
      .filter((file) => name.test(file))
      .map((file) => fileRecord(file, readFileSync(join(distFolder, folder, file)))),
  );
  return found.length === 0 ? null : found;
}

function fileRecord(name: string, bytes: Buffer): unknown {
  const size = bytes.length;
  return [name, size, size / 1024, size / 1024 ** 2, createHash('sha256').update(bytes).digest('hex')];
}

/** The first rows of each published table by their number, as the preview shows it: numbers with every digit. */
export function publishedRows({ published }: Evidence): [string, unknown[]][] {
  const folder = resolve(process.env['DERIVED_DIR'] ?? 'data/derived', 'tables');
  return published.flatMap(({ id }) => {
    const { rows } = tableFileSchema.parse(JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')));
    return rows
      .slice(0, previewed)
      .map((row, index): [string, unknown[]] => [`row:${id}/${index}`, Object.values(row).map(String)]);
  });
}
