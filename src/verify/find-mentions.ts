import { fingerprintLetters, fingerprintScheme, writeFingerprint } from '../schema/fingerprint-text.ts';
import { addressReference } from './address-reference.ts';

/** Something that a pasted text speaks of. */
export type Mention =
  | {
      readonly kind: 'fingerprint';
      /** `SIE1:BCDF-GHJK-LMNP-QRST`, or as it was pasted where the scheme is another. */
      readonly fingerprint: string;
      readonly isKnownScheme: boolean;
    }
  | {
      readonly kind: 'reference';
      /** As it was pasted. */
      readonly text: string;
      /** What it may name, the likeliest first: `fig-05` is a figure before it is a table. */
      readonly candidates: readonly string[];
      /** The version that an address names; null elsewhere. */
      readonly version: string | null;
      /** False for a word that only happens to look like an id: where it names nothing, nothing is said of it. */
      readonly isSure: boolean;
    };

/** The longest text that is read, in UTF-16 code units; what comes after is left out. */
export const longestPaste = 20_000;

/** More is in no paragraph, and would only fill the page. */
const mostMentions = 200;

const letter = `[${fingerprintLetters}]`;
const schemeName = fingerprintScheme.replace(/\d+$/, '');
/** Between letters a line may have been broken, or a hyphen lost. */
const named = new RegExp(
  `${schemeName} ?(\\d{1,3}) ?[: ] ?((?:${letter}[-\\s]{0,2}){15}${letter})(?![A-Z])`,
  'gi',
);
const unnamed = new RegExp(`(?<![A-Z-])((?:${letter}{4}-){3}${letter}{4})(?![A-Z-])`, 'gi');
const address = /https?:\/\/[^\s<>"'`{}|\\^()[\]「」『』、。]+/gi;
const prefixed = /(?<![a-z0-9])(?:st|cell|dv|fact|table|fig|case|scheme):[a-z0-9][\w./+-]{0,150}/gi;
const word = /[a-z0-9][\w./+-]{0,150}/gi;
const figure = /^(?:図表?|fig(?:ure)?\.?) ?(\d{1,2})$/i;

/** The kinds of thing that an id without a kind may name, the likeliest first. */
const kinds = ['fig', 'st', 'dv', 'fact', 'case', 'table', 'scheme'] as const;

/**
 * Finds in a pasted text everything that may name a record of this site: fingerprints, addresses of the site, ids with
 * and without their kind. Full-width letters, dashes of any kind and broken lines are read as what they stand for. The
 * work grows with the length of the text and no faster.
 *
 * @param pasted - any text: a citation in any form, a paragraph with several, an id
 * @param sites - the addresses below which the site is published, each with a slash at its end
 * @param longest - the longest text that is read
 * @returns the mentions in the order in which they stand, each once
 */
export function findMentions(pasted: string, sites: readonly string[], longest = longestPaste): Mention[] {
  const found: { readonly index: number; readonly mention: Mention }[] = [];
  let rest = plain(pasted.slice(0, longest)).slice(0, longest);
  const whole = rest.trim();
  const take = (pattern: RegExp, read: (...groups: string[]) => Mention | null): void => {
    rest = rest.replaceAll(pattern, (match: string, ...more: unknown[]) => {
      const groups = more.filter((group): group is string => typeof group === 'string');
      const index = more.find((group) => typeof group === 'number') ?? 0;
      const mention = read(match, ...groups);
      if (mention !== null) found.push({ index, mention });
      // Blanks keep the place of what comes after.
      return ' '.repeat(match.length);
    });
  };
  take(address, (text) => fromAddress(text, sites));
  take(named, (text, scheme = '', letters = '') => fromFingerprint(text, `${schemeName}${scheme}`, letters));
  take(unnamed, (text) => fromFingerprint(text, fingerprintScheme, text));
  take(prefixed, (text) => {
    const id = trimmed(text);
    return reference(id, [id.replace(/^[a-z]+/i, (kind) => kind.toLowerCase())], true);
  });
  take(word, (text) => {
    const id = trimmed(text);
    return /[-/]/.test(id) ? reference(id, candidatesOf(id), false) : null;
  });
  const mentions = found.toSorted((one, other) => one.index - other.index).map(({ mention }) => mention);
  if (!/\s/.test(whole) || figure.test(whole)) mentions.push(...fromWhole(whole, mentions));
  return distinct(mentions).slice(0, mostMentions);
}

/** One width of letters, one kind of dash, nothing invisible. */
function plain(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
      .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
      // A Japanese keyboard gives the mark of a long vowel for a hyphen.
      .replaceAll(/(?<=[A-Za-z])ー(?=[A-Za-z])/g, '-')
  );
}

/** A full stop or a slash at the end belongs to the sentence or the address. */
function trimmed(text: string): string {
  return text.replace(/[./+_-]+$/, '');
}

function candidatesOf(id: string): string[] {
  return id.includes('/') ? [`cell:${id}`] : kinds.map((kind) => `${kind}:${id}`);
}

function reference(
  text: string,
  candidates: readonly string[],
  isSure: boolean,
  version: string | null = null,
): Mention {
  return { kind: 'reference', text, candidates, version, isSure };
}

function fromFingerprint(text: string, scheme: string, letters: string): Mention {
  const isKnownScheme = scheme.toUpperCase() === fingerprintScheme;
  const fingerprint = isKnownScheme ? writeFingerprint(letters.replaceAll(/[-\s]/g, '')) : text;
  return { kind: 'fingerprint', fingerprint, isKnownScheme };
}

function fromAddress(text: string, sites: readonly string[]): Mention | null {
  const shown = text.replace(/[.,;:!?*]+$/, '');
  const site = sites.filter((each) => shown.startsWith(each)).sort(longestFirst)[0];
  if (site === undefined || !URL.canParse(shown)) return null;
  const { pathname, hash, search } = new URL(shown);
  const asked = new URLSearchParams(search).get('q');
  if (asked !== null) return findMentions(asked, [], 200)[0] ?? null;
  const named = addressReference(`/${pathname.slice(new URL(site).pathname.length)}`, hash);
  return named === null ? null : reference(shown, [named.reference], true, named.version);
}

const longestFirst = (one: string, other: string): number => other.length - one.length;

/** A text that is one word asks for that word, whatever it looks like. */
function fromWhole(whole: string, before: readonly Mention[]): Mention[] {
  if (whole === '' || before.some((mention) => mention.kind === 'fingerprint' || mention.isSure)) return [];
  const number = figure.exec(whole)?.[1];
  if (number !== undefined) return [reference(whole, [`fig:fig-${number.padStart(2, '0')}`], true)];
  const id = trimmed(whole).slice(0, 150);
  return [reference(id, candidatesOf(id), true)];
}

/** Each once, where it stands first; a sure one counts before one that is not. */
function distinct(mentions: readonly Mention[]): Mention[] {
  return [...Map.groupBy(mentions, keyOf).values()].flatMap((same) => {
    const sure = same.find((mention) => mention.kind === 'fingerprint' || mention.isSure);
    return sure === undefined ? same.slice(0, 1) : [sure];
  });
}

function keyOf(mention: Mention): string {
  if (mention.kind === 'fingerprint') return mention.fingerprint;
  return `${mention.version ?? ''} ${mention.candidates.join(' ')}`;
}
