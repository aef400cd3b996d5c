import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import { message } from '../i18n/messages.ts';
import type { Locale } from '../schema/locale.ts';
import { plainText, segments } from '../text/segments.ts';
import type { SocialCard } from './social-card.ts';

/** The social image of a page that is no figure's: its title and the first sentence of its lead, references filled. */
export function pageCard(
  evidence: EvidenceIndex,
  locale: Locale,
  { title, lead }: { title: string; lead: string },
): SocialCard {
  const plain = (text: string): string => plainText(segments(evidence, text, locale));
  return {
    siteName: message(locale, 'site.name'),
    label: null,
    title: plain(title),
    body: { kind: 'text', text: firstSentence(plain(lead)) },
    roles: [],
    source: '',
  };
}

/**
 * The first sentence of a text in either language.
 *
 * @param text - one paragraph
 * @example
 * ```ts
 * firstSentence('一文目。二文目。') // '一文目。'
 * firstSentence('At 2.5 times. Next.') // 'At 2.5 times.'
 * ```
 */
export function firstSentence(text: string): string {
  return /^.*?(?:。|[.:](?=\s|$)|$)/u.exec(text)?.[0] ?? text;
}
