import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { Oembed } from '../../src/embed/oembed.ts';
import { readFrozen, readReleases } from '../../src/releases/read-releases.ts';
import { parsePage } from './built-site.ts';
import { distFolder } from './page-paths.ts';
import { overBudget, pageWeight } from './page-weight.ts';

const base = new URL(process.env['BASE_PATH'] ?? '/', 'http://site.test').pathname.replace(/\/$/, '');
const subPathDist = join(inject('otherBuilds').elsewhere, 'dist');

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const known = new Map<string, Document>();

/** A page that many others lead to is parsed once. */
function documentAt(file: string): Document {
  const document = known.get(file) ?? parsePage(readFileSync(file, 'utf8'));
  known.set(file, document);
  return document;
}

test('there is a release, and the newest comes first', () => {
  const versions = readReleases().map(({ version }) => version);
  expect(versions.length).toBeGreaterThan(0);
  expect(versions).toEqual(
    versions.toSorted(new Intl.Collator('en', { numeric: true }).compare).toReversed(),
  );
});

describe.each(readReleases())('release $version', ({ version, files, archive }) => {
  const served = (path: string, dist = distFolder): string => join(dist, 'releases', version, path);
  const pages = files.filter(({ path }) => path.endsWith('.html')).map(({ path }) => ({ path }));

  test('is served byte for byte as it was frozen, wherever the site is', () => {
    for (const dist of [distFolder, subPathDist]) {
      const differing = files.filter(
        ({ path, sha256: hash }) => sha256(readFileSync(served(path, dist))) !== hash,
      );
      expect(differing).toEqual([]);
      expect(sha256(readFileSync(served(archive.path, dist)))).toBe(archive.sha256);
    }
    expect(files.filter(({ path, sha256: hash }) => sha256(readFrozen(version, path)) !== hash)).toEqual([]);
  });

  test('has its figures, statements, cases and tables in both languages', () => {
    const paths = new Set(pages.map(({ path }) => path));
    expect(pages.length).toBeGreaterThan(200);
    const japanese = [...paths].filter((path) => !path.startsWith('en/'));
    expect([...paths].filter((path) => path.startsWith('en/')).toSorted()).toEqual(
      japanese.map((path) => `en/${path}`).toSorted(),
    );
    for (const path of ['figures/fig-05/', 'statements/active/', 'cases/engine/', 'data/fig-05/', 'checks/'])
      expect(paths).toContain(`${path}index.html`);
  });

  test.each(pages)('$path stands by itself', ({ path }) => {
    const html = readFileSync(served(path), 'utf8');
    const document = parsePage(html);
    const addresses = [...document.querySelectorAll('[href], [src]')].map(
      (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
    );
    const own = addresses.filter((address) => !/^(?:https?:|#)/.test(address));
    expect(own.filter((address) => !address.startsWith('../'))).toEqual([]);
    const dead = own.filter((address) => {
      const [file = '', fragment] = posix.join('releases', version, path, '..', address).split('#');
      const target = join(
        distFolder,
        file.split('?')[0] ?? '',
        file.endsWith('/') || file.includes('/?') ? 'index.html' : '',
      );
      if (!existsSync(target)) return true;
      return fragment !== undefined && documentAt(target).getElementById(fragment) === null;
    });
    expect(dead).toEqual([]);
    expect(document.querySelectorAll('h1').length).toBe(1);
    expect(document.querySelectorAll('[style], style, form, button, template').length).toBe(0);
    expect([...document.querySelectorAll('script')].map(({ textContent }) => textContent)).toEqual(['']);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(document.querySelector('.frozen-notice')?.textContent).toContain(version);
    const oembed = document.querySelector('link[type="application/json+oembed"]')?.getAttribute('href');
    if (typeof oembed === 'string') {
      const file = posix.join(distFolder, 'releases', version, path, '..', oembed);
      const { html: code, title } = JSON.parse(readFileSync(file, 'utf8')) as Oembed;
      const frame = parsePage(code).querySelector('iframe');
      const place = posix.join('/releases', version, path.replace('figures/', 'embed/figures/'), '..', '/');
      expect(new URL(frame?.getAttribute('src') ?? '').pathname).toBe(`${base}${place}`);
      expect(frame?.getAttribute('title')).toBe(title);
      expect(existsSync(join(distFolder, place, 'index.html'))).toBe(true);
    }
    const weight = pageWeight(
      { path: `/releases/${version}/${path}`, html, document },
      { folder: distFolder, base },
    );
    expect(overBudget(weight)).toEqual([]);
    if (path.includes('embed/')) expect(weight.total).toBeLessThanOrEqual(15 * 1024);
  });
});
