import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { FeedEvent } from '../../src/feeds/feed-event.ts';
import type { Feed } from '../../src/feeds/feed.ts';
import { siteEvents } from '../../src/feeds/site-events.ts';
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

test('the site tells of releases and corrections, the latest first, each with a page', () => {
  const correction = {
    ...{ id: 'active-share', version: '1.0.1', date: '2026-12-01', record: 'st:active' },
    ...{
      was_ja: '4割',
      was_en: '40%',
      now_ja: '5割',
      now_en: '50%',
      why_ja: '誤記です。',
      why_en: 'A slip.',
    },
  };
  const releases = [
    { version: '1.0.1', released: '2026-12-01' },
    { version: '1.0.0', released: '2026-11-29' },
  ];
  const events = siteEvents(releases, [correction]);
  expect(events.map(({ id, path }) => [id, path])).toEqual([
    ['correction-active-share', '/releases/'],
    ['release-1.0.1', '/releases/1.0.1/'],
    ['release-1.0.0', '/releases/1.0.0/'],
  ]);
  expect(events[0]?.summary).toEqual({
    ja: '誤「4割」、正「5割」。誤記です。',
    en: 'Was “40%”, is “50%”. A slip.',
  });
});
