import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import type { Localised, Locale } from '../schema/locale.ts';
import type { Source } from '../schema/source.ts';
import { inEachLanguage } from '../text/in-each-language.ts';
import { filledMessage } from '../i18n/messages.ts';
import { filledText } from '../text/filled-text.ts';
import type { Citable } from './citable.ts';

/** The version of the site that is cited. */
export interface Edition {
  /** The version of the data. */
  readonly version: string;
  /** The day of its release by ISO 8601; null where it has none. */
  readonly released: string | null;
  /** The full address of a page of this version. */
  readonly url: (locale: Locale, path: string) => string;
  /** The fingerprint of what a reference names, in this version. */
  readonly fingerprint: (reference: string) => string;
}

/** A publication that something was taken from, as it is credited. */
interface Original {
  readonly source: Source;
  /** The figure or section of the report; null for what is not from one place of it. */
  readonly place: Localised | null;
  /** The surveys that the report names as the source of its number, which were not seen themselves. */
  readonly surveys: readonly Source[];
  /** How far it was read; null for the report, of which the pages say so. */
  readonly seen: Localised | null;
}

/** Everything that a citation says, in both languages and in no style yet. */
export interface Citation {
  readonly reference: string;
  /** Whose it is: credited before the site, in order. */
  readonly originals: readonly Original[];
  /** What it is, with its value. */
  readonly title: Localised;
  /** Whether the site made it from the originals, or shows what they say. */
  readonly processed: boolean;
  readonly isTable: boolean;
  readonly version: string;
  readonly released: string | null;
  readonly url: Localised;
  readonly fingerprint: string;
}

/** Why something must not be cited as a finding. */
export interface Refusal {
  readonly reference: string;
  readonly refused: 'synthetic';
}

/**
 * Gathers what a citation says. What was generated is refused: it shows that a program works and nothing else.
 *
 * @param evidence - the evidence of the version that is cited
 * @param citable - what is cited
 * @param edition - the version, with its addresses and fingerprints
 * @returns the citation, or why there is none
 */
export function citationOf(evidence: EvidenceIndex, citable: Citable, edition: Edition): Citation | Refusal {
  const { reference, kind, name, value, path, processed, sources, surveys, place } = citable;
  if (citable.role === 'synthetic') return { reference, refused: 'synthetic' };
  const originals = sources.map((id): Original => {
    const ofReport = id === 'interim-report';
    return {
      source: evidence.source(id),
      place: ofReport ? place : null,
      surveys: ofReport ? surveys.map((survey) => evidence.source(survey)) : [],
      seen: ofReport ? null : filledText(evidence, evidence.source(id).seen),
    };
  });
  return {
    ...{ reference, originals, processed, isTable: kind === 'table' },
    title: value === null ? name : titleOf(citable, value),
    ...{ version: edition.version, released: edition.released },
    url: inEachLanguage((locale) => edition.url(locale, path)),
    fingerprint: edition.fingerprint(reference),
  };
}

function titleOf({ name, kind }: Citable, value: Localised): Localised {
  const key = kind === 'st' ? 'cite.quotedTitle' : 'cite.valueTitle';
  return inEachLanguage((locale) => filledMessage(locale, key, { name: name[locale], value: value[locale] }));
}
