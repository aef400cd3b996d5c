import type { Codebook } from '../../schema/codebook.ts';
import { codebookColumns } from '../code/check-header.ts';

/**
 * A codebook that knows some variables only, with what they are made from and what decides who was asked; all other
 * columns are left out.
 *
 * @param codebook - the whole
 * @param ids - the variables wanted
 * @param tables - the tables wanted of them
 * @returns the part
 * @example
 * ```ts
 * import { codebook } from 'tests/survey/small-survey.ts';
 *
 * const part = narrowCodebook(codebook, ['felt', 'size'], [{ question: 'felt', by: ['size'], base: 'answerers' }]);
 * part.variables.map(({ id }) => id) // ['need', 'staff']
 * part.ignored.length // 9
 * ```
 */
export function narrowCodebook(
  codebook: Codebook,
  ids: readonly string[],
  tables: Codebook['tables'],
): Codebook {
  const wanted = new Set(ids);
  // A set that grows while it is walked: what a variable needs is walked after it.
  for (const id of wanted) {
    const derived = codebook.derived.find((each) => each.id === id);
    if (derived !== undefined) wanted.add(derived.from);
    const asked = codebook.variables.find((each) => each.id === id)?.askedIf;
    if (asked !== undefined) wanted.add(asked.variable);
  }
  const part = {
    ...codebook,
    design: { ...codebook.design, id: null },
    variables: codebook.variables.filter(({ id }) => wanted.has(id)),
    derived: codebook.derived.filter(({ id }) => wanted.has(id)),
    ignored: [],
    tables,
  };
  const known = codebookColumns(part);
  const others = codebookColumns(codebook).filter((column) => !known.includes(column));
  return { ...part, ignored: others.map((column) => ({ column, reason: 'not wanted here' })) };
}
