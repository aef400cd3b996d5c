import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildInputs } from '../../scripts/build/build-inputs.ts';
import { rememberBuild, standsAsBuilt, type LastBuild } from '../../scripts/build/last-build.ts';
import { writeChecksums } from '../../scripts/verify/write-checksums.ts';

const project = {
  'package.json': '{}',
  'src/pages/index.astro': '<p>a</p>',
  'data/sources/a.csv': 'a',
  'scripts/build.ts': '',
  'public/icon.svg': '<svg/>',
  'data/derived/manifest.json': JSON.stringify({
    ...{ version: '1.0.0', released: '2026-11-29', inputs: [], outputs: [] },
  }),
  'dist/index.html': '<p>a</p>',
};

function folderWith(files: Readonly<Record<string, string>>): string {
  const home = mkdtempSync(join(tmpdir(), 'build-'));
  onTestFinished(() => {
    rmSync(home, { recursive: true });
  });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  }
  return home;
}

/** A project whose site was just built. */
function built(): { home: string; last: LastBuild } {
  const home = folderWith(project);
  const [data, derived, dist] = ['data', 'data/derived', 'dist'].map((name) => join(home, name));
  const folders = { data: data ?? '', derived: derived ?? '', dist: dist ?? '' };
  const last = { memory: join(home, 'cache/last-build'), folders, inputs: buildInputs(home, {}) };
  writeChecksums(folders.dist);
  rememberBuild(last);
  return { home, last };
}

test('a site that was built from the same things and is whole stands', () => {
  const { last } = built();
  expect(standsAsBuilt(last)).toBe(1);
});

test.each([
  ['a file that a build reads is another', 'src/pages/index.astro'],
  ['the data are others', 'data/sources/a.csv'],
  ['a file has come', 'public/robots.txt'],
  ['what is installed is another', 'package-lock.json'],
])('it is built again where %s', (_, file) => {
  const { home, last } = built();
  writeFileSync(join(home, file), 'other');
  expect(standsAsBuilt({ ...last, inputs: buildInputs(home, {}) })).toBeNull();
});

test.each([
  ['a page is another', 'dist/index.html'],
  ['a file has come to the site', 'dist/other.html'],
  ['a derived file was not listed', 'data/derived/other.csv'],
])('it is built again where %s', (_, file) => {
  const { home, last } = built();
  writeFileSync(join(home, file), 'other');
  expect(standsAsBuilt(last)).toBeNull();
});

test('it is built again where a page or the site is gone, or another build stands in its place', () => {
  const { home, last } = built();
  rmSync(join(home, 'dist/index.html'));
  expect(standsAsBuilt(last)).toBeNull();
  writeFileSync(join(home, 'dist/index.html'), '<p>b</p>');
  writeChecksums(last.folders.dist);
  expect(standsAsBuilt(last)).toBeNull();
  rmSync(join(home, 'dist'), { recursive: true });
  expect(standsAsBuilt(last)).toBeNull();
});

test('what is built, what is tested and where the project lies change no input; settings do', () => {
  const { home, last } = built();
  writeFileSync(join(home, 'data/derived/other.csv'), 'other');
  mkdirSync(join(home, 'tests'));
  writeFileSync(join(home, 'tests/a.test.ts'), '');
  expect(buildInputs(home, { HOME: '/elsewhere' })).toBe(last.inputs);
  expect(buildInputs(folderWith(project), {})).toBe(last.inputs);
  for (const name of ['SITE_URL', 'BASE_PATH', 'CONTACT_URL', 'PDF_FILES', 'OUT_DIR', 'DERIVED_DIR'])
    expect(buildInputs(home, { [name]: 'other' })).not.toBe(last.inputs);
});

test('a setting is not taken for the next one', () => {
  const home = folderWith(project);
  expect(buildInputs(home, { SITE_URL: '\nBASE_PATH=a' })).not.toBe(buildInputs(home, { BASE_PATH: 'a' }));
});
