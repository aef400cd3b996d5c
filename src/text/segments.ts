import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import type { Locale } from '../schema/locale.ts';
import { findReferences } from '../schema/reference.ts';
import { resolveReference, type TracedText } from './resolve-reference.ts';

/** A piece of a text: plain words, or a reference that can be followed. */
export type Segment = string | TracedText;

/** Splits a text into plain words and resolved references. A label that itself refers further is opened too. */
export function segments(evidence: EvidenceIndex, prose: string, locale: Locale): Segment[] {
  const found: Segment[] = [];
  let end = 0;
  for (const placed of findReferences(prose)) {
    if (placed.index > end) found.push(prose.slice(end, placed.index));
    const traced = resolveReference(evidence, placed, locale);
    if (findReferences(traced.text).length > 0) found.push(...segments(evidence, traced.text, locale));
    else found.push(opensSentence(found.at(-1)) ? capitalised(traced, locale) : traced);
    end = placed.index + placed.text.length;
  }
  if (end < prose.length) found.push(prose.slice(end));
  return found;
}

/** Whether what comes next begins a sentence: at the start of a text, or after a full stop. */
function opensSentence(before: Segment | undefined): boolean {
  return before === undefined || (typeof before === 'string' && /\. $/.test(before));
}

/** English wordings such as “about 4 in 10” begin a sentence with a capital; Japanese has none. */
function capitalised(traced: TracedText, locale: Locale): TracedText {
  if (locale !== 'en') return traced;
  return { ...traced, text: traced.text.charAt(0).toUpperCase() + traced.text.slice(1) };
}

/** Writes segments as plain text, for titles and attributes. */
export function plainText(parts: readonly Segment[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/** Fills the `{name}` parameters of a message with segments, so that a number inside stays traced. */
export function fillSegments(
  template: string,
  parameters: Readonly<Record<string, readonly Segment[]>>,
): Segment[] {
  return template.split(/(\{[a-z][A-Za-z]*\})/).flatMap((piece): readonly Segment[] => {
    if (!/^\{[a-z][A-Za-z]*\}$/.test(piece)) return piece === '' ? [] : [piece];
    const value = parameters[piece.slice(1, -1)];
    if (value === undefined) throw new Error(`fillSegments requires a value for every parameter: ${piece}`);
    return value;
  });
}
