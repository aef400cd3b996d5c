import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { bundleWords } from '../../scripts/bundle/bundle-words.ts';
import { handedOver } from '../../scripts/bundle/from-folder.ts';
import { relativeAddress } from '../../scripts/bundle/relative-address.ts';
import { rewritePage } from '../../scripts/bundle/rewrite-page.ts';

const paths = new Set([
  'index.html',
  'figures/index.html',
  'figures/',
  'data/a.csv',
  'data/',
  'verify/',
  'verify/index.html',
]);
const held = (path: string): boolean => paths.has(path);
const about = { base: '/some/base', site: 'https://evidence.example', held };

test.each([
  ['index.html', '/figures/', 'figures/index.html'],
  [
    'en/figures/fig-05/index.html',
    '/figures/?view=table#data',
    '../../../figures/index.html?view=table#data',
  ],
  ['figures/index.html', '/', '../index.html'],
  ['figures/index.html', '/data/a.csv', '../data/a.csv'],
  ['figures/index.html', '/figures/', 'index.html'],
  ['figures/index.html', '/social/home.png', null],
])('from %s the address %s is %s', (from, address, expected) => {
  expect(relativeAddress(from, address, held)).toBe(expected);
});

test('a folder whose files a script names stays a folder', () => {
  expect(relativeAddress('en/verify/index.html', '/verify/', held, true)).toBe('../../verify/');
});

test('addresses change in tags alone, and what is left out leads to the public site', () => {
  const page = rewritePage(
    'figures/index.html',
    `<a href="/some/base/" title="a > b">/some/base/</a><pre>&lt;a href="/some/base/"&gt;</pre><i data-files="/some/base/verify/"></i><a href="/some/base/embed/x/">x</a><a href="/other/">y</a><a href="https://a.example/">z</a>`,
    about,
  );
  expect(page).toBe(
    `<a href="../index.html" title="a > b">/some/base/</a><pre>&lt;a href="/some/base/"&gt;</pre><i data-files="../verify/"></i><a href="https://evidence.example/some/base/embed/x/">x</a><a href="/other/">y</a><a href="https://a.example/">z</a>`,
  );
});

test('an address that a script fills in leads from the page too', () => {
  const page = rewritePage('en/figures/index.html', '<i data-files="/some/base/data/{id}.json"></i>', about);
  expect(page).toBe('<i data-files="../../data/{id}.json"></i>');
});

test('scripts are no modules, and the script that stands in for fetching comes once and first', () => {
  const script = '<script type="module" src="/some/base/data/a.csv"></script>';
  const page = rewritePage('en/figures/index.html', script + script, about);
  const classic = '<script defer src="../../data/a.csv"></script>';
  expect(page).toBe(`<script src="../../from-folder.js" defer></script>${classic}${classic}`);
});

test('first pages and those that need a server say so, in their language', () => {
  const main = '<main id="content" tabindex="-1"><h1>x</h1>';
  expect(rewritePage('en/index.html', main, about)).toContain(bundleWords.en.notice);
  expect(rewritePage('explore/local/index.html', main, about)).toContain(bundleWords.ja.closed);
  expect(rewritePage('figures/index.html', main, about)).toBe(main);
});

test('a text is handed over as it was', () => {
  const text = '{"a":"</script>\u2028\\"}\n';
  const taken: string[] = [];
  runInNewContext(handedOver(text), { handOver: (given: string) => taken.push(given) });
  expect(taken).toEqual([text]);
});

test('addresses of a frozen page, which stand relative to it, lead to files too, and its name stays', () => {
  const page = rewritePage(
    'data/deep/x/index.html',
    '<a href="../../../figures/#a">x</a><i data-path="/figures/" data-home="../../../"></i>',
    about,
  );
  expect(page).toBe(
    '<a href="../../../figures/index.html#a">x</a><i data-path="/figures/" data-home="https://evidence.example/some/base/"></i>',
  );
});

test('the policy of the site, which would forbid every file, is gone', () => {
  const page = rewritePage(
    'index.html',
    `<meta http-equiv="content-security-policy" content="default-src 'none'"><title>a</title>`,
    about,
  );
  expect(page).not.toContain('content-security-policy');
  expect(page).toContain('<title>a</title>');
});
