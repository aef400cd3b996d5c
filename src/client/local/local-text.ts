import type { LocalWords } from '../../components/local/local-words.ts';

/**
 * A text of the page with its places filled.
 *
 * The page fills its own templates: with `fillTemplate` every page that computes would load one more file.
 *
 * @param words - the words of the page
 * @param key - which of them
 * @param values - what stands in its places, by their names
 * @returns the text; a place without a value is left empty
 */
export function localText(
  words: LocalWords,
  key: keyof LocalWords,
  values: Readonly<Record<string, string>>,
): string {
  return words[key].replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
