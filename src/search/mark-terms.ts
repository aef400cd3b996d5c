import { findTerm } from './find-term.ts';
import { foldText } from './fold-text.ts';

/** A stretch of a text, and whether a reader looked for it. */
export interface MarkedPart {
  readonly text: string;
  readonly isHit: boolean;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Hit extends Stretch {
  readonly term: string;
}

/** A letter with its marks: those of half-width kana are letters to Unicode, but ｶﾞ is compared as one. */
const letter = /[^\p{M}ﾞﾟ][\p{M}ﾞﾟ]*|[\p{M}ﾞﾟ]+/gsu;

/**
 * Marks the words that a reader looked for, in the text as it is written.
 *
 * @param text - of a page
 * @param terms - from `queryTerms`
 * @returns parts which together are the text
 * @example
 * ```ts
 * markTerms('約６７％です', ['67%']).filter(({ isHit }) => isHit) // [{ text: '６７％', isHit: true }]
 * ```
 */
export function markTerms(text: string, terms: readonly string[]): MarkedPart[] {
  return partsOf(text, hitsIn(text, terms), { from: 0, to: text.length });
}

/**
 * Cuts out of a text the passage that holds the most of the words, and marks them.
 *
 * @param text - of a part of a page
 * @param terms - from `queryTerms`
 * @param length - of the passage, in UTF-16 units, without the signs of omission
 * @returns parts which together are the passage
 */
export function markPassage(text: string, terms: readonly string[], length: number): MarkedPart[] {
  const hits = hitsIn(text, terms);
  let start = hits[0]?.from ?? 0;
  let most = 0;
  for (const [index, { from }] of hits.entries()) {
    const words = new Set<string>();
    // A third may go to what stands before the first of them.
    for (let next = index; (hits[next]?.to ?? Infinity) <= from + (length * 2) / 3; next += 1)
      words.add(hits[next]?.term ?? '');
    // Of places that hold as many words, the first.
    if (words.size > most) [start, most] = [from, words.size];
    if (most === terms.length) break;
  }
  const from = start <= length / 3 ? 0 : beginning(text, start, length / 3);
  const end = from + length >= text.length ? text.length : whole(text, from + length);
  // A word is never cut.
  const to = Math.max(end, ...hits.filter((hit) => hit.from < end).map((hit) => hit.to));
  return [
    ...(from > 0 ? [{ text: '…', isHit: false }] : []),
    ...partsOf(text, hits, { from, to }),
    ...(to < text.length ? [{ text: '…', isHit: false }] : []),
  ];
}

/** The last sentence, or else the last word, that begins shortly before a place. */
function beginning(text: string, place: number, before: number): number {
  const earliest = whole(text, place - Math.floor(before));
  const lead = text.slice(earliest, place);
  const sentence = lead.lastIndexOf('。') + 1;
  const word = lead.indexOf(' ') + 1;
  return earliest + (sentence > 0 ? sentence : word);
}

/** Cuts no character in two that is written as a pair. */
function whole(text: string, place: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(place)) ? place - 1 : place;
}

function hitsIn(text: string, terms: readonly string[]): Hit[] {
  // For each unit of the text as it is compared, the letter that it comes from.
  const letters: Stretch[] = [];
  let folded = '';
  for (const { 0: written, index } of text.matchAll(letter)) {
    const compared = foldText(written);
    folded += compared;
    const stretch = { from: index, to: index + written.length };
    for (let unit = 0; unit < compared.length; unit += 1) letters.push(stretch);
  }
  // Where a letter changes with those around it, as a sigma at the end of a word does, nothing can be marked safely.
  if (folded !== foldText(text)) return [];
  return terms
    .flatMap((term) =>
      findTerm(folded, term).map((at) => ({
        term,
        from: letters[at]?.from ?? 0,
        to: letters[at + term.length - 1]?.to ?? 0,
      })),
    )
    .toSorted((one, other) => one.from - other.from || other.to - one.to);
}

function partsOf(text: string, hits: readonly Stretch[], { from, to }: Stretch): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let done = from;
  for (const hit of hits) {
    const [start, end] = [Math.max(hit.from, done), Math.min(hit.to, to)];
    if (start >= end) continue;
    parts.push(
      { text: text.slice(done, start), isHit: false },
      { text: text.slice(start, end), isHit: true },
    );
    done = end;
  }
  return [...parts, { text: text.slice(done, to), isHit: false }].filter(({ text: part }) => part !== '');
}
