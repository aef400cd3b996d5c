/** Words with a numeral in them that hold no number of the report; each names why it may stand. */
const idioms = {
  ja: [
    '一方|一部|一覧|一般|一致|一定', // words of their own
    '一つずつ', // each in turn
    '第三者', // somebody else
    '第一線', // in practice
    '二次感染', // a term of medicine
    '単一回答', // the name of a kind of question
    '百分率', // the name of the unit
    '全体を一とする', // what a share is
    '(?:最後の桁|刻み)の半分', // what rounding is
    '一ページ', // how the site is laid out
    '一つの軸', // the same axis
    '四捨五入', // rounding
    'カイ二乗', // a distribution
    '主要七か国', // a name
  ],
  en: [
    'one by one|one another|at once', // each in turn, each other, together
    'third part(?:y|ies)', // somebody else
    "one[’']s|one may", // anybody
    'the (?:previous|approximate|published) one|one of these', // instead of a noun
    'fractions of one', // what a share is
    'half (?:a|the implied) unit', // what rounding is
    'one page', // how the site is laid out
    'one axis', // the same axis
    'two-sided', // the name of a kind of test
    'Group of Seven', // a name
  ],
} as const;

const numerals = {
  ja: /[〇一二三四五六七八九十百千万億兆]+|半分|半数|過半数|倍増/g,
  en: /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|half|halves|thirds?|quarters?|once|twice|thrice|double|triple)\b/gi,
} as const;

/**
 * Finds the numbers that a text of the site writes itself, as a digit or as a word, outside its `{kind:id}` and
 * `{name}` placeholders.
 *
 * @returns each with the words around it; empty where every number is a reference
 */
export function writtenNumbers(text: string, locale: 'ja' | 'en'): string[] {
  const filled = text.replaceAll(/\{[^{}]*\}/g, '…');
  const plain = idioms[locale].reduce<string>(
    (rest, idiom) => rest.replaceAll(new RegExp(idiom, 'gi'), '…'),
    filled,
  );
  const found = [...plain.normalize('NFKC').matchAll(/\d+/g), ...plain.matchAll(numerals[locale])];
  const reach = locale === 'ja' ? 6 : 16;
  return found.map(({ 0: number, index }) =>
    plain.slice(Math.max(0, index - reach), index + number.length + reach),
  );
}
