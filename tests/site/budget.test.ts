import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { builtPages, parsePage } from './built-site.ts';
import { distFolder } from './page-paths.ts';
import { overBudget, type PageBudget, pageWeight, type PageWeight, totalLimit } from './page-weight.ts';

/** Pages that may pass a limit, each with the reason; a page that keeps to it again may not stay in the list. */
const sharedScript = {
  limit: { total: totalLimit, scripts: 6 * 1024, requests: 5 },
  reason:
    'the planner and the sampling error compute in the browser with the same functions of src/stats, which bundling puts into one file that both load: a request more on each page, a file less to load on the second',
};
const exceptions: Readonly<Record<string, { limit: PageBudget; reason: string }>> = {
  '/programme/': sharedScript,
  '/en/programme/': sharedScript,
  '/sampling-error/': sharedScript,
  '/en/sampling-error/': sharedScript,
};

const base = new URL(process.env['BASE_PATH'] ?? '/', 'http://site.test').pathname.replace(/\/$/, '');
const weights = builtPages().map((page) => pageWeight(page, { folder: distFolder, base }));

test.each(weights)('$path keeps to its budget', (weight) => {
  expect(overBudget(weight, exceptions[weight.path]?.limit)).toEqual([]);
});

test('every exception is of a page that needs it', () => {
  const needed = weights.filter((weight) => overBudget(weight).length > 0).map(({ path }) => path);
  expect(Object.keys(exceptions).filter((path) => !needed.includes(path))).toEqual([]);
});

test('the worker that reads a person’s own file, which its page loads at once, keeps to a budget of its own', () => {
  const assets = join(distFolder, '_astro');
  const workers = readdirSync(assets).filter((name) => /^worker-.*\.js$/.test(name));
  expect(workers.length).toBe(1);
  const weight = brotliCompressSync(readFileSync(join(assets, workers[0] ?? ''))).length;
  console.log(`The worker of /explore/local/ weighs ${weight} bytes after brotli.`);
  // Zod, PapaParse and the distributions of stdlib, which no other page needs in a browser.
  expect(weight).toBeLessThan(110 * 1024);
});

test('every page loads exactly one style sheet', () => {
  const sheets = ({ loaded }: PageWeight): number =>
    loaded.filter((address) => address.endsWith('.css')).length;
  expect(
    weights.filter((weight) => sheets(weight) !== 1).map(({ path, loaded }) => [path, ...loaded]),
  ).toEqual([]);
});

test('the script of schemes is loaded where a scheme is, and the one of charts nowhere beside it', () => {
  const scripts = (name: string): string[] =>
    weights.filter(({ loaded }) => loaded.some((address) => address.includes(name))).map(({ path }) => path);
  const withScheme = builtPages()
    .filter(({ document }) => document.querySelector('.scheme') !== null)
    .map(({ path }) => path);
  expect(withScheme).not.toEqual([]);
  expect(scripts('/SchemeScript.')).toEqual(withScheme);
  expect(scripts('/PageScript.').filter((path) => withScheme.includes(path))).toEqual([]);
});

test('the ten heaviest pages are these', () => {
  const heaviest = weights.toSorted((one, other) => other.total - one.total).slice(0, 10);
  const lines = heaviest.map(
    ({ path, total, html, scripts, requests }) =>
      `${total} bytes (HTML ${html}, JavaScript ${scripts}) in ${requests} requests: ${path}`,
  );
  console.log(`The ten heaviest of ${weights.length} pages, after brotli:\n${lines.join('\n')}`);
  expect(heaviest.length).toBe(10);
});

const folder = mkdtempSync(join(tmpdir(), 'budget-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function weigh(html: string, files: Readonly<Record<string, string>> = {}): PageWeight {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return pageWeight({ path: '/page/', html, document: parsePage(html) }, { folder, base: '/base' });
}

const script = '<script type="module" src="/base/_astro/a.js"></script>';
const noise = (bytes: number): string => randomBytes(bytes).toString('base64').slice(0, bytes);

test('a page is weighed with what its scripts and style sheets ask for, each once', () => {
  const { loaded, requests, scripts } = weigh(
    `<link rel="stylesheet" href="/base/_astro/a.css">${script}${script}<a href="/base/x/">x</a><link rel="canonical" href="https://elsewhere.example/">`,
    {
      '_astro/a.css': 'body{background:url(picture.svg)}p{fill:url(#pattern)}',
      '_astro/picture.svg': '<svg/>',
      '_astro/a.js': 'import{b}from"./b.js";b();document.onclick=()=>import("./later.js");',
      '_astro/b.js': 'import"./c.js";export const b=()=>{};',
      '_astro/c.js': 'export{};',
      '_astro/later.js': noise(50_000),
    },
  );
  const names = ['a.css', 'a.js', 'b.js', 'c.js', 'picture.svg'];
  expect(loaded).toEqual(names.map((name) => `/base/_astro/${name}`));
  expect(requests).toBe(6);
  expect(scripts).toBeLessThan(500);
});

test('a page over its budget is refused with what is too much', () => {
  const heavy = weigh(`<p>${noise(40_000)}</p>`);
  expect(overBudget(heavy)).toEqual([expect.stringMatching(/^\/page\/ weighs \d+ bytes, more than 20352$/)]);
  expect(overBudget({ ...heavy, total: 20_352 })).toEqual([]);
  expect(overBudget({ ...heavy, total: 20_353 })).toHaveLength(1);

  const scripted = weigh(script, { '_astro/a.js': `export default "${noise(9000)}"` });
  expect(overBudget(scripted)).toEqual([expect.stringContaining('of JavaScript, more than 6144')]);

  const chatty = weigh(script, {
    '_astro/a.js': 'import"./b.js";',
    '_astro/b.js': 'import"./c.js";import"./d.js"',
    '_astro/c.js': '',
    '_astro/d.js': '',
  });
  expect(overBudget(chatty)).toEqual([expect.stringContaining('makes 5 requests, more than 4')]);
});
