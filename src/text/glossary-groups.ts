import type { GlossaryEntry } from '../schema/glossary.ts';
import type { Locale } from '../schema/locale.ts';

/** Terms that begin alike, as a reader looks them up. */
export interface GlossaryGroup {
  /** 「か」 for か to ご in Japanese, a capital in English. */
  readonly initial: string;
  readonly entries: readonly GlossaryEntry[];
}

const rows = ['あ', 'か', 'さ', 'た', 'な', 'は', 'ま', 'や', 'ら', 'わ'];

/**
 * Sorts the terms by their reading in Japanese and by the English term in English, and groups them by initial.
 *
 * @param entries - the terms in any order
 * @param locale - the language of the reader
 * @returns the groups that hold a term, in order
 */
export function glossaryGroups(entries: readonly GlossaryEntry[], locale: Locale): GlossaryGroup[] {
  const { compare } = new Intl.Collator(locale);
  const sorted = entries.toSorted((one, other) => compare(sortKey(one, locale), sortKey(other, locale)));
  const groups = Map.groupBy(sorted, (entry) => initialOf(sortKey(entry, locale), locale));
  return [...groups].map(([initial, own]) => ({ initial, entries: own }));
}

function sortKey({ reading, term }: GlossaryEntry, locale: Locale): string {
  return locale === 'ja' ? reading : term.en;
}

/** The row of the kana table, where が stands with か and ゃ with や; the letter in English. */
function initialOf(key: string, locale: Locale): string {
  const [first = ''] = key.normalize('NFD');
  if (locale === 'en') return first.toUpperCase();
  return rows.findLast((row) => row <= first) ?? first;
}
