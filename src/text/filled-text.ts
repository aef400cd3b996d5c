import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import type { Localised } from '../schema/locale.ts';
import { inEachLanguage } from './in-each-language.ts';
import { plainText, segments } from './segments.ts';

/** A text in both languages with its references turned into plain words. */
export function filledText(evidence: EvidenceIndex, text: Localised): Localised {
  return inEachLanguage((locale) => plainText(segments(evidence, text[locale], locale)));
}
