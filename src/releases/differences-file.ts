import { message, type MessageKey } from '../i18n/messages.ts';
import { locales, type Locale } from '../schema/locale.ts';
import type { VerifyEdition } from '../verify/verify-record.ts';
import { differenceWords } from './difference-words.ts';
import { editionDifferences, isComposed } from './edition-differences.ts';

/**
 * The file that the pages of a release read to say what is another today. A release keeps the script that reads it, so
 * its form never changes: what is new gets a name of its own.
 *
 * @param release - the release
 * @param current - the version that is built
 * @returns the content of the file
 */
export function differencesFile(release: VerifyEdition, current: VerifyEdition): object {
  const differences = editionDifferences(release.records, current.records).filter(
    (each) => !isComposed(each),
  );
  const inEach = <Value>(make: (locale: Locale) => Value): Record<string, Value> =>
    Object.fromEntries(locales.map((locale) => [locale, make(locale)]));
  return {
    ...{ version: release.version, current: current.version },
    words: inEach((locale) => {
      const text = (key: MessageKey): string => message(locale, key);
      return {
        same: text('release.notice.same'),
        differs: text('release.notice.differs'),
        item: text('release.notice.item'),
        current: text('release.notice.current'),
      };
    }),
    records: inEach((locale) =>
      Object.fromEntries(
        differences.map((each) => {
          const { name, was, now } = differenceWords(each, locale);
          return [each.reference, { record: name, was, now }];
        }),
      ),
    ),
    // The pages that are there today, each of which shows something that can be cited.
    paths: [...new Set([...current.records.values()].map(({ path }) => path.replace(/#.*$/, '')))].sort(),
  };
}
