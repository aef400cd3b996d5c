import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { message } from '../../src/i18n/messages.ts';
import { allowedTokens } from './allowed-tokens.ts';
import { builtEvidence } from './built-site.ts';
import { distFolder } from './page-paths.ts';
import { tracePage } from './trace-page.ts';

const { document } = new JSDOM(readFileSync(join(distFolder, '404.html'), 'utf8')).window;
const base = new URL(process.env['BASE_PATH'] ?? '/', 'http://site.test').pathname;

function linksIn(element: Element | null): string[] {
  return [...(element?.querySelectorAll('ul a') ?? [])].map((link) => link.getAttribute('href') ?? '');
}

test('the page for a wrong address speaks Japanese, then English', () => {
  expect(document.documentElement.lang).toBe('ja');
  expect(document.querySelector('h1')?.textContent).toBe(message('ja', 'missing.title'));
  expect(document.querySelector('main section[lang=en] h2')?.textContent).toBe(
    message('en', 'missing.title'),
  );
});

test('it leads to home, figures and statements in both languages', () => {
  const paths = ['', 'figures/', 'statements/'];
  const english = linksIn(document.querySelector('main section[lang=en]'));
  expect(english).toEqual(paths.map((path) => `${base}en/${path}`));
  const all = linksIn(document.querySelector('main'));
  expect(all).toEqual([...paths.map((path) => base + path), ...english]);
  const files = all.map((href) => join(distFolder, href.slice(base.length), 'index.html'));
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

test('it works below any address, has none of its own and stays out of every index', () => {
  const addresses = [...document.querySelectorAll('[href], [src]')].map(
    (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
  );
  expect(addresses.filter((address) => !address.startsWith(base) && !address.startsWith('#'))).toEqual([]);
  expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  expect(
    document.querySelector('link[rel=canonical], link[rel=alternate], meta[property^="og:"]'),
  ).toBeNull();
  expect(document.querySelector('a.language')?.getAttribute('href')).toBe(`${base}en/`);
});

test('it holds no number of its own', () => {
  const untraced = tracePage(document, allowedTokens(builtEvidence()));
  expect(untraced.filter((problem) => !problem.includes('site:address'))).toEqual([]);
});
