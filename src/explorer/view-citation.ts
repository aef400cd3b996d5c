import { type ExplorerWords, word } from './explorer-words.ts';
import type { ExplorerView } from './explorer-view.ts';
import type { ExplorerIndex } from '../schema/explorer.ts';

/** How a view is cited, or why it is not. */
export type ViewCitation = { readonly refused: string } | { readonly text: string };

/**
 * The citation of a view; that of synthetic data is refused, since nothing about firms can rest on it.
 *
 * @param view - the view
 * @param index - what the survey is called, and the version of the release
 * @param words - the texts of the explorer
 * @param address - the address of the view
 */
export function viewCitation(
  { caption, measure, locale, mark }: ExplorerView,
  index: Pick<ExplorerIndex, 'title' | 'version'>,
  words: ExplorerWords,
  address: string,
): ViewCitation {
  if (mark !== null) return { refused: word(words, 'cite.refused') };
  const values = { caption, measure, title: index.title[locale], version: index.version, address };
  return { text: word(words, 'cite.text', values) };
}
