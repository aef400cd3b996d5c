import { japaneseWords } from './japanese-words.ts';

interface Pattern {
  readonly english: RegExp;
  readonly japanese: string;
}

/** Words that stand for a part of a problem, such as the kind of a value. */
const parts: Readonly<Record<string, string>> = { PSUs: '抽出単位', respondents: '回答者' };

const patterns: readonly Pattern[] = japaneseWords.map(([english, japanese]) => {
  const places = [...english.matchAll(/\{(\d)\}/g)].map(([, number = '']) => number);
  const source = english
    .split(/\{\d\}/)
    .map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .reduce((before, text, index) => `${before}(?<p${places[index - 1] ?? ''}>.+?)${text}`);
  return { english: new RegExp(`^${source}$`, 'u'), japanese };
});

/**
 * What is wrong with a file, or what to do about it, in Japanese.
 *
 * @param text - in English, as the checks say it
 * @returns the same in Japanese, its names and numbers as they are; null where the words are not known
 * @example
 * ```ts
 * japaneseProblem('the column "q1" is missing') // '列"q1"がありません'
 * japaneseProblem('something else') // null
 * ```
 */
export function japaneseProblem(text: string): string | null {
  for (const { english, japanese } of patterns) {
    const found = english.exec(text);
    if (found === null) continue;
    const { groups = {} } = found;
    return japanese.replaceAll(/\{(\d)\}/g, (_, number: string) => {
      const own = groups[`p${number}`] ?? '';
      // A name in quotation marks is a name, whatever it says.
      return own.startsWith('"') ? own : (parts[own] ?? japaneseProblem(own) ?? own);
    });
  }
  return null;
}
