import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { anyCharacter } from './any-character.ts';

/** How often each input is drawn, as a multiple of what every test run does: `FUZZ_TIMES=100` for a long run. */
const times = Number(process.env['FUZZ_TIMES'] ?? 1);
/** The longest that a short hostile input may take before it counts as a hang, in milliseconds. */
const patience = 2000;

/**
 * Draws inputs and fails on the first at which the predicate throws or takes too long.
 *
 * @param runs - how many inputs are drawn, before the multiple
 * @param input - what is drawn
 * @param holds - throws where something is wrong
 */
export async function fuzz<Input>(
  runs: number,
  input: fc.Arbitrary<Input>,
  holds: (input: Input) => void | Promise<void>,
): Promise<void> {
  const timed = async (drawn: Input): Promise<void> => {
    const start = performance.now();
    await holds(drawn);
    const taken = performance.now() - start;
    if (taken > patience) throw new Error(`took ${taken.toFixed(0)} ms`);
  };
  await fc.assert(fc.asyncProperty(input, timed), { numRuns: runs * times });
  if (times > 1) console.log(`${runs * times} inputs`);
}

/** Pieces that readers of text stumble over. */
export const nastyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 20 }),
  fc.constantFrom(
    ...[
      '',
      '"',
      '""',
      ',',
      ';',
      '\t',
      '\n',
      '\r\n',
      '\r',
      '\0',
      '\uFEFF',
      '\u202E',
      '\uD800',
      '１２',
      '%',
      '=1+1',
    ],
    ...[
      '__proto__',
      'constructor',
      'toString',
      '<script>',
      '../../etc/passwd',
      '1e309',
      '-0',
      'NaN',
      '٣',
      '髙',
    ],
  ),
);

/** A whole text in which something was taken out, put in or put twice, at a few places. */
export function damaged(text: string): fc.Arbitrary<string> {
  const damage = fc.record({ at: fc.nat(text.length), gone: fc.nat(12), come: nastyText });
  return fc
    .array(damage, { minLength: 1, maxLength: 4 })
    .map((all) =>
      all.reduce((left, { at, gone, come }) => left.slice(0, at) + come + left.slice(at + gone), text),
    );
}
