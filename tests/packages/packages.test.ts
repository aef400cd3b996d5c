import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type LockedPackage, lockedPackages } from './lock-file.ts';

/** This project, and the one of the tools that it is measured beside, whose packages nothing here installs. */
const projects = ['.', 'tests/bench/site'];

/** Licences that let the site and its code be what they are: free of charge, MIT, without a duty to publish more. */
const allowed = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSL-1.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
];

/** Packages with other licences, each with the reason why it may be used. */
const exceptions: readonly { readonly name: RegExp; readonly reason: string }[] = [
  {
    name: /^@img\/sharp-/,
    reason:
      'optional to Astro, LGPL: a library that the build could load to resize images, and that no page carries',
  },
  {
    name: /^(?:lightningcss(?:-|$)|axe-core$|@resvg\/resvg-wasm$)/,
    reason: 'MPL 2.0 covers its own files alone: tools of build and tests, of which no page carries anything',
  },
  {
    name: /^memorystream$/,
    reason: 'a tool to run scripts side by side names its licence, MIT, in a field of before SPDX',
  },
];

/** Packages that would run a script when they are installed, each with the reason why it need not. */
const scripts: Readonly<Record<string, string>> = {
  esbuild: 'package.json forbids its script, which only checks the binary that an optional package brings',
};

/** Whether an expression of SPDX leaves a choice that is allowed; it knows no brackets within brackets. */
function isAllowed(licence: string): boolean {
  return licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => allowed.includes(part)));
}

test('an expression is allowed where one of its choices is, whole', () => {
  expect(isAllowed('(MIT OR GPL-3.0-or-later)')).toBe(true);
  expect(isAllowed('Apache-2.0 AND LGPL-3.0-or-later')).toBe(false);
  expect(isAllowed('UNLICENSED')).toBe(false);
});

const othersOf = (folder: string): LockedPackage[] =>
  lockedPackages(folder).filter(({ licence }) => licence === null || !isAllowed(licence));

describe.each(projects)('in %s', (folder) => {
  const packages = lockedPackages(folder);

  test('every package has a licence that is allowed, or a reason', () => {
    const unknown = othersOf(folder).filter(
      ({ name }) => !exceptions.some((exception) => exception.name.test(name)),
    );
    expect(unknown.map(({ name, licence }) => `${name}: ${licence ?? 'none'}`)).toEqual([]);
  });

  test('no package runs a script when it is installed', () => {
    const running = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
    expect([...new Set(running)]).toEqual(Object.keys(scripts));
    const { allowScripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      allowScripts: Record<string, boolean>;
    };
    expect(running.filter((name) => allowScripts[name] !== false)).toEqual([]);
    expect(Object.values(allowScripts)).not.toContain(true);
  });

  test('every package is held by a hash and bound to no registry', () => {
    expect(packages.length).toBeGreaterThan(400);
    expect(
      packages
        .filter(({ integrity, inBundle }) => !inBundle && !integrity?.startsWith('sha512-'))
        .map(({ name }) => name),
    ).toEqual([]);
    expect(packages.filter(({ resolved }) => resolved !== null).map(({ name }) => name)).toEqual([]);
  });
});

test('every exception is needed', () => {
  const others = othersOf('.');
  expect(exceptions.filter((exception) => !others.some(({ name }) => exception.name.test(name)))).toEqual([]);
});
