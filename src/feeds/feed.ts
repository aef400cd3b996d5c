import type { PageAddress } from '../routes/page-address.ts';
import type { Locale } from '../schema/locale.ts';
import type { FeedEvent } from './feed-event.ts';

/** What a feed is made from, whatever its format. */
export interface Feed {
  readonly locale: Locale;
  readonly title: string;
  readonly description: string;
  /** The name of who publishes it. */
  readonly author: string;
  /** The path of the feed itself, without base and language. */
  readonly path: string;
  /** The latest first. */
  readonly events: readonly FeedEvent[];
  /** The day on which it last changed, as `2026-11-28`. */
  readonly updated: string;
  readonly addressOf: PageAddress;
}

/** The identifier of an event: an address that no other has. It is the same whatever the format of the feed. */
export function eventId({ addressOf, locale }: Feed, { path, id }: FeedEvent): string {
  return `${addressOf(locale, path)}#${id}`;
}
