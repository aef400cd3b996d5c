import { filledMessage, message } from '../i18n/messages.ts';
import type { Locale } from '../schema/locale.ts';
import type { Source } from '../schema/source.ts';
import { quoteWording } from '../text/quote-wording.ts';

/** A publication in few words: title, publisher and year, and whether the title is this site's translation. */
export function sourceText({ title, publisher, date, titleEnStatus }: Source, locale: Locale): string {
  const isTranslated = titleEnStatus === 'ours' && title.en !== title.ja;
  return filledMessage(locale, isTranslated ? 'cite.sourceTranslated' : 'cite.source', {
    title: quoteWording(title, locale),
    publisher: publisher[locale],
    year: date.slice(0, 4),
  });
}

/** Whether there are more publications than a sentence can name one by one. */
export const isMany = (sources: readonly Source[]): boolean => sources.length > 3;

/** Publications in one sentence; where they are many, the words that say where each is named. */
export function sourcesText(sources: readonly Source[], locale: Locale): string {
  if (isMany(sources)) return message(locale, 'cite.manySources');
  return sources.map((source) => sourceText(source, locale)).join(message(locale, 'cite.separator'));
}
