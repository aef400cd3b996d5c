import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lockedPackages } from './lock-file.ts';

const packages = lockedPackages();

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

test('every package has a licence that is allowed, or a reason', () => {
  const others = packages.filter(({ licence }) => licence === null || !isAllowed(licence));
  const unknown = others.filter(({ name }) => !exceptions.some((exception) => exception.name.test(name)));
  expect(unknown.map(({ name, licence }) => `${name}: ${licence ?? 'none'}`)).toEqual([]);
  const needless = exceptions.filter((exception) => !others.some(({ name }) => exception.name.test(name)));
  expect(needless).toEqual([]);
});

test('no package runs a script when it is installed', () => {
  const running = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
  expect(running).toEqual(Object.keys(scripts));
  const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    allowScripts: Record<string, boolean>;
  };
  expect(running.filter((name) => allowScripts[name] !== false)).toEqual([]);
  expect(Object.values(allowScripts)).not.toContain(true);
});

test('every package is held by a hash and bound to no registry', () => {
  expect(packages.length).toBeGreaterThan(500);
  expect(
    packages.filter(({ integrity }) => !integrity?.startsWith('sha512-')).map(({ name }) => name),
  ).toEqual([]);
  expect(packages.filter(({ resolved }) => resolved !== null).map(({ name }) => name)).toEqual([]);
});
