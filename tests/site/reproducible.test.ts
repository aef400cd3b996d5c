import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, inject, test } from 'vitest';
import { builtPages } from './built-site.ts';
import { elsewhere } from './other-builds.ts';
import { distFolder, pagePaths } from './page-paths.ts';

const { twin, elsewhere: subPath } = inject('otherBuilds');
const subPathDist = join(subPath, 'dist');
const derivedFolder = resolve(process.env['DERIVED_DIR'] ?? 'data/derived');

function hashes(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}

/** The files that only one of two folders has, or that are not the same in both. */
function differences(one: string, other: string): string[] {
  const [left, right] = [hashes(one), hashes(other)];
  return Object.keys({ ...left, ...right }).filter((file) => left[file] !== right[file]);
}

test('a build under another clock and language is the same, byte for byte', () => {
  expect(Object.keys(hashes(distFolder)).length).toBeGreaterThan(90);
  expect(differences(distFolder, join(twin, 'dist'))).toEqual([]);
});

test('the derived tables of both are the same, byte for byte', () => {
  expect(differences(derivedFolder, join(twin, 'derived'))).toEqual([]);
});

test('the other build made its images, workbooks and slides itself', () => {
  const made = new Set(Object.values(hashes(join(twin, 'cache', 'made-files'))));
  const files = Object.entries(hashes(join(twin, 'dist')));
  const cached = files.filter(([file]) => /^social\/|\.(?:png|xlsx|pptx)$/u.test(file));
  expect(cached.length).toBeGreaterThan(200);
  expect(cached.filter(([, hash]) => !made.has(hash)).map(([file]) => file)).toEqual([]);
});

test('a build for a sub-path has the same pages', () => {
  expect(pagePaths(subPathDist)).toEqual(pagePaths(distFolder));
});

test.each(builtPages(subPathDist))(
  'every link, asset and download of $path starts with the base path',
  ({ path, html }) => {
    const addresses = [...html.matchAll(/\s(?:href|src)="([^"]*)"/gu)].map(([, found = '']) => found);
    const own = addresses.filter((address) => !/^(?:[a-z]+:|#)/.test(address));
    // What another site frames has no navigation.
    expect(own.length).toBeGreaterThan(path.includes('/embed/') ? 4 : 10);
    expect(own.filter((address) => !address.startsWith(elsewhere.base))).toEqual([]);
    const absolute = addresses.filter((address) => address.startsWith(elsewhere.site));
    expect(absolute.filter((address) => !address.startsWith(elsewhere.site + elsewhere.base))).toEqual([]);
  },
);

test('style sheets and scripts built for a sub-path ask for nothing outside it', () => {
  const files = readdirSync(join(subPathDist, '_astro')).filter((file) => /\.(?:css|js)$/.test(file));
  // An address holds no comma, unlike what follows a quotation mark at the end of a regular expression.
  const asked = files.flatMap((file) => [
    ...readFileSync(join(subPathDist, '_astro', file), 'utf8').matchAll(
      file.endsWith('.css') ? /url\(["']?(?!data:|#)([^"')]+)/g : /["'`](\/[a-z_][^"'`,\s]*)["'`]/g,
    ),
  ]);
  // Workbooks and slides name their own parts; the library for slides would know a sample picture, which none has.
  const partOfFile = /^\/(?:xl|ppt|docProps|_rels)\/|^\/img\/sample\.png$/;
  expect(
    asked
      .map(([, address]) => address ?? '')
      .filter((address) => !partOfFile.test(address) && !address.startsWith(elsewhere.base)),
  ).toEqual([]);
});
