import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import { filledMessage, type MessageKey } from '../i18n/messages.ts';
import type { Localised } from '../schema/locale.ts';
import type { FeedEvent } from './feed-event.ts';

/** The releases and corrections of the data, the latest first. Earlier versions are not kept yet: there is the current one. */
export function siteEvents({ all: { version, released } }: EvidenceIndex): FeedEvent[] {
  const words = (key: MessageKey): Localised => ({
    ja: filledMessage('ja', key, { version }),
    en: filledMessage('en', key, { version }),
  });
  return [
    {
      id: `release-${version}`,
      kind: 'release',
      day: released,
      title: words('feed.releaseTitle'),
      summary: words('feed.releaseSummary'),
      path: '/data/',
    },
  ];
}
