import { readCorrections } from '../evidence/read-corrections.ts';
import { readEvidence } from '../evidence/read-evidence.ts';
import { filledMessage, message } from '../i18n/messages.ts';
import { readReleases } from '../releases/read-releases.ts';
import { absoluteAddress } from '../routes/address.ts';
import type { Locale } from '../schema/locale.ts';
import type { Feed } from './feed.ts';
import { siteEvents } from './site-events.ts';

/** The feed of this site in one language, for one of its formats. */
export function siteFeed(locale: Locale, path: string): Feed {
  const evidence = readEvidence();
  return {
    ...{ locale, path, addressOf: absoluteAddress },
    title: filledMessage(locale, 'feed.title', { site: message(locale, 'site.name') }),
    description: message(locale, 'feed.description'),
    author: message(locale, 'site.name'),
    events: siteEvents(readReleases(), readCorrections()),
    updated: evidence.all.released,
  };
}
