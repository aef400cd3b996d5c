import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { FeedEvent } from '../../src/feeds/feed-event.ts';
import type { Feed } from '../../src/feeds/feed.ts';
import { writeAtom } from '../../src/feeds/write-atom.ts';
import { writeRss } from '../../src/feeds/write-rss.ts';

const hostile = '</title><script>&]]>\u0000';
const event: FeedEvent = {
  id: 'correction-1',
  kind: 'correction',
  day: '2026-12-01',
  path: '/data/fig-05/',
  title: { ja: hostile, en: hostile },
  summary: { ja: '訂正', en: 'A correction' },
};
const feed: Feed = {
  ...{ locale: 'en', title: 'T', description: 'D', author: 'A', path: '/feed.xml', updated: '2026-12-01' },
  events: [event],
  addressOf: (locale, path) => `https://a.example/${locale}${path}`,
};

describe.each([
  ['RSS', writeRss, 'item', 'guid'],
  ['Atom', writeAtom, 'entry', 'id'],
] as const)('%s', (_, write, item, id) => {
  const read = (text: string): Document =>
    new JSDOM(text, { contentType: 'application/xml' }).window.document;

  test('keeps a hostile title a text', () => {
    const [entry] = read(write(feed)).querySelectorAll(item);
    expect(entry?.querySelector('title')?.textContent).toBe(hostile.replace('\u0000', ''));
    expect(entry?.querySelector(id)?.textContent).toBe('https://a.example/en/data/fig-05/#correction-1');
    expect(entry?.querySelector('category')).not.toBeNull();
  });

  test('without an event is a feed still', () => {
    const document = read(write({ ...feed, events: [] }));
    expect(document.querySelectorAll(item).length).toBe(0);
    expect(document.querySelectorAll('title').length).toBe(1);
  });
});

test('RSS writes a day as mail does, Atom as data do', () => {
  expect(writeRss(feed)).toContain('<pubDate>Tue, 01 Dec 2026 00:00:00 GMT</pubDate>');
  expect(writeAtom(feed)).toContain('<updated>2026-12-01T00:00:00Z</updated>');
});
