import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import { message } from '../i18n/messages.ts';
import type { Locale } from '../schema/locale.ts';
import { citationText } from './citation-part.ts';
import { citationOf, type Edition } from './citation.ts';
import { credit } from './credit.ts';
import { findCitable } from './find-citable.ts';

/** Says in one line how what a reference names is cited. */
export type CiteLine = (reference: string, locale: Locale) => string;

/**
 * Makes the lines that files to download carry: the credit line with a place for the day of access, and for what was
 * generated the words that it must not be cited.
 *
 * @param evidence - the evidence of the version that is cited
 * @param edition - the version, with its addresses and fingerprints
 */
export function citeLine(evidence: EvidenceIndex, edition: Edition): CiteLine {
  return (reference, locale) => {
    const citation = citationOf(evidence, findCitable(evidence, reference), edition);
    if ('refused' in citation) return message(locale, 'cite.refusedSynthetic');
    return citationText(credit(citation, locale), null);
  };
}
