import { commonEnglish, commonJapanese } from './common-words.ts';

/** A name in both languages; a language that the file does not speak says TODO. */
export interface DraftLabel {
  readonly ja: string;
  readonly en: string;
}

/**
 * The label of a category as far as its code tells: a word is its own label, a number is none.
 *
 * @param code - what stands in the file
 * @example
 * ```ts
 * draftLabel('はい') // { ja: 'はい', en: 'Yes' }
 * draftLabel('3') // { ja: 'TODO 3', en: 'TODO 3' }
 * ```
 */
export function draftLabel(code: string): DraftLabel {
  // A number or a letter is a code; a band such as 10-49 says what it is in any language.
  if (/^-?\d+(?:\.0+)?$|^[a-z]$/i.test(code)) return { ja: `TODO ${code}`, en: `TODO ${code}` };
  if (!/\p{Letter}/u.test(code)) return { ja: code, en: code };
  return isLatin(code)
    ? { ja: commonJapanese(code) ?? `TODO ${code}`, en: code.replace(/^[a-z](?=[a-z]*$)/, capital) }
    : { ja: code, en: commonEnglish(code) ?? `TODO ${code}` };
}

/**
 * The text of a question as far as the name of its column tells: a sentence or a usual word is one, `q3` is not.
 *
 * @param name - the name of the column
 * @example
 * ```ts
 * draftQuestion('Do you export?') // { ja: 'TODO Do you export?', en: 'Do you export?' }
 * draftQuestion('q3') // { ja: 'TODO q3', en: 'TODO q3' }
 * ```
 */
export function draftQuestion(name: string): DraftLabel {
  const isText = isLatin(name)
    ? /^\p{Letter}{2,}.*\s/u.test(name) || commonJapanese(name) !== null
    : !/^(?:問|設問|質問)?[\d\s\-_.()]*$/.test(name.normalize('NFKC'));
  return isText ? draftLabel(name) : { ja: `TODO ${name}`, en: `TODO ${name}` };
}

function capital(letter: string): string {
  return letter.toUpperCase();
}

function isLatin(text: string): boolean {
  return !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
}
