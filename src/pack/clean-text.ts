/** What no XML holds, and what turns the direction of the words around it. */
const unwanted = /[\p{Cs}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069]|[^\P{Cc}\n]/gu;

/**
 * Takes from a text of a reader, or of whoever wrote an address, what a document cannot hold, and cuts it to a length.
 *
 * @param text - the text
 * @param longest - in UTF-16 code units
 * @param lines - whether line breaks stay; else they become spaces
 * @example
 * ```ts
 * cleanText(' a\r\nb\u0000 ', 10, false) // 'a b'
 * cleanText('a\r\nb', 2, true) // 'a'
 * ```
 */
export function cleanText(text: string, longest: number, lines: boolean): string {
  const broken = text.replaceAll(/\r\n?|[\u2028\u2029]/g, '\n').replaceAll('\t', ' ');
  const plain = broken.replaceAll(unwanted, '').trim();
  // A cut through a pair of surrogates leaves half a character.
  const cut = plain
    .slice(0, longest)
    .replaceAll(/\p{Cs}/gu, '')
    .trim();
  return lines ? cut : cut.replaceAll(/\s+/g, ' ');
}
