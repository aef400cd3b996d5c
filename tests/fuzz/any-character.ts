import fc from 'fast-check';

const surrogates = { first: 0xd800, count: 0x800 };

/**
 * Any code point of Unicode but half a surrogate pair, as the unit of `fc.string`.
 *
 * It draws what `unit: 'binary'` does, which before its first text makes a table of all million code points: two
 * seconds and a hundred megabytes in every process.
 */
export const anyCharacter: fc.Arbitrary<string> = fc.nat(0x10ffff - surrogates.count).map(
  (place) => String.fromCodePoint(place < surrogates.first ? place : place + surrogates.count),
  // From the text back to the number, so that fast-check can mix in the texts that it knows to be dangerous.
  (character) => {
    const code = typeof character === 'string' ? (character.codePointAt(0) ?? NaN) : NaN;
    if (Number.isNaN(code) || String.fromCodePoint(code) !== character) throw new Error('not one character');
    return code < surrogates.first ? code : code - surrogates.count;
  },
);
