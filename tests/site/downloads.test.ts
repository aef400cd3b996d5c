import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { manifestSchema } from '../../src/schema/evidence.ts';
import { builtEvidence, builtPages } from './built-site.ts';
import { numberTokens } from './number-tokens.ts';
import { distFolder } from './page-paths.ts';

interface TableFile {
  readonly id: string;
  readonly columns: readonly { readonly name: string }[];
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
}

const { published } = builtEvidence();
const dataPages = builtPages().filter(({ path }) => path.endsWith('/data/'));
const manifest = manifestSchema.parse(JSON.parse(read('manifest.json').toString('utf8')));

function read(name: string): Buffer {
  return readFileSync(join(distFolder, 'data', name));
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What a spreadsheet must not take for a formula has an apostrophe before it, in the CSV only. */
function inCsv(value: string | number | null): string {
  const text = String(value ?? '');
  return typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

test('exactly the published files can be downloaded', () => {
  const names = published.flatMap(({ files }) => files.map(({ name }) => name));
  expect(readdirSync(join(distFolder, 'data/tables')).sort()).toEqual(names.toSorted());
});

test('the manifest lists each of them with its size and hash', () => {
  const tables = manifest.outputs.filter(({ path }) => path.startsWith('tables/'));
  expect(tables.map(({ path }) => path).sort()).toEqual(
    published.flatMap(({ files }) => files.map(({ name }) => `tables/${name}`)).sort(),
  );
  for (const { path, bytes, sha256: hash } of tables) {
    expect({ path, bytes: read(path).length, hash: sha256(read(path)) }).toEqual({ path, bytes, hash });
  }
});

describe.each(published)('$id', ({ id, rows, columns, files }) => {
  const csv = read(`tables/${id}.csv`);
  const json = JSON.parse(read(`tables/${id}.json`).toString('utf8')) as TableFile;
  const names = columns.map(({ name }) => name);

  test.each(dataPages)(
    'has on $path the size, the hash and the columns that its files have',
    ({ document }) => {
      const record = document.getElementById(id);
      const shown = [...(record?.querySelectorAll('.files li') ?? [])];
      expect(shown.map((item) => item.querySelector('a')?.textContent.trim())).toEqual(
        files.map(({ name }) => name),
      );
      for (const item of shown) {
        const href = item.querySelector('a')?.getAttribute('href') ?? '';
        const bytes = read(`tables/${href.split('/').pop() ?? ''}`);
        expect(numberTokens(item.textContent)).toContain(String(bytes.length));
        expect(item.querySelector('.hash code')?.textContent.trim()).toBe(sha256(bytes));
      }
      const described = [...(record?.querySelectorAll('tbody th') ?? [])].map((header) =>
        header.textContent.trim(),
      );
      expect(described).toEqual(names);
    },
  );

  test('parses back from CSV to the rows and columns described', () => {
    const parsed = Papa.parse<Record<string, string>>(csv.toString('utf8'), {
      header: true,
      skipEmptyLines: true,
    });
    expect(parsed.errors).toEqual([]);
    expect(parsed.meta.fields).toEqual(names);
    expect(parsed.meta.linebreak).toBe('\r\n');
    expect(parsed.data.length).toBe(rows);
    expect(csv.subarray(0, 3)).not.toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });

  test('says the same in JSON as in CSV', () => {
    expect(json.id).toBe(id);
    expect(json.columns.map(({ name }) => name)).toEqual(names);
    const { data } = Papa.parse<Record<string, string>>(csv.toString('utf8'), {
      header: true,
      skipEmptyLines: true,
    });
    const asText = json.rows.map((row) =>
      Object.fromEntries(names.map((name) => [name, inCsv(row[name] ?? null)])),
    );
    expect(data).toEqual(asText);
  });
});
