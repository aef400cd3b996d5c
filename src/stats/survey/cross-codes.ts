import type { Coding } from './coding.ts';

/**
 * One variable out of several: a category for each combination of theirs.
 *
 * The first varies slowest: with 2 and 3 categories the combination (1, 2) has the code 1 x 3 + 2 = 5. A row
 * without an answer to one of them has none to their combination.
 *
 * @param variables - at least one, each with a code for each row
 * @returns the combination
 * @throws RangeError without a variable, or when they have different numbers of rows
 * @example
 * ```ts
 * crossCodes([{ codes: [0, 1, 1], categories: 2 }, { codes: [2, 2, -1], categories: 3 }]) // { codes: Int32Array.of(2, 5, -1), categories: 6 }
 * ```
 */
export function crossCodes(variables: readonly Coding[]): Coding & { readonly codes: Int32Array } {
  const [first] = variables;
  if (first === undefined) throw new RangeError('crossCodes requires a variable: none given');
  const codes = new Int32Array(first.codes.length);
  let categories = 1;
  for (const variable of variables) {
    if (variable.codes.length !== codes.length) {
      throw new RangeError(`crossCodes requires ${codes.length} rows: ${variable.codes.length}`);
    }
    for (let row = 0; row < codes.length; row += 1) {
      const before = codes[row] ?? -1;
      const code = variable.codes[row] ?? -1;
      codes[row] = before < 0 || code < 0 ? -1 : before * variable.categories + code;
    }
    categories *= variable.categories;
  }
  return { codes, categories };
}
