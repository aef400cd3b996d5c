import { filledMessage, type MessageKey } from '../i18n/messages.ts';
import type { Correction } from '../schema/correction.ts';
import type { Locale, Localised } from '../schema/locale.ts';
import type { Release } from '../schema/release.ts';
import type { FeedEvent } from './feed-event.ts';

/**
 * The releases and corrections of the data.
 *
 * @param releases - the releases, the newest first
 * @param corrections - the corrections, the oldest first
 * @returns the events, the latest first
 */
export function siteEvents(
  releases: readonly Pick<Release, 'version' | 'released'>[],
  corrections: readonly Correction[],
): FeedEvent[] {
  const events = [...corrections.toReversed().map(correctionEvent), ...releases.map(releaseEvent)];
  return events.toSorted((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0));
}

function releaseEvent({ version, released }: Pick<Release, 'version' | 'released'>): FeedEvent {
  const words = (key: MessageKey): Localised => inBoth((locale) => filledMessage(locale, key, { version }));
  return {
    ...{ id: `release-${version}`, kind: 'release', day: released },
    ...{ title: words('feed.releaseTitle'), summary: words('feed.releaseSummary') },
    path: `/releases/${version}/`,
  };
}

function correctionEvent(correction: Correction): FeedEvent {
  const { id, date, record } = correction;
  return {
    ...{ id: `correction-${id}`, kind: 'correction', day: date, path: '/releases/' },
    title: inBoth((locale) => filledMessage(locale, 'feed.correctionTitle', { record })),
    summary: inBoth((locale) =>
      filledMessage(locale, 'feed.correctionSummary', {
        was: correction[`was_${locale}`],
        now: correction[`now_${locale}`],
        why: correction[`why_${locale}`],
      }),
    ),
  };
}

function inBoth(make: (locale: Locale) => string): Localised {
  return { ja: make('ja'), en: make('en') };
}
