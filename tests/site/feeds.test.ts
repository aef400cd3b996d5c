import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { filledMessage, message } from '../../src/i18n/messages.ts';
import { builtEvidence, builtPages } from './built-site.ts';
import { distFolder } from './page-paths.ts';

const { released, version } = builtEvidence();

function xmlOf(path: string): Document {
  return new JSDOM(readFileSync(join(distFolder, path)), { contentType: 'application/xml' }).window.document;
}

describe.each(['ja', 'en'] as const)('in %s', (locale) => {
  const folder = locale === 'ja' ? '' : 'en';
  const rss = xmlOf(join(folder, 'feed.xml'));
  const atom = xmlOf(join(folder, 'atom.xml'));
  const texts = (document: Document, selector: string): string[] =>
    [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

  test('both feeds tell of the release of the data that the site shows, and of the same events', () => {
    const title = filledMessage(locale, 'feed.title', { site: message(locale, 'site.name') });
    expect(texts(rss, 'channel > title')).toEqual([title]);
    expect(texts(atom, 'feed > title')).toEqual([title]);
    expect(texts(rss, 'item > title')[0]).toContain(version);
    expect(texts(rss, 'item > title')).toEqual(texts(atom, 'entry > title'));
    expect(texts(rss, 'item > guid')).toEqual(texts(atom, 'entry > id'));
    expect(texts(atom, 'feed > updated')).toEqual([`${released}T00:00:00Z`]);
    expect(rss.querySelector('language')?.textContent).toBe(locale);
    expect(atom.documentElement.getAttribute('xml:lang')).toBe(locale);
  });

  // What another site frames is no page to follow.
  const pages = builtPages().filter((page) => page.locale === locale && !page.path.includes('/embed/'));
  test.each(pages)('$path names both', ({ document }) => {
    const hrefs = ['application/rss+xml', 'application/atom+xml'].map((type) =>
      document.querySelector(`link[rel=alternate][type="${type}"]`)?.getAttribute('href')?.split('/').pop(),
    );
    expect(hrefs).toEqual(['feed.xml', 'atom.xml']);
  });
});
