import { filledMessage, message } from '../i18n/messages.ts';
import type { Locale } from '../schema/locale.ts';
import type { Change } from '../schema/release.ts';
import type { VerifyRecords } from '../verify/verify-record.ts';
import { differenceWords } from './difference-words.ts';

/** The records of a release and of the one before. */
interface Editions {
  readonly was: VerifyRecords;
  readonly now: VerifyRecords;
}

/**
 * Puts a change into words.
 *
 * @param change - the change
 * @param editions - the records before and after, for the values
 * @param locale - the language
 * @returns the identifier of what changed, and what became of it
 */
export function changeLine(
  change: Change,
  { was, now }: Editions,
  locale: Locale,
): { readonly name: string; readonly detail: string } {
  switch (change.kind) {
    case 'tableRemoved':
    case 'tableAdded':
      return { name: change.table, detail: '' };
    case 'columnRemoved':
    case 'columnAdded':
      return { name: `${change.table}.${change.column}`, detail: '' };
    case 'unitChanged':
    case 'roleChanged': {
      const none = message(locale, 'value.none');
      const words = { was: change.was || none, now: change.now || none };
      return {
        name: `${change.table}/${change.of}`,
        detail: filledMessage(locale, 'release.fromTo', { ...words }),
      };
    }
    case 'recordRemoved':
    case 'recordAdded': {
      const record = (change.kind === 'recordAdded' ? now : was).get(change.record);
      return { name: change.record, detail: record?.name[locale] ?? '' };
    }
    case 'recordChanged': {
      const [before, after] = [was.get(change.record), now.get(change.record)];
      if (before === undefined || after === undefined) return { name: change.record, detail: '' };
      const words = differenceWords({ reference: change.record, was: before, now: after }, locale);
      const isSame = words.now === message(locale, 'release.words');
      return {
        name: change.record,
        detail: isSame ? words.now : filledMessage(locale, 'release.fromTo', { ...words }),
      };
    }
  }
}
