import { existsSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtPages } from './built-site.ts';
import { distFolder } from './page-paths.ts';

const pages = builtPages();
const base = new URL(process.env['BASE_PATH'] ?? '/', 'http://site.test').pathname.replace(/\/$/, '');
const idsByPath = new Map(pages.map(({ path, document }) => [path, new Set(idsOf(document))]));

/** `{st:active}` or `{number}` as a text writes it, where a reader would meet it; `{https:…}` is a field of BibTeX; scripts keep their templates in `data-` attributes. */
const unfilled = /\{(?:(?!https?:)[a-z]+:[^{}\s]+|number|low|high|value|category|series|section|footnote)\}/g;

test('an unfilled reference is found', () => {
  expect('<h3>Raised profit: {st:profit-overall}</h3>'.match(unfilled)).toEqual(['{st:profit-overall}']);
});

function idsOf(document: Document): string[] {
  return [...document.querySelectorAll('[id]')].map((element) => element.id);
}

function attributes(document: Document, selector: string, name: string): string[] {
  return [...document.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? '');
}

describe.each(pages)('$path', ({ path, document }) => {
  test('has one h1 and skips no heading level', () => {
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) =>
      Number(localName[1]),
    );
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  test('shows no reference or parameter that was left unfilled', () => {
    const read = [
      document.documentElement.textContent,
      ...attributes(document, 'meta[content]', 'content'),
      ...attributes(document, '[aria-label]', 'aria-label'),
    ].join('\n');
    expect(read.match(unfilled) ?? []).toEqual([]);
  });

  test('has no id twice, and everything that names an id finds it', () => {
    const ids = idsOf(document);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const named = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'].flatMap((name) =>
      attributes(document, `[${name}]`, name).flatMap((value) => value.split(/\s+/)),
    );
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('leads only to pages, files and places that exist, below the base path', () => {
    const links = attributes(document, 'a[href]', 'href').map(
      (href) => new URL(href, `http://site.test${base}${path}`),
    );
    const dead = links.filter((url) => url.host === 'site.test').filter((url) => !leadsSomewhere(url));
    expect(dead.map((url) => url.pathname + url.hash)).toEqual([]);
  });

  test('has a caption on every table and a scope on every header', () => {
    const tables = [...document.querySelectorAll('table')];
    expect(tables.filter((table) => !table.caption?.textContent.trim()).length).toBe(0);
    const scopes = attributes(document, 'th', 'scope');
    expect(scopes.filter((scope) => !['row', 'col', 'rowgroup', 'colgroup'].includes(scope))).toEqual([]);
    expect(tables.filter((table) => table.querySelector('th') === null).length).toBe(0);
  });

  test('carries no inline style, script or handler', () => {
    expect(document.querySelectorAll('[style], style').length).toBe(0);
    // A block of data is no script: https://html.spec.whatwg.org/multipage/scripting.html#data-block
    const scripts = [...document.querySelectorAll('script:not([type="application/ld+json"])')];
    expect(
      scripts.filter((script) => !script.hasAttribute('src') || script.textContent.trim() !== '').length,
    ).toBe(0);
    const handlers = [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].filter(({ name }) => name.startsWith('on')),
    );
    expect(handlers).toEqual([]);
    expect(attributes(document, '[href^="javascript:"]', 'href')).toEqual([]);
  });

  test('loads everything from its own site', () => {
    const loaded = [
      ...attributes(document, 'link:not([rel=canonical], [rel=alternate], [rel^="schema."])', 'href'),
      ...attributes(document, '[src]', 'src'),
      ...attributes(document, '[srcset]', 'srcset'),
    ];
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.filter((address) => !address.startsWith(`${base}/`) || address.startsWith('//'))).toEqual(
      [],
    );
    const files = loaded.map((address) => join(distFolder, address.slice(base.length)));
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });
});

function leadsSomewhere(url: URL): boolean {
  if (!url.pathname.startsWith(`${base}/`)) return false;
  const path = decodeURI(url.pathname.slice(base.length));
  const ids = idsByPath.get(path);
  // A page of a release has tests of its own (releases.test.ts).
  const file = path.endsWith('/') ? `${path}index.html` : path;
  if (ids === undefined) return url.hash === '' && existsSync(join(distFolder, file));
  return url.hash === '' || ids.has(decodeURIComponent(url.hash.slice(1)));
}

/** Bytes before compression; a page that passes its limit deserves a look before the limit is raised. */
const limits: Readonly<Record<string, number>> = {
  '.html': 400_000,
  '.css': 40_000,
  '.js': 20_000,
  '.svg': 20_000,
};

/** Scripts that few readers load, each for one purpose. Half of the worker of a reader's own file are licences. */
const largeScripts = [
  { name: /^_astro\/worker[-.]/, limit: 700_000 },
  { name: /^_astro\/workbook[-.]/, limit: 90_000 },
  { name: /^_astro\/pack-deck[-.]/, limit: 400_000 },
];

function limitOf(file: string): number | undefined {
  return largeScripts.find(({ name }) => name.test(file))?.limit ?? limits[extname(file)];
}

test('no file is heavier than its kind may be', () => {
  const files = readdirSync(distFolder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => !file.startsWith('api/'),
  );
  const heavy = files
    .map((file) => ({ file, bytes: statSync(join(distFolder, file)).size, limit: limitOf(file) }))
    .filter(({ bytes, limit }) => limit !== undefined && bytes > limit);
  expect(heavy).toEqual([]);
});
