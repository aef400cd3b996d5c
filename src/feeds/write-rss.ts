import { escapeXml } from '../rendering/escape-xml.ts';
import { eventId, type Feed } from './feed.ts';

/** Writes a feed as RSS 2.0 (https://www.rssboard.org/rss-specification). */
export function writeRss(feed: Feed): string {
  const { locale, addressOf, path, events } = feed;
  const items = events.map((event) =>
    [
      '    <item>',
      `      <title>${escapeXml(event.title[locale])}</title>`,
      `      <link>${escapeXml(addressOf(locale, event.path))}</link>`,
      `      <guid isPermaLink="false">${escapeXml(eventId(feed, event))}</guid>`,
      `      <pubDate>${rssDate(event.day)}</pubDate>`,
      `      <category>${event.kind}</category>`,
      `      <description>${escapeXml(event.summary[locale])}</description>`,
      '    </item>',
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '  <channel>',
    `    <title>${escapeXml(feed.title)}</title>`,
    `    <link>${escapeXml(addressOf(locale, '/data/'))}</link>`,
    `    <description>${escapeXml(feed.description)}</description>`,
    `    <language>${locale}</language>`,
    `    <lastBuildDate>${rssDate(feed.updated)}</lastBuildDate>`,
    `    <atom:link rel="self" type="application/rss+xml" href="${escapeXml(addressOf(locale, path))}"/>`,
    ...items,
    '  </channel>',
    '</rss>',
    '',
  ].join('\n');
}

/** A day as RSS writes it (RFC 822), from its midnight in UTC. */
function rssDate(day: string): string {
  return new Date(`${day}T00:00:00Z`).toUTCString();
}
