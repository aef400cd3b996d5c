import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { builtPages, type BuiltPage } from './built-site.ts';
import { distFolder } from './page-paths.ts';

const xml = new JSDOM(readFileSync(join(distFolder, 'sitemap.xml')), { contentType: 'application/xml' });
const listed = [...xml.window.document.querySelectorAll('url')].map((url) => ({
  address: url.querySelector('loc')?.textContent ?? '',
  languages: new Map(
    [...url.getElementsByTagNameNS('http://www.w3.org/1999/xhtml', 'link')].map((link) => [
      link.getAttribute('hreflang') ?? '',
      link.getAttribute('href') ?? '',
    ]),
  ),
}));

function canonical({ document }: BuiltPage): string {
  return document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
}

const wanted = builtPages().filter(({ document }) => document.querySelector('meta[name=robots]') === null);

test('every page that may be found is listed once, and no other', () => {
  expect(listed.map(({ address }) => address).sort()).toEqual(wanted.map(canonical).sort());
});

test('every entry names both languages, which are listed too', () => {
  const addresses = new Set(listed.map(({ address }) => address));
  for (const { address, languages } of listed) {
    expect([...languages.keys()].sort()).toEqual(['en', 'ja', 'x-default']);
    expect([languages.get('ja'), languages.get('en')]).toContain(address);
    expect([...languages.values()].filter((each) => !addresses.has(each))).toEqual([]);
  }
});

test('robots.txt lets crawlers in and leads to the list', () => {
  const robots = readFileSync(join(distFolder, 'robots.txt'), 'utf8');
  expect(robots).toContain('User-agent: *\nAllow: /\n');
  const [, address = ''] = /^Sitemap: (.*)$/m.exec(robots) ?? [];
  const home = wanted.find(({ path }) => path === '/');
  expect(address).toBe(`${home === undefined ? '' : canonical(home)}sitemap.xml`);
});
