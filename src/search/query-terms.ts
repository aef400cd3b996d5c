import { foldText } from './fold-text.ts';

/** The longest query that is looked for, in UTF-16 units. */
export const longestQuery = 100;

/** What a reader puts around a word, or copies with it. */
const around = /^["'「」『』()[\]{}、。,.:;?!]+|["'「」『』()[\]{}、。,.:;?!]+$/gu;

/**
 * Splits what a reader typed into the words that a page must hold, all of them. The `s` of an English plural is left out:
 * since a word is found by its beginning, it finds both.
 *
 * @param query - as typed; what is beyond {@link longestQuery} does not count
 * @returns the words as they are compared, each once
 * @example
 * ```ts
 * queryTerms('「コア技術」 ＳＭＥ producers') // ['コア技術', 'sme', 'producer']
 * ```
 */
export function queryTerms(query: string): string[] {
  const words = foldText(query.slice(0, longestQuery)).split(' ');
  const terms = words.map((word) => word.replace(around, '').replace(/^([a-z]{3,})s$/u, '$1'));
  return [...new Set(terms.filter((term) => term !== ''))];
}
