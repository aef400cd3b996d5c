import { message } from '../i18n/messages.ts';
import type { Locale } from '../schema/locale.ts';
import type { VerifyRecord } from '../verify/verify-record.ts';
import type { EditionDifference } from './edition-differences.ts';

/** A difference as a reader sees it. */
interface DifferenceWords {
  readonly name: string;
  readonly was: string;
  readonly now: string;
}

/**
 * Puts a difference into words: the two values, or for what has none its names.
 *
 * @param difference - the difference
 * @param locale - the language
 */
export function differenceWords({ was, now }: EditionDifference, locale: Locale): DifferenceWords {
  const before = was.value?.[locale] ?? was.name[locale];
  return { name: was.name[locale], was: before, now: nowText(before, now, locale) };
}

function nowText(before: string, now: VerifyRecord | null, locale: Locale): string {
  if (now === null) return message(locale, 'release.withdrawn');
  const after = now.value?.[locale] ?? now.name[locale];
  return after === before ? message(locale, 'release.words') : after;
}
