import type { Name } from '../../src/schema/passage.ts';

/** Words with a capital in English that name no person and no body, each group with its reason. */
const capitalised = new Set([
  ...['Japan', 'Tokyo', 'Osaka', 'Kyoto', 'Yamaguchi', 'Shiga', 'Germany', 'German'], // places
  ...['SME', 'SMEs', 'PS', 'IPS'], // terms and cells
]);

const bodySuffix =
  /[\p{sc=Han}\p{sc=Katakana}ー・]+?(?:大学院|大学|財団|研究所|連合会|センター|プラザ|株式会社|委員会|協会|商工会議所|研究機構)/gu;
const personSuffix = /[\p{sc=Han}]{2,4}(?:教授|部長|調査役|理事長|氏)(?![\p{sc=Han}])/gu;

/**
 * Finds what looks like the name of a person or a body in a text and is neither a reference nor a known name.
 *
 * @returns the words; empty where every name comes from the register of names
 */
export function unknownNames(text: string, locale: 'ja' | 'en', names: readonly Name[]): string[] {
  const known = names.flatMap(({ ja, en, shortJa, shortEn }) => [ja, en, shortJa, shortEn]);
  const literal = known.filter((name) => name !== null).toSorted((one, other) => other.length - one.length);
  const pattern = new RegExp(literal.map((name) => RegExp.escape(name)).join('|'), 'giu');
  const plain = text.replaceAll(/\{[^{}]*\}/g, '…').replaceAll(pattern, '…');
  if (locale === 'ja')
    return [...plain.matchAll(bodySuffix), ...plain.matchAll(personSuffix)].map(([word]) => word);
  return plain
    .split(/(?<=[.:;!?]\s)|^/u)
    .flatMap((sentence) => [...sentence.replace(/^\W*\w+/u, '').matchAll(/\b\p{Lu}[\p{L}’'-]*/gu)])
    .map(([word]) => word.replace(/[’'].*$/u, ''))
    .filter((word) => !capitalised.has(word));
}
