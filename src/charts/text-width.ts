const none = /^[\p{M}\p{Cf}]$/u;
const wide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u2010-\u27BF\u3000-\u30FF\uFF01-\uFF60\uFFE0-\uFFE6]$/u;
const halfKana = /^[\uFF61-\uFF9F]$/u;
const classes: readonly (readonly [RegExp, number])[] = [
  [/^[ijl|.,:;'!]$/u, 0.3],
  [/^[ frt()[\]{}/\\"`-]$/u, 0.41],
  [/^[mwMW%@]$/u, 0.92],
  [/^[A-Z&]$/u, 0.67],
];
const boldFactor = 1.06;

const ideograph = /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]$/u;
const alphanumeric = /^[\p{L}\p{Nd}]$/u;

interface Character {
  /** Its width in em. */
  readonly em: number;
  readonly isIdeograph: boolean;
  /** Whether it is set apart from Japanese text beside it. */
  readonly isLatin: boolean;
}

// Each is asked for thousands of times, and the expressions took a tenth of the time of a build.
const known = new Map<string, Character>();

const look = (character: string): Character => {
  const found = known.get(character);
  if (found !== undefined) return found;
  const em = emOf(character);
  const isLatin = alphanumeric.test(character) && em < 1;
  const looked = { em, isLatin, isIdeograph: ideograph.test(character) };
  known.set(character, looked);
  return looked;
};

const emOf = (character: string): number => {
  if (none.test(character)) return 0;
  if (halfKana.test(character)) return 0.5;
  if (wide.test(character)) return 1;
  return classes.find(([members]) => members.test(character))?.[1] ?? 0.58;
};

/** The eighth of an em that `text-autospace: normal` puts between Japanese and Latin. */
const autospace = (before: Character, after: Character): number => {
  if (before.isIdeograph === after.isIdeograph) return 0;
  return (before.isIdeograph ? after : before).isLatin ? 0.125 : 0;
};

/**
 * The width of one line of text, estimated without a font: a full-width character takes 1 em, a Latin letter or
 * a digit about 0.56 em, a change between the two an eighth, so that it rather says too much than too little.
 *
 * @param text - one line; line breaks count for nothing
 * @param size - font size in pixels, positive
 * @param bold - whether the weight is 700
 * @returns pixels
 * @example
 * ```ts
 * textWidth('約4割', 16) // 45.28
 * ```
 */
export const textWidth = (text: string, size: number, bold = false): number => {
  let sum = 0;
  let before: Character | null = null;
  for (const each of text) {
    const character = look(each);
    const { em } = character;
    sum += bold && em < 1 ? em * boldFactor : em;
    if (before !== null) sum += autospace(before, character);
    before = character;
  }
  return Math.round(sum * size * 100) / 100;
};
