import { filledMessage } from '../i18n/messages.ts';
import type { Work } from './work.ts';

/**
 * What the formats for programs have no field for, as sentences: place, title in the own language, origin, fingerprint.
 *
 * @param work - the work
 * @returns the sentences without a full stop; empty where there is nothing to say
 */
export function workNotes({ place, originalTitle, seen, notes, fingerprint, language }: Work): string[] {
  return [
    ...(place === null ? [] : [place]),
    ...(originalTitle === null
      ? []
      : [filledMessage(language, 'cite.originalTitle', { title: originalTitle })]),
    ...(seen === null ? [] : [filledMessage(language, 'cite.seenSentence', { seen })]),
    ...notes,
    ...(fingerprint === null ? [] : [filledMessage(language, 'cite.fingerprint', { fingerprint })]),
  ];
}
