import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sha256 } from '../../scripts/pipeline/sha256.ts';
import { verifyFiles, type VerifiedFolders } from '../../scripts/verify/verify-files.ts';

const table = Buffer.from('a,b\r\n');
const page = Buffer.from('<p>a</p>');

function project(): VerifiedFolders {
  const home = mkdtempSync(join(tmpdir(), 'verify-'));
  onTestFinished(() => {
    rmSync(home, { recursive: true });
  });
  const folders = { data: join(home, 'data'), derived: join(home, 'data/derived'), dist: join(home, 'dist') };
  mkdirSync(join(folders.derived, 'tables'), { recursive: true });
  mkdirSync(join(folders.data, 'sources'));
  mkdirSync(join(folders.data, 'codebooks'));
  mkdirSync(join(folders.dist, 'api'), { recursive: true });
  const output = { path: 'tables/a.csv', sha256: sha256(table), bytes: table.length, rows: 1 };
  const source = { path: 'a.csv', sha256: sha256(table), rows: 1 };
  const codebook = { path: 'codebooks/a.json', sha256: sha256(page), rows: 0 };
  const manifest = {
    version: '1.0.0',
    released: '2026-11-29',
    inputs: [source, codebook],
    outputs: [output],
  };
  writeFileSync(join(folders.data, 'sources/a.csv'), table);
  writeFileSync(join(folders.data, 'codebooks/a.json'), page);
  writeFileSync(join(folders.derived, 'tables/a.csv'), table);
  writeFileSync(join(folders.derived, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folders.dist, 'index.html'), page);
  writeFileSync(join(folders.dist, 'api/index.html'), page);
  writeFileSync(join(folders.dist, 'SHA256SUMS'), `${sha256(page)}  index.html\n`);
  return folders;
}

test('what was built is found as it was listed, and TypeDoc may have come since', () => {
  const { problems, ...counts } = verifyFiles(project());
  expect(problems.count).toBe(0);
  expect(counts).toEqual({ inputs: 2, derived: 1, site: 1 });
});

test('a file that is another, missing or added is named, all together', () => {
  const folders = project();
  writeFileSync(join(folders.derived, 'tables/a.csv'), 'a,c\r\n');
  writeFileSync(join(folders.derived, 'tables/b.csv'), 'b');
  rmSync(join(folders.dist, 'index.html'));
  const said = verifyFiles(folders).problems.toString();
  expect(said).toMatch(/tables\/a\.csv: is another than manifest\.json says: its SHA-256 is [0-9a-f]{64}/);
  expect(said).toContain('tables/b.csv: is not listed in manifest.json');
  expect(said).toContain('index.html: is listed in SHA256SUMS but missing');
});

test('a source that was changed or is gone since is named', () => {
  const folders = project();
  writeFileSync(join(folders.data, 'sources/a.csv'), 'a,c\r\n');
  rmSync(join(folders.data, 'codebooks/a.json'));
  const said = verifyFiles(folders).problems.toString();
  expect(said).toContain('sources/a.csv: has changed since the derived data were made from it');
  expect(said).toContain('codebooks/a.json: is listed in manifest.json but missing');
});

test.each(['{', '{}', 'x  index.html'])('a list that reads %s is a problem', (text) => {
  const folders = project();
  writeFileSync(join(folders.derived, 'manifest.json'), text);
  writeFileSync(join(folders.dist, 'SHA256SUMS'), text);
  expect(verifyFiles(folders).problems.count).toBe(2);
});

test('where nothing was built, that is what is said', () => {
  const folders = project();
  rmSync(folders.dist, { recursive: true });
  expect(verifyFiles(folders).problems.toString()).toContain('SHA256SUMS: is missing');
});
