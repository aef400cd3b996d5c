import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { downloadFormats, formatNames } from '../../src/downloads/download-formats.ts';
import { manifestSchema } from '../../src/schema/evidence.ts';
import { builtEvidence, builtPages, type BuiltPage } from './built-site.ts';
import { numberTokens } from './number-tokens.ts';
import { distFolder } from './page-paths.ts';

const { published, released, version } = builtEvidence();
const manifest = manifestSchema.parse(JSON.parse(read('manifest.json').toString('utf8')));
const extensions = formatNames
  .filter((name) => downloadFormats[name].of === 'table' || name === 'zip')
  .map((name) => downloadFormats[name].extension);

function read(name: string): Buffer {
  return readFileSync(join(distFolder, 'data', name));
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function pagesOf(path: string): BuiltPage[] {
  return builtPages().filter((page) => page.path === path || page.path === `/en${path}`);
}

test('every published table can be downloaded in every format of tables, and nothing else can but what describes its CSV', () => {
  const endings = [...extensions, 'csv-metadata.json'];
  const names = published.flatMap(({ id }) => endings.map((ending) => `${id}.${ending}`));
  expect(readdirSync(join(distFolder, 'data/tables')).sort()).toEqual(names.sort());
});

test('the manifest names the version and lists CSV and JSON with their size and hash', () => {
  expect(manifest).toMatchObject({ version, released });
  const tables = manifest.outputs.filter(({ path }) => path.startsWith('tables/'));
  expect(tables.map(({ path }) => path).sort()).toEqual(
    published.flatMap(({ id }) => [`tables/${id}.csv`, `tables/${id}.json`]).sort(),
  );
  for (const { path, bytes, sha256: hash } of tables) {
    expect({ path, bytes: read(path).length, hash: sha256(read(path)) }).toEqual({ path, bytes, hash });
  }
});

test.each(pagesOf('/data/'))(
  '$path leads to the page of every table, and keeps its anchor',
  ({ document }) => {
    const items = [...document.querySelectorAll('.table-list li')];
    expect(items.map(({ id }) => id).sort()).toEqual(published.map(({ id }) => id).sort());
    for (const item of items) {
      expect(item.querySelector('a')?.getAttribute('href')).toMatch(new RegExp(`/data/${item.id}/$`));
    }
  },
);

describe.each(published)('$id', ({ id, columns, rows, roles }) => {
  test.each(pagesOf(`/data/${id}/`))(
    'has on $path its files with the size and the hash that they have, its columns and first rows',
    ({ document }) => {
      const links = [...document.querySelectorAll('.formats a[download]')];
      expect(links.map((link) => link.getAttribute('href')?.split('/').pop())).toEqual(
        extensions.map((extension) => `${id}.${extension}`),
      );
      const hashes = [...document.querySelectorAll('.hashes tbody tr')];
      expect(hashes.length).toBe(extensions.length);
      for (const row of hashes) {
        const [name, size, hash] = [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim());
        const bytes = read(`tables/${name ?? ''}`);
        expect([numberTokens(size ?? ''), hash]).toEqual([[String(bytes.length)], sha256(bytes)]);
      }
      const names = columns.map(({ name }) => name);
      const texts = (selector: string): string[] =>
        [...document.querySelectorAll(selector)].map((cell) => cell.textContent.trim());
      expect(texts('.columns tbody th')).toEqual(names);
      expect(texts('.preview thead th')).toEqual(names);
      expect(document.querySelectorAll('.preview tbody tr').length).toBe(Math.min(rows, 5));
      expect(document.querySelectorAll('.synthetic-mark').length).toBe(roles.includes('synthetic') ? 1 : 0);
    },
  );
});
