import { escapeXml } from '../rendering/escape-xml.ts';
import { eventId, type Feed } from './feed.ts';

/** Writes a feed as Atom (RFC 4287). A day counts from its midnight in UTC, since no event has an hour. */
export function writeAtom(feed: Feed): string {
  const { locale, addressOf, path, events } = feed;
  const entries = events.map((event) =>
    [
      '  <entry>',
      `    <id>${escapeXml(eventId(feed, event))}</id>`,
      `    <title>${escapeXml(event.title[locale])}</title>`,
      `    <link href="${escapeXml(addressOf(locale, event.path))}"/>`,
      `    <updated>${event.day}T00:00:00Z</updated>`,
      `    <category term="${event.kind}"/>`,
      `    <summary>${escapeXml(event.summary[locale])}</summary>`,
      '  </entry>',
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `  <id>${escapeXml(addressOf(locale, path))}</id>`,
    `  <title>${escapeXml(feed.title)}</title>`,
    `  <subtitle>${escapeXml(feed.description)}</subtitle>`,
    `  <author><name>${escapeXml(feed.author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(addressOf(locale, path))}"/>`,
    `  <link rel="alternate" type="text/html" href="${escapeXml(addressOf(locale, '/data/'))}"/>`,
    `  <updated>${feed.updated}T00:00:00Z</updated>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}
