import { commonEnglish } from './common-words.ts';

const longestId = 40;
/** Words that make an id longer and no clearer. */
const empty = new Set(
  `a an and any are at been by did do does each for from has have how if in is it its many much of on or our please
   that the their these this to was were what when which who will with would you your`.split(/\s+/),
);

/** What a questionnaire tells people to do is no part of a question. */
const instruction = /(?<=.)\(?\b(?:please )?(?:select|choose|check|tick|mark) [^.?!)]*[.)]?$/i;

/**
 * Makes a function that turns names into ids, each once: English kebab-case as far as the name allows.
 *
 * @returns a function of a name and of the word before one that has no Latin letters
 * @example
 * ```ts
 * draftIds()('Q3_1') // 'q3-1'
 * draftIds()('問3') // 'q3'
 * draftIds()('従業員数') // 'number-of-employees'
 * draftIds()('Größe: 250+') // 'grosse-250-over'
 * draftIds()('意向', 'column-3') // 'column-3'
 * draftIds()('Which of these side dishes do you typically serve with it?') // 'side-dishes-typically-serve'
 * ```
 */
export function draftIds(): (name: string, word?: string) => string {
  const taken = new Set<string>();
  return (name, word = 'column') => {
    const [usual, other] = stemsOf(name, word);
    // Questions often begin alike, and differ at their end.
    const stem = taken.has(usual) ? other : usual;
    let id = stem;
    for (let next = 2; taken.has(id); next += 1) id = `${stem}-${next}`;
    taken.add(id);
    return id;
  };
}

function stemsOf(name: string, word: string): readonly [usual: string, other: string] {
  const plain = name.normalize('NFKC').replace(instruction, '').trim();
  const kebab = (commonEnglish(plain.replace(/(?:コード|区分)$/, '')) ?? plain)
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replace(/^(?:問|設問|質問|第)(?=\d)/, 'q')
    .replace(/^-(?=\d)/, 'minus-')
    .replace(/^</, 'under ')
    .replace(/^>|(?<=\d)\s*\+$/, ' over ')
    .replaceAll(/(?<=\d),(?=\d{3})/g, '')
    .replaceAll(/(\p{Letter})['’](?=\p{Letter})/gu, '$1')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  if (!/[a-z]/.test(kebab)) {
    const numbered = [word, kebab].filter((part) => part !== '').join('-');
    return [numbered, numbered];
  }
  if (kebab.length <= longestId / 2) return [kebab, kebab];
  const words = kebab.split('-').map((each) => each.slice(0, longestId));
  const telling = words.filter((each) => !empty.has(each));
  const parts = telling.length > 0 ? telling : words;
  const [first = ''] = parts;
  const last = joined(parts.slice(1).toReversed(), longestId - first.length).toReversed();
  return [joined(parts, longestId).join('-'), [first, ...last].join('-')];
}

/** As many words as fit into a length with a mark before each but the first. */
function joined(words: readonly string[], length: number): string[] {
  let used = -1;
  return words.filter((word) => {
    used += word.length + 1;
    return used <= length;
  });
}
