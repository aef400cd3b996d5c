import { Problems } from '../pipeline/problem.ts';
import { writtenNumbers } from './written-numbers.ts';
import { writtenTexts, type WrittenText } from './written-texts.ts';

/**
 * Reads every text that people wrote for the site: a number in it would come from nowhere, so that none may hold one.
 *
 * @param texts - those of the site where they are left out
 * @returns a problem for each number, with the file, the entry and the language
 */
export function checkTexts(texts: readonly WrittenText[] = writtenTexts()): Problems {
  const problems = new Problems();
  for (const { place, locale, text } of texts) {
    const [file = '', ...entry] = place.split(' ');
    for (const number of writtenNumbers(text, locale))
      problems.add(
        'prose',
        { file: `src/${file}`, column: [...entry, locale].join('.') },
        `“${number}”: the text writes a number itself`,
        'refer to its record instead: {st:ID}, {dv:ID} or {fact:ID}',
      );
  }
  return problems;
}
