import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { heightMessage } from '../../src/embed/height-message.ts';
import type { Oembed } from '../../src/embed/oembed.ts';
import { readReleases } from '../../src/releases/read-releases.ts';
import { locales } from '../../src/schema/locale.ts';
import { builtEvidence, builtPages, parsePage } from './built-site.ts';
import { distFolder } from './page-paths.ts';
import { pageWeight } from './page-weight.ts';

const pages = new Map(builtPages().map((page) => [page.path, page]));
const base = new URL(process.env['BASE_PATH'] ?? '/', 'http://site.test').pathname.replace(/\/$/, '');
const site = process.env['SITE_URL'] ?? 'http://localhost:4321';
const cases = builtEvidence().figures.flatMap(({ id }) =>
  locales.map((locale) => ({ id, locale, prefix: locale === 'ja' ? '' : '/en' })),
);

function page(path: string) {
  const found = pages.get(path);
  if (found === undefined) throw new Error(`There is no page ${path}.`);
  return found;
}

function pathOf(address: string | null): string {
  const { origin, pathname } = new URL(address ?? '');
  expect(origin).toBe(new URL(site).origin);
  return pathname.slice(base.length);
}

describe.each(cases)('$prefix/embed/figures/$id/', ({ id, locale, prefix }) => {
  const embedded = page(`${prefix}/embed/figures/${id}/`);
  const own = page(`${prefix}/figures/${id}/`);

  test('weighs at most 15 KB and opens its links outside the frame', () => {
    expect(pageWeight(embedded, { folder: distFolder, base }).total).toBeLessThanOrEqual(15 * 1024);
    expect(embedded.document.querySelector('base')?.getAttribute('target')).toBe('_blank');
  });

  test('shows the same figure as its page, with source, table and the way there', () => {
    const shown = (document: Document, selector: string): string[] =>
      [...document.querySelectorAll(`.figure ${selector}`)].map(({ outerHTML }) => outerHTML);
    for (const selector of ['.chart', '.data-table', '.source', '.notes', '.scheme'])
      expect(shown(embedded.document, selector)).toEqual(shown(own.document, selector));
    const links = [...embedded.document.querySelectorAll('main a')].map((link) => link.getAttribute('href'));
    expect(links).toContain(`${base}${own.path}`);
  });

  test('is found by oEmbed from the page, and by the code that the page offers', () => {
    const discovery = own.document.querySelector('link[type="application/json+oembed"]');
    const file = join(distFolder, pathOf(discovery?.getAttribute('href') ?? null));
    const answer = JSON.parse(readFileSync(file, 'utf8')) as Oembed;
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', title: discovery?.getAttribute('title') });
    expect(own.html).toContain(heightMessage);
    const codes = [...own.document.querySelectorAll('details.embed pre')].map(
      ({ textContent }) => textContent,
    );
    expect(codes).toContain(answer.html);
    const frame = parsePage(answer.html).querySelector('iframe');
    expect(pathOf(frame?.getAttribute('src') ?? null)).toBe(embedded.path);
    expect(frame?.getAttribute('title')).toBe(embedded.document.title);
    const picture = readFileSync(join(distFolder, pathOf(answer.thumbnail_url ?? null)));
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([
      answer.thumbnail_width,
      answer.thumbnail_height,
    ]);
    expect(embedded.locale).toBe(locale);
  });

  test('is offered as the newest release keeps it, too, where that has it', () => {
    const [release] = readReleases();
    const codes = [...own.document.querySelectorAll('details.embed pre')].map(
      ({ textContent }) => parsePage(textContent).querySelector('iframe')?.getAttribute('src') ?? null,
    );
    const paths = codes.filter((address) => address !== null).map(pathOf);
    const frozen = `/releases/${release?.version ?? ''}${prefix}/embed/figures/${id}/`;
    const isKept = release?.files.some(
      (file) => `/releases/${release.version}/${file.path}` === `${frozen}index.html`,
    );
    expect(paths).toEqual([embedded.path, ...(isKept === true ? [frozen] : [])]);
  });
});
